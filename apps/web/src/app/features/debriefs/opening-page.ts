import {
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  type DayWeight,
  dayWeights,
  DayWeight as Weight,
  type DebriefAnswers,
  type DebriefMode,
  type OpportunityLine,
  noes,
  openingLines,
  outcomeAtFirst,
  OutcomeKind,
  outcomeKinds,
  outcomeOf,
  readOpening,
  remindOfDebrief,
  setQuietView,
  tellBuddy,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { OwnProcesses, processOf } from '@web/platform/own-processes';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { choicesOf } from '@web/ui/choice';
import { ChoiceTiles } from '@web/ui/choice-tiles';
import { Desk } from '@web/ui/desk';
import { Field, FieldControl } from '@web/ui/field';
import { Icon } from '@web/ui/icon';
import { MarginRow } from '@web/ui/margin-row';
import { SavedState } from '@web/ui/saved-state';
import { onlyYou } from '@web/ui/seen-by';
import { begunHere } from './begun-here';
import { CoachCall } from './coach-call';
import { DebriefSaver } from './debrief-saver';
import { notArrived } from './not-arrived';
import { NewsOn } from './news-on';
import { PlanAside } from './plan-aside';
import { SupportDialog } from './support-dialog';

/** What a buddy may hear of as a no. */
const saidNo: readonly OutcomeKind[] = [...noes, 'offer-withdrawn'];

/** The opening, on a hard day: one screen, nothing required but the name of the process. */
@Component({
  imports: [
    ChoiceTiles,
    CoachCall,
    Desk,
    Field,
    FieldControl,
    Icon,
    MarginRow,
    NewsOn,
    PlanAside,
    SavedState,
    SupportDialog,
  ],
  providers: [DebriefSaver, OwnProcesses],
  templateUrl: './opening-page.html',
})
export default class OpeningPage {
  /** Of the address: the process in her list that this is about. */
  readonly opportunity = input<string>();

  protected readonly saver = inject(DebriefSaver);
  protected readonly processes = inject(OwnProcesses);
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  protected readonly onlyYou = onlyYou;
  protected readonly weights = choicesOf(dayWeights);
  protected readonly outcomes = choicesOf(outcomeKinds);
  private readonly today = dayIn(new Date().toISOString(), this.session.timeZone());
  protected readonly opening = this.api.resource(readOpening, () => ({}));
  protected readonly asked = signal(false);
  protected readonly told = signal<readonly string[]>([]);
  protected readonly support = signal(false);

  private readonly person = this.session.me()?.id ?? '';
  private readonly process = viewChild<ElementRef<HTMLInputElement>>('process');

  protected readonly answers = this.saver.answers;
  protected readonly heading = computed(() => openingLines[outcomeOf(this.answers())]);
  protected readonly heavy = computed(() => this.answers().dayWeight === 'heavy');
  /** She had a no today: her buddy can be told that, and nothing else. */
  protected readonly hadANo = computed(() => saidNo.includes(outcomeOf(this.answers())));
  protected readonly plan = computed(() => (this.opening.hasValue() ? this.opening.value().setbackPlan : null));
  protected readonly help = computed(() => (this.opening.hasValue() ? this.opening.value() : undefined));
  /** Whom she can ask to call: nobody where a cohort has no coach at the moment. */
  protected readonly teams = computed(
    () => this.help()?.coaches.filter(({ coachNames }) => coachNames.length > 0) ?? [],
  );
  protected readonly quiet = computed(() => this.session.quiet() !== null);
  protected readonly missing = computed(() =>
    this.asked() && (this.answers().process ?? '').trim() === ''
      ? 'Please name the process, so that you can find this again.'
      : this.saver.wrongAt('process'),
  );

  constructor() {
    void this.begin();
    effect(() => this.saver.opened() && begunHere.note(this.person, this.saver.id()));
    inject(DestroyRef).onDestroy(() => begunHere.forget());
  }

  /** Anew, or, after a reload, with the one that this page had begun: it is on her list already. */
  private async begin(): Promise<void> {
    const id = begunHere.id(this.person);
    if (id !== null) await this.saver.load(id);
    if (id === null || !this.saver.here()) await this.saver.begin({ outcomeKind: outcomeAtFirst, newsOn: this.today });
    await this.processes.find();
    const line = this.processes.lines().find((one) => one.id === this.opportunity());
    if (line && (this.answers().process ?? '') === '') this.name(processOf(line));
  }

  /** Typed, or chosen from her list: then what she noted there comes along, for her alone. */
  protected name(process: string): void {
    const lines = this.processes.lines();
    const former = lines.find(({ id }) => id === this.answers().opportunity);
    const line = lines.find((one) => processOf(one) === process);
    const taken = former && former !== line ? withoutNotesOf(former, this.answers()) : {};
    const noted = line ? whatIsNotedOf(line, { ...this.answers(), ...taken }) : {};
    this.saver.change({ process, ...taken, ...noted });
  }

  protected happened(kind: string): void {
    const outcomeKind = OutcomeKind.safeParse(kind);
    if (outcomeKind.success) this.saver.change({ outcomeKind: outcomeKind.data });
  }

  protected weigh(weight: DayWeight | null): void {
    this.saver.change({ dayWeight: Weight.safeParse(weight).data ?? null });
  }

  /** Goes on with it; on this device alone where the server cannot be reached. */
  protected async go(mode: DebriefMode): Promise<void> {
    if (!this.named()) return;
    this.saver.setMode(mode);
    if (!(await this.saver.flush())) {
      if (this.saver.wrong() || this.saver.keptBack().length > 0) return;
      if (!(await this.saver.goOnHere())) {
        this.notices.say('This device keeps nothing, and the server cannot be asked. Please stay here until it can.');
        return;
      }
    }
    await this.router.navigate(['/debriefs', this.saver.id()], { replaceUrl: true });
  }

  protected async later(when: 'tomorrow' | 'in-three-days' | 'at-the-weekend' | 'never'): Promise<void> {
    if (!this.named() || !(await this.arrived())) return;
    await this.tried(async () => {
      await this.api.call(remindOfDebrief, { params: { debriefId: this.saver.id() }, body: { when } });
      this.notices.say(
        when === 'never' ? 'Noted. You can come back to it, or not.' : 'Noted. You will be asked then, once.',
      );
      await this.router.navigateByUrl('/today');
    });
  }

  protected async tell(cohortId: string, personId: string): Promise<void> {
    await this.tried(async () => {
      await this.api.call(tellBuddy, { params: { cohortId }, body: { id: newId(), personId } });
      this.told.update((people) => [...people, personId]);
    });
  }

  protected async quieten(): Promise<void> {
    await this.tried(async () => this.session.become(await this.api.call(setQuietView, { body: { days: 2 } })));
  }

  private named(): boolean {
    this.asked.set(true);
    const named = (this.answers().process ?? '').trim() !== '';
    if (!named) this.process()?.nativeElement.focus();
    return named;
  }

  private async arrived(): Promise<boolean> {
    if (await this.saver.flush()) return true;
    this.notices.say(notArrived(this.saver));
    return false;
  }

  private async tried(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.notices.say(problemText(error));
    }
  }
}

/** The link to her list, and the names that sharing will replace; what she has written already stays. */
function whatIsNotedOf({ id, roleTitle, organisationName }: OpportunityLine, before: DebriefAnswers): DebriefAnswers {
  return {
    opportunity: id,
    ...(!before.roleTitle && roleTitle && { roleTitle }),
    ...(!before.organisationName && organisationName && { organisationName }),
  };
}

/** She means another process: the link goes, with what came along by it and stands as it came. */
function withoutNotesOf({ roleTitle, organisationName }: OpportunityLine, before: DebriefAnswers): DebriefAnswers {
  return {
    opportunity: null,
    ...(before.roleTitle === roleTitle && { roleTitle: '' }),
    ...(before.organisationName === organisationName && { organisationName: '' }),
  };
}
