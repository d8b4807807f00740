import { afterNextRender, Component, computed, inject, Injector, signal, viewChildren } from '@angular/core';
import { adviceSettings, inSentence, sheetFacts } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import type { Choice } from '@web/ui/choice';
import { Icon } from '@web/ui/icon';
import { PersonMark } from '@web/ui/person-mark';
import { ToggleGroup } from '@web/ui/toggle-group';
import { SheetPartRow } from './sheet-part';
import type { Spot } from './share-sheet';
import { ShareStore } from './share-store';

type Reader = 'member' | 'coach';
const readers: readonly Choice<Reader>[] = [
  { value: 'member', label: 'As a member' },
  { value: 'coach', label: 'As a coach' },
];

/** The sheet as others will read it, once as a member and once as a coach; her words for comparison. */
@Component({
  selector: 'sharing-read',
  imports: [Icon, PersonMark, SheetPartRow, ToggleGroup],
  template: `
    <div class="split sharing__view">
      @if (draft().audience === 'cohort') {
        <ui-toggle-group legend="See it as" [choices]="readers" [(value)]="reader" />
      }
      <button type="button" class="link" [attr.aria-pressed]="asWritten()" (click)="asWritten.set(!asWritten())">
        {{ asWritten() ? 'Show what they read' : 'Show what I wrote' }}
      </button>
    </div>
    <article class="paper debriefs__sheet" aria-label="The sheet as they will read it">
      <div class="line sharing__who">
        <ui-person-mark [name]="shownName()" />
        <p class="meta">{{ shownName() ?? 'The author' }}<br />{{ advice() }}</p>
      </div>
      <h2 class="sharing__title">
        @if (store.process(); as process) {
          @if (process.roleTitle) {
            {{ process.roleTitle }}{{ process.publicAlias ? ', ' : '' }}
          }
          @if (process.publicAlias) {
            <span class="alias"
              ><span class="debriefs__replaced"
                >{{ process.publicAlias }}<span class="vh"> (replaced)</span></span
              ></span
            >
          }
          @if (!process.roleTitle && !process.publicAlias) {
            A debrief
          }
        }
      </h2>
      @if (facts().line; as line) {
        <p class="meta sharing__facts">
          {{ line }}
          <button type="button" class="link" (click)="writeFacts()">
            Change the words<span class="vh"> of this line</span>
          </button>
        </p>
      }
      @for (part of facts().told; track part.part) {
        <sharing-part
          [part]="part"
          [swaps]="swaps()"
          [spots]="store.spots()"
          [asWritten]="asWritten()"
          [newer]="isNewer(part.written, part.text)"
          (reworded)="store.reword(part.part, $event)"
        />
      }
    </article>
    <p class="meta sharing__behind">
      <ui-icon name="lock-simple" /><span>Stays behind: {{ behind() }}.</span>
    </p>
  `,
})
export class ReadStep {
  protected readonly store = inject(ShareStore);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly rows = viewChildren(SheetPartRow);

  protected readonly readers = readers;
  protected readonly reader = signal<Reader | null>('member');
  protected readonly asWritten = signal(false);
  /** Written about one by one, instead of in a line. */
  private readonly factsApart = signal(false);
  /** In a line, as they will read it; where there is something to look at or to compare, each stands apart. */
  protected readonly facts = computed(() => {
    const sheet = this.store.sheet();
    const { facts, ...rest } = sheetFacts(sheet);
    const toLookAt = facts.some(
      ({ part, written, text }) => this.isNewer(written, text) || this.store.spots().some((spot) => spot.part === part),
    );
    return toLookAt || this.factsApart() || this.asWritten() ? { line: '', told: sheet } : rest;
  });
  protected readonly draft = this.store.draft;
  protected readonly advice = computed(() => adviceSettings[this.draft().advice]);
  protected readonly swaps = computed(() => {
    const { organisation, people } = this.store.names();
    return [organisation, ...people].map(({ words }) => words);
  });
  /** Null where this reader is told no name. */
  protected readonly shownName = computed(() => {
    const { display, audience, coachesMayKnow } = this.draft();
    const known = audience === 'cohort' && this.reader() === 'coach' && coachesMayKnow;
    return display === 'named' || known ? (this.session.me()?.name ?? '') : null;
  });
  protected readonly behind = computed(() =>
    [
      'your kind line',
      'your free page',
      'how the day was',
      'real names',
      ...(this.draft().tellsProcess ? [] : ['which process it is about']),
      ...this.store.behind().map(({ label }) => inSentence(label)),
    ].join(', '),
  );

  protected writeFacts(): void {
    this.factsApart.set(true);
    afterNextRender(() => this.rows().at(0)?.write(0, 0), { injector: this.injector });
  }

  /** Opens the part with this place chosen, for her own words. */
  write(spot: Spot): void {
    this.rows()
      .find((row) => row.part().part === spot.part)
      ?.write(spot.from, spot.found.length);
  }

  /** Only where there is a version that they see: a first sheet is always from the debrief of now. */
  protected isNewer(written: string, text: string): boolean {
    return this.store.version() !== null && written !== '' && this.store.plain(written) !== text;
  }
}
