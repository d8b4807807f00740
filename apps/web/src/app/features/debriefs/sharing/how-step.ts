import { Component, computed, inject, input, output } from '@angular/core';
import { AdviceSetting, adviceSettings, type AuthorDisplay, fewMembers, identityTraits } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { BothVersions } from '@web/ui/both-versions';
import { type Choice, choicesOf } from '@web/ui/choice';
import { ChoiceTiles } from '@web/ui/choice-tiles';
import { MarginRow } from '@web/ui/margin-row';
import { ToggleGroup } from '@web/ui/toggle-group';
import { placesToLookAt } from './share-sheet';
import { ShareStore } from './share-store';

const displays: readonly Choice<AuthorDisplay>[] = [
  { value: 'named', label: 'With my name', note: 'Your name and initials stand above it.' },
  {
    value: 'without-name',
    label: 'Without name',
    note: 'Your name is hidden. In a small group someone may still recognise the story.',
  },
];

const answers: readonly Choice<'yes' | 'no'>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** The last step: with or without her name, and what she would like from those who read it. */
@Component({
  selector: 'sharing-how',
  imports: [BothVersions, ChoiceTiles, MarginRow, ToggleGroup],
  templateUrl: './how-step.html',
  host: { class: 'sharing__step' },
})
export class HowStep {
  /** "Juniper". */
  readonly cohortName = input.required<string>();
  /** She wants to look at those places. */
  readonly lookedAgain = output();

  private readonly notices = inject(Notices);
  protected readonly store = inject(ShareStore);
  protected readonly displays = displays;
  protected readonly answers = answers;
  protected readonly mayKnow = 'May my coaches know it is me?';
  protected readonly advice = choicesOf(adviceSettings);
  protected readonly draft = this.store.draft;
  protected readonly hidden = computed(() => this.draft().display === 'without-name');
  protected readonly toCohort = computed(() => this.draft().audience === 'cohort');
  protected readonly few = computed(() => (this.store.cohort()?.memberCount ?? fewMembers) < fewMembers);
  /**
   * Another version of it carries her name, before readers who are not to know who wrote this one: all of them, or, where
   * coaches may know, the cohort.
   */
  protected readonly namedToo = computed(() => {
    const coachesMayKnow = this.toCohort() && this.draft().coachesMayKnow;
    const named = (this.store.debrief()?.shared ?? []).filter(({ authorDisplay }) => authorDisplay === 'named');
    return named.some(({ audience }) => !coachesMayKnow || audience === 'cohort');
  });
  /** "Juniper, 10 members and 2 coaches". */
  protected readonly readers = computed(() => {
    const [name, cohort] = [this.cohortName(), this.store.cohort()];
    const coaches = cohort ? counted(cohort.coachCount, 'coach', 'coaches') : '';
    if (!this.toCohort()) return `${coaches || 'the coaches'} of ${name}`;
    if (!cohort) return name;
    const members = counted(cohort.memberCount, 'member', 'members');
    return `${name}, ${cohort.coachCount === 0 ? members : `${members} and ${coaches}`}`;
  });
  /** Places that she has said nothing about. */
  protected readonly undecided = computed(() => {
    const count = this.store.spots().length;
    if (count === 0) return '';
    return `${placesToLookAt(count)} ${count === 1 ? 'is as you wrote it' : 'are as you wrote them'}.`;
  });
  protected readonly together = computed(() =>
    this.store
      .telling()
      .map(({ trait }) => identityTraits[trait])
      .join(', '),
  );

  protected setDisplay(display: AuthorDisplay | null): void {
    if (display) this.store.change({ display });
  }

  protected async takeTheirs(): Promise<void> {
    const bringBack = await this.store.takeTheirs();
    this.notices.say('The other version is here.', bringBack);
  }

  protected setAdvice(advice: string | null): void {
    const setting = AdviceSetting.safeParse(advice);
    if (setting.success) this.store.change({ advice: setting.data });
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
