import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  viewChildren,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Audience, debriefLimits, inSentence, type SharablePart, titleOfVersion } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import type { Choice } from '@web/ui/choice';
import { ChoiceTiles } from '@web/ui/choice-tiles';
import { Desk } from '@web/ui/desk';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { onlyYou } from '@web/ui/seen-by';
import { HowStep } from './how-step';
import { LookAt } from './look-at';
import { ReadStep } from './read-step';
import { shareSteps } from './share-draft';
import { tapped } from './share-pairs';
import { keptKey, type Spot, widened } from './share-sheet';
import { firstNameIn } from './share-sheet';
import { ShareStore } from './share-store';

/** Sharing in four short steps, with a way back at any time. */
@Component({
  imports: [
    ChoiceTiles,
    Desk,
    Failure,
    Field,
    FieldControl,
    HowStep,
    LoadingLines,
    LookAt,
    MarginRow,
    ReadStep,
    RouterLink,
  ],
  providers: [ShareStore],
  templateUrl: './share-page.html',
})
export default class SharePage {
  readonly debriefId = input.required<string>();
  /** Of a version that is there already: what they see is updated. */
  readonly version = input<string>();
  /** Of a version that has not gone out: she shares it again. */
  readonly again = input<string>();

  protected readonly store = inject(ShareStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly reading = viewChildren(ReadStep);

  protected readonly onlyYou = onlyYou;
  protected readonly steps = shareSteps;
  protected readonly inSentence = inSentence;
  protected readonly limits = debriefLimits;
  protected readonly draft = this.store.draft;
  protected readonly places = computed(() => this.session.enrolments().filter(({ role }) => role === 'member'));
  protected readonly cohortName = computed(
    () => this.places().find(({ cohortId }) => cohortId === this.draft().cohortId)?.cohortName ?? 'your cohort',
  );
  /** Versions of this debrief that are in the chosen cohort already. */
  protected readonly there = computed(() =>
    (this.store.debrief()?.shared ?? []).filter(({ cohortId }) => cohortId === this.draft().cohortId),
  );
  /** There is nobody who would read what goes to the coaches. */
  protected readonly noCoach = computed(() => this.store.cohort()?.coachCount === 0);
  protected readonly audiences = computed<Choice<Audience>[]>(() => {
    const taken = this.there().map(({ audience }) => audience);
    const name = this.cohortName();
    const whole = this.noCoach() ? `Members of ${name}` : `Members and coaches of ${name}`;
    const all: Choice<Audience>[] = [
      { value: 'coaches', label: 'My coaches', note: `Only the coaches of ${name}` },
      { value: 'cohort', label: 'My cohort', note: whole },
    ];
    return all.filter(({ value }) => !taken.includes(value) && !(value === 'coaches' && this.noCoach()));
  });
  protected readonly whom = { coaches: 'Your coaches', cohort: 'Your cohort' } as const;
  /** What stands over the version, as far as she tells which process it is. */
  protected readonly title = computed(() => titleOfVersion(this.store.process()));
  /** Of a process that she keeps out of cohort conversations the first step says so, wherever she was. */
  protected readonly step = computed(() => (this.store.shielded() ? 0 : this.draft().step));
  /** The sheet lies before her as others will see it. */
  protected readonly reads = computed(() => this.store.debrief() !== null && this.step() === 2);
  protected readonly blocked = computed(() => {
    if (this.store.shielded()) return true;
    if (this.step() === 0) return !this.chosen();
    if (this.step() === 1) return this.draft().parts.length === 0 || this.aliasProblem() !== '';
    return this.store.nameLeft() !== null || (this.step() === 3 && this.store.both() !== null);
  });
  /** Why it does not go on yet. */
  protected readonly waitsFor = computed(() => {
    if (!this.blocked() || this.store.shielded()) return '';
    if (this.step() === 0) return 'Choose to whom first.';
    return this.step() === 1 && this.draft().parts.length === 0 ? 'Choose at least one part first.' : '';
  });
  /** What would stand in place of the real name, and holds a part of it. */
  protected readonly aliasProblem = computed(() => {
    const part = firstNameIn([this.draft().alias], [this.draft().organisation]);
    if (part === null) return this.store.deed.at('answers', 'publicAlias');
    return `“${part}” is a part of the real name. Please choose words without it.`;
  });
  private readonly chosen = computed(
    () => this.version() !== undefined || this.audiences().some(({ value }) => value === this.draft().audience),
  );

  constructor() {
    effect(() => {
      const asked = { debriefId: this.debriefId(), versionId: this.version(), againId: this.again() };
      void this.store.load(asked, this.places());
    });
  }

  protected toWhom(audience: Audience | null): void {
    this.store.change({ audience });
  }

  protected tick(part: SharablePart): void {
    this.store.change(tapped(part, this.draft()));
  }

  protected replace(spot: Spot): void {
    const text = this.store.sheet().find(({ part }) => part === spot.part)?.text ?? '';
    this.store.reword(spot.part, widened(text, spot, spot.wider));
  }

  protected keep(spot: Spot): void {
    this.store.change({ kept: [...this.draft().kept, keptKey(spot)] });
  }

  protected writeOwn(spot: Spot): void {
    this.reading()[0]?.write(spot);
  }

  protected back(): void {
    this.go(Math.max(0, this.step() - 1));
  }

  protected async next(): Promise<void> {
    if (this.blocked() || (this.step() === 1 && !(await this.store.keepNotes()))) return;
    this.go(Math.min(shareSteps.length - 1, this.step() + 1));
  }

  protected async share(): Promise<void> {
    const said = this.saidOf();
    if (!(await this.store.share())) return;
    this.notices.say(said);
    await this.router.navigate(['/debriefs', this.debriefId()]);
  }

  /** A step begins at its heading, for eyes and ears alike. */
  protected go(step: number): void {
    this.store.change({ step });
    afterNextRender(
      () => {
        this.document.defaultView?.scrollTo({ top: 0 });
        this.document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  private saidOf(): string {
    const { audience, display, atOnce } = this.draft();
    const whom = audience === 'coaches' ? 'your coaches' : 'your cohort';
    if (this.version() !== undefined)
      return this.store.waiting()
        ? 'When it is there, they will see the version you read.'
        : 'They see the version you read now.';
    return display === 'without-name' && !atOnce
      ? `Within twelve hours ${whom} will see the version you read, without your name. You can take it back at any time.`
      : `Shared with ${whom}. They see the version you read. You can take it back at any time.`;
  }
}
