import { Component, computed, inject, linkedSignal, output } from '@angular/core';
import { framingFacts, freshnessBands, statedReasons } from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { ComposerFact } from './composer-fact';
import { DebriefSaver } from './debrief-saver';
import { holdsIn } from './holding';
import { NewsOn } from './news-on';

const places = {
  device: 'Kept on this device until it can be saved.',
  unsaved: 'Not saved yet.',
  both: 'Both versions are here.',
  held: 'Until then it is kept on this device.',
} as const;

/** Beside the full debrief: how fresh it is, what they said, the page for herself, and where her text is. */
@Component({
  selector: 'debriefs-about',
  imports: [ComposerFact, NewsOn],
  template: `
    @if (framing().length > 0) {
      <section>
        <details class="debriefs__framing">
          <summary class="label">The process</summary>
          @for (fact of framing(); track fact.key) {
            @if (fact.key === 'newsOn') {
              <debriefs-news-on [label]="fact.prompt" />
            } @else {
              <debriefs-fact [prompt]="fact" />
            }
          }
        </details>
      </section>
    }
    @if (band(); as word) {
      <section>
        <h2 class="label">{{ word.label }}</h2>
        <p class="help">{{ word.line }}</p>
      </section>
    }
    @if (said(); as words) {
      <section>
        <h2 class="label">What they said</h2>
        <p class="read-s">{{ words }}</p>
      </section>
    }
    <section>
      <h2 class="label">Free page</h2>
      <p class="help">A page for yourself. No prompt, no limit, never shared.</p>
      <p>
        <button type="button" class="link" (click)="opened.emit()">Open it<span class="vh">: Free page</span></button>
      </p>
    </section>
    <section>
      <h2 class="label">Where this is</h2>
      @if (held(); as wrong) {
        <p class="help">
          {{ wrong }} All else is saved.
          <button type="button" class="link" (click)="looked.emit()">
            Show it<span class="vh">: what cannot be saved</span>
          </button>
        </p>
      }
      <p class="help">{{ where() }}</p>
    </section>
  `,
  host: { class: 'debriefs__about' },
})
export class ComposerAbout {
  private readonly saver = inject(DebriefSaver);
  /** She wants her free page. */
  readonly opened = output();
  /** She wants to see what cannot be saved as it is. */
  readonly looked = output();

  /** Once it is there it stays under her hands, also when she says here that the process has ended. */
  private readonly between = linkedSignal<boolean, boolean>({
    source: () => this.saver.answers().outcomeKind === 'in-process',
    computation: (now, former) => now || former?.value === true,
  });
  /** Between two rounds the process is no section of its own: here it can be put right. */
  protected readonly framing = computed(() =>
    this.between() ? framingFacts('in-process', (prompt) => holdsIn(this.saver.answers(), prompt)) : [],
  );
  protected readonly band = computed(() => {
    const band = this.saver.view()?.freshness;
    return band ? freshnessBands[band] : null;
  });
  /** In their words, else by the reason that they gave. */
  protected readonly said = computed(() => {
    const { statedReason, statedReasonText } = this.saver.answers();
    if (statedReasonText) return inQuotes(statedReasonText);
    return statedReason ? statedReasons[statedReason] : '';
  });
  /** What is wrong with an answer that is not saved, where all others are. */
  protected readonly held = computed(() =>
    this.saver.kind() === 'held' ? this.saver.wrongAt(this.saver.keptBack()[0] ?? '') : '',
  );
  protected readonly where = computed(() => {
    const kind = this.saver.kind();
    const place =
      kind === 'device' || kind === 'unsaved' || kind === 'both' || kind === 'held'
        ? places[kind]
        : 'Saved on the server; what you type is on this device first.';
    const copy =
      this.saver.view()?.shared.length === 0
        ? 'Sharing would make a copy that you read first.'
        : 'What is shared is a copy that you read first.';
    return `${place} Only you can open it. ${copy}`;
  });
}
