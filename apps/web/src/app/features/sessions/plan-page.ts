import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { SessionType, sessionTypes } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { dayInWords } from '@web/platform/times';
import { BothVersions } from '@web/ui/both-versions';
import { choicesOf } from '@web/ui/choice';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import type { Audience } from '@web/ui/seen-by';
import { AgendaEditor, type RemovedPart } from './agenda-editor';
import { Brought } from './brought';
import { type PlanFields, wrongIn } from './plan-fields';
import { PlanStore } from './plan-store';
import { sumOf } from './plan-sum';
import { besideCoaches, cityOf } from './session-words';

/** Plans a session, or changes its plan. Coaches only. */
@Component({
  selector: 'sessions-plan-page',
  imports: [AgendaEditor, BothVersions, Brought, Failure, Field, FieldControl, Form, FormProblem, LoadingLines, Page],
  providers: [PlanStore],
  templateUrl: './plan-page.html',
})
export default class PlanPage {
  protected readonly store = inject(PlanStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  readonly cohortId = input.required<string>();
  readonly sessionId = input<string>();

  protected readonly deed = new Deed();
  protected readonly types = choicesOf(sessionTypes);
  protected readonly heading = computed(() => (this.sessionId() === undefined ? 'Plan a session' : 'Change the plan'));
  protected readonly place = computed(() => this.session.enrolment()?.cohortName ?? 'the cohort');
  protected readonly audience = computed<Audience>(() => {
    if (this.draft()) return { kind: 'coaches', words: `Only the coaches of ${this.place()}, until it is published` };
    const held = this.store.held();
    return held?.type === 'one-to-one' ? besideCoaches(held, this.place()) : { kind: 'cohort', words: this.place() };
  });
  /** Who sees it once it is published. */
  private readonly seers = computed(() => {
    const fields = this.store.fields();
    if (fields?.type !== 'one-to-one') return this.place();
    return this.store.members().find(({ id }) => id === fields.memberId)?.name ?? 'She';
  });
  /** Unseen by members so far. */
  protected readonly draft = computed(() => (this.store.held()?.state ?? 'draft') === 'draft');
  private readonly zone = computed(
    () => this.store.held()?.timeZone ?? this.session.enrolment()?.cohortTimeZone ?? 'Europe/London',
  );
  protected readonly zoneHelp = computed(
    () => `In ${cityOf(this.zone())} time, the zone of ${this.place()}. Everybody sees it in her own.`,
  );
  protected readonly back = computed(() => {
    const [list, sessionId] = [['/cohorts', this.cohortId(), 'sessions'], this.sessionId()];
    return sessionId === undefined
      ? { label: 'Sessions', link: list }
      : { label: 'Back to the session', link: [...list, sessionId] };
  });
  protected readonly sum = computed(() => {
    const fields = this.store.fields();
    return fields ? sumOf(fields) : undefined;
  });
  protected readonly theirs = computed(() => {
    const view = this.store.theirs();
    if (!view) return undefined;
    const [day = '', time = ''] = view.startsAtLocal.split('T');
    return [
      { label: 'Title', text: view.title },
      { label: 'When', text: `${dayInWords(day)}, ${time}, ${view.minutes} minutes` },
      { label: 'Agenda', text: view.agenda.map(({ title, minutes }) => `${title}, ${minutes} min`).join('\n') },
    ];
  });
  /** A conflict is told by the two versions, not by the form. */
  protected readonly problem = computed(() => (this.store.theirs() ? '' : this.deed.text()));

  constructor() {
    effect(() => {
      const [cohortId, sessionId] = [this.cohortId(), this.sessionId()];
      void untracked(() => this.store.open(cohortId, sessionId));
    });
  }

  protected choose(value: string): void {
    const type = SessionType.safeParse(value);
    if (!type.success) return;
    const former = this.store.become(type.data);
    if (former)
      this.notices.say(`The agenda is now that of: ${sessionTypes[type.data]}.`, () => void this.store.write(former));
  }

  /** It comes back where it was, also when others have changed since, or this page has been left. */
  protected offerBack({ part, at }: RemovedPart): void {
    this.notices.say(`Taken out: ${part.title || 'a part'}.`, () => {
      const others = (this.store.fields()?.agenda ?? []).filter(({ id }) => id !== part.id);
      void this.store.write({ agenda: others.toSpliced(at, 0, part) });
    });
  }

  protected async save(publish: boolean): Promise<void> {
    const seers = this.seers();
    await this.deed.run(async () => {
      if (publish) this.hasToCome();
      const view = await this.store.save(publish);
      if (view) await this.router.navigate(['/cohorts', this.cohortId(), 'sessions', view.id]);
      const saved =
        (view ?? this.store.held())?.state === 'draft' ? 'Saved as a draft. Members do not see it.' : 'Saved.';
      const done = publish ? `Published. ${seers} sees it now.` : saved;
      this.notices.say(view ? done : `${done} What you changed meanwhile is still to be saved.`);
    });
  }

  /** Looked at before anything is sent: a session that is refused would be left as a draft. */
  private hasToCome(): void {
    const fields = this.store.fields();
    if (!fields || !this.draft() || fields.startsAtLocal === '') return;
    if (fields.startsAtLocal > wallClock(this.zone())) return;
    throw new ProblemError('invalid', tooLate, [{ path: ['startsAtLocal'], message: tooLate }, ...wrongIn(fields)]);
  }

  protected async keepMine(): Promise<void> {
    this.store.keepMine();
    await this.save(false);
  }

  protected takeTheirs(): void {
    const mine = this.store.takeTheirs();
    this.deed.clear();
    this.notices.say('The other version is here.', () => mine && void this.store.write(mine));
  }

  protected async leave(): Promise<void> {
    const [typed, here] = [this.store.fields(), this.router.url];
    await this.store.forget();
    await this.router.navigate(this.back().link);
    const left = this.store.held() && this.sessionId() === undefined ? 'It stays among the drafts.' : 'Left as it was.';
    this.notices.say(left, () => void this.returnTo(here, typed));
  }

  /** What was typed is there again. */
  private async returnTo(address: string, typed: PlanFields | undefined): Promise<void> {
    if (typed) await this.store.write(typed);
    await this.router.navigateByUrl(address);
  }
}

const tooLate = 'This start has passed. Please choose one that is to come.';

/** Now, as a clock on the wall there shows it: `2026-11-25T12:30`. */
function wallClock(timeZone: string): string {
  return new Date().toLocaleString('sv-SE', { timeZone }).replace(' ', 'T').slice(0, 16);
}
