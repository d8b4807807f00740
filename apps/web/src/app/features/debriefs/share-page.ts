import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AdviceSetting, adviceSettings, type Audience, debriefLimits, type SharablePart } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { type Choice, choicesOf } from '@web/ui/choice';
import { ChoiceTiles } from '@web/ui/choice-tiles';
import { Desk } from '@web/ui/desk';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { PersonMark } from '@web/ui/person-mark';
import { RuledField } from '@web/ui/ruled-field';
import { onlyYou } from '@web/ui/seen-by';
import { shareSteps, ShareStore } from './share-store';

/** Sharing in four short steps, with a way back at any time. */
@Component({
  imports: [
    ChoiceTiles,
    Desk,
    Failure,
    Field,
    FieldControl,
    LoadingLines,
    MarginRow,
    PersonMark,
    RouterLink,
    RuledField,
  ],
  providers: [ShareStore],
  templateUrl: './share-page.html',
})
export default class SharePage {
  readonly debriefId = input.required<string>();
  /** Of a version that is there already: what they see is updated. */
  readonly version = input<string>();

  protected readonly store = inject(ShareStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);

  protected readonly onlyYou = onlyYou;
  protected readonly steps = shareSteps;
  protected readonly advice = choicesOf(adviceSettings);
  protected readonly limits = debriefLimits;
  protected readonly draft = this.store.draft;
  protected readonly me = computed(() => this.session.me()?.name ?? '');
  protected readonly places = computed(() => this.session.enrolments().filter(({ role }) => role === 'member'));
  protected readonly place = computed(() => this.places().find(({ cohortId }) => cohortId === this.draft().cohortId));
  protected readonly audiences = computed<Choice<Audience>[]>(() => [
    { value: 'coaches', label: 'My coaches', note: `Only the coaches of ${this.place()?.cohortName ?? 'the cohort'}` },
    { value: 'cohort', label: 'My cohort', note: `Members and coaches of ${this.place()?.cohortName ?? 'the cohort'}` },
  ]);
  protected readonly step = computed(() => this.draft().step);
  protected readonly blocked = computed(() => {
    const { audience, parts, roleTitle, alias } = this.draft();
    if (this.step() === 0) return audience === null && this.version() === undefined;
    if (this.step() === 1) return parts.length === 0 || roleTitle.trim() === '' || alias.trim() === '';
    return this.store.nameLeft() !== null;
  });

  constructor() {
    effect(() => void this.store.load(this.debriefId(), this.places()));
  }

  protected toWhom(audience: Audience | null): void {
    this.store.change({ audience });
  }

  protected tick(part: SharablePart): void {
    const { parts } = this.draft();
    this.store.change({ parts: parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part] });
  }

  protected reword(part: SharablePart, text: string): void {
    this.store.change({ words: { ...this.draft().words, [part]: text } });
  }

  protected setAdvice(advice: string | null): void {
    const setting = AdviceSetting.safeParse(advice);
    if (setting.success) this.store.change({ advice: setting.data });
  }

  protected back(): void {
    this.store.change({ step: Math.max(0, this.step() - 1) });
  }

  protected async next(): Promise<void> {
    if (this.blocked() || (this.step() === 1 && !(await this.store.keepNotes()))) return;
    this.store.change({ step: Math.min(shareSteps.length - 1, this.step() + 1) });
  }

  protected async share(): Promise<void> {
    const { audience } = this.draft();
    if (!(await this.store.share(this.version()))) return;
    const whom = audience === 'coaches' ? 'your coaches' : 'your cohort';
    this.notices.say(
      this.version() === undefined
        ? `Shared with ${whom}. They see the version you read. You can take it back at any time.`
        : 'They see the version you read now.',
    );
    await this.router.navigate(['/debriefs', this.debriefId()]);
  }
}
