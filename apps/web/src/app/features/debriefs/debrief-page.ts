import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CardValue,
  debriefLimits,
  deleteDebrief,
  freshnessBands,
  grownLines,
  Lens,
  lenses,
  outcomeKinds,
  outcomeOf,
  reopenDebrief,
  restDebrief,
  type RestedDebrief,
  restoreDebrief,
  withdrawSharedVersion,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { Copies, debriefCopy } from '@web/platform/offline/copies';
import { OwnProcesses } from '@web/platform/own-processes';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { choicesOf } from '@web/ui/choice';
import { Chips } from '@web/ui/chips';
import { Desk } from '@web/ui/desk';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { SavedState } from '@web/ui/saved-state';
import { onlyYou } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { ClashRow } from './clash-row';
import { ClientAtHand } from './client-at-hand';
import { Composer } from './composer';
import { ComposerAbout } from './composer-about';
import { ComposerCircleBack } from './composer-circle-back';
import { ComposerText } from './composer-text';
import { KeepList } from './keep-list';
import { NotGoneOut } from './not-gone-out';
import { NoteEnding } from './note-ending';
import { OwnChoices } from './own-choices';
import { OwnPages } from './own-pages';
import { DebriefSaver } from './debrief-saver';
import { notArrived } from './not-arrived';
import { cohortLeft, SharedVersions } from './shared-versions';
import { factsOf } from './debrief-facts';
import { quickPrompts } from './quick-prompts';
import { writtenParts } from './written-parts';

/** Where she goes on: at the page, at the section of the full debrief, at the first of the three lines. */
const places = { heading: 'main h1', section: 'main .debriefs__here', line: 'main textarea' } as const;

/** One debrief on the desk: noted, in two minutes, and put down. */
@Component({
  imports: [
    Chips,
    ClashRow,
    Composer,
    ComposerAbout,
    ComposerCircleBack,
    ComposerText,
    Desk,
    Failure,
    KeepList,
    LoadingLines,
    MarginRow,
    NotGoneOut,
    NoteEnding,
    OwnPages,
    RouterLink,
    SavedState,
    SharedVersions,
    Words,
  ],
  providers: [{ provide: ApiClient, useClass: ClientAtHand }, DebriefSaver, OwnChoices, OwnProcesses],
  templateUrl: './debrief-page.html',
})
export default class DebriefPage {
  readonly debriefId = input.required<string>();

  protected readonly saver = inject(DebriefSaver);
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  private readonly copies = inject(Copies);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  protected readonly onlyYou = onlyYou;
  protected readonly prompts = quickPrompts;
  protected readonly limit = debriefLimits.quickLine;
  protected readonly lensChoices = choicesOf(lenses);
  protected readonly rested = signal<RestedDebrief | null>(null);
  protected readonly comingBack = signal(false);

  protected readonly answers = this.saver.answers;
  protected readonly view = this.saver.view;
  protected readonly heading = computed(() => this.answers().process ?? 'Debrief');
  protected readonly mode = this.saver.mode;
  protected readonly down = computed(() => this.view()?.state === 'rested');
  /** What she wrote, to be read when it is put down. */
  protected readonly written = computed(() => writtenParts(this.answers()));
  protected readonly heavy = computed(() => this.answers().dayWeight === 'heavy');
  protected readonly outcome = computed(() => (this.view() ? outcomeKinds[outcomeOf(this.answers())] : ''));
  protected readonly facts = computed(() => factsOf(this.answers()));
  /** The full debrief is open for writing. */
  protected readonly composing = computed(() => this.saver.here() && !this.down() && this.mode() === 'full');
  private readonly ownPages = viewChildren(OwnPages);
  private readonly composer = viewChild(Composer);
  private readonly clash = viewChild<ClashRow, ElementRef<HTMLElement>>(ClashRow, { read: ElementRef });
  protected readonly band = computed(() => {
    const band = this.view()?.freshness;
    return band ? freshnessBands[band] : null;
  });
  protected readonly lens = computed(() =>
    this.answers().firstLineLens ? [this.answers().firstLineLens ?? 'sharper'] : [],
  );
  protected readonly shared = computed(() => this.view()?.shared ?? []);
  protected readonly cohortLeft = cohortLeft;
  protected readonly mayShare = computed(() => this.session.enrolments().some(({ role }) => role === 'member'));
  protected readonly failure = computed(() => {
    const missing = this.saver.missing();
    return missing?.code === 'not-found' ? 'We cannot find this debrief.' : (missing?.text ?? '');
  });

  constructor() {
    effect(() => void this.saver.load(this.debriefId()));
  }

  /** Two versions stand at the head of the page, which may be far from where she writes. */
  protected toClash(): void {
    const row = this.clash()?.nativeElement;
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }

  /** To the answer that cannot be saved as it is, wherever it stands. */
  protected toHeld(): void {
    this.composer()?.show(this.saver.keptBack()[0] ?? '');
    const go = () => {
      const field = this.document.querySelector<HTMLElement>('.desk__body [aria-invalid="true"]');
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
    };
    afterNextRender(go, { injector: this.injector });
  }

  protected openPage(): void {
    this.ownPages().at(-1)?.open();
  }

  protected look(chosen: readonly string[]): void {
    this.saver.change({ firstLineLens: Lens.safeParse(chosen[0]).data ?? null });
  }

  /** As it came over the wire. */
  protected valueOf(value: unknown): CardValue {
    return CardValue.safeParse(value).data ?? null;
  }

  /** From a note to two minutes, or on to the full debrief, where its lines are the first items. */
  protected async carryOn(mode: 'quick' | 'full'): Promise<void> {
    this.saver.setMode(mode);
    this.saver.change(mode === 'full' ? grownLines(this.answers(), newId) : {});
    this.landAt(mode === 'full' ? places.section : places.line);
    await this.saver.flush();
  }

  protected async rest(): Promise<void> {
    if (!(await this.saver.flush())) {
      this.notices.say(notArrived(this.saver));
      return;
    }
    await this.tried(async () => {
      const rested = await this.api.call(restDebrief, { params: { debriefId: this.debriefId() } });
      this.saver.become(rested.debrief);
      this.rested.set(rested);
      this.landAt(places.heading);
    });
  }

  protected async takeUp(): Promise<void> {
    await this.tried(async () => {
      this.saver.become(await this.api.call(reopenDebrief, { params: { debriefId: this.debriefId() } }));
      this.rested.set(null);
      this.landAt(this.mode() === 'full' ? places.section : places.heading);
    });
  }

  protected async withdraw(sharedVersionId: string): Promise<void> {
    await this.tried(async () => {
      this.saver.become(
        await this.api.call(withdrawSharedVersion, { params: { debriefId: this.debriefId(), sharedVersionId } }),
      );
      this.notices.say('Taken back. It is only yours again.');
    });
  }

  protected async remove(): Promise<void> {
    const debriefId = this.debriefId();
    await this.tried(async () => {
      await this.api.call(deleteDebrief, { params: { debriefId } });
      await this.copies.drop(debriefCopy(debriefId));
      await this.router.navigateByUrl('/debriefs');
      this.notices.say('Deleted, with what was shared of it. You have thirty days to change your mind.', () => {
        void this.api
          .call(restoreDebrief, { params: { debriefId } })
          .then(() => this.router.navigate(['/debriefs', debriefId]));
      });
    });
  }

  /** What she had before her is gone from the page: she goes on where what stands there now begins. */
  private landAt(place: string): void {
    afterNextRender(
      () => {
        this.document.defaultView?.scrollTo({ top: 0 });
        this.document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  private async tried(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.notices.say(problemText(error));
    }
  }
}
