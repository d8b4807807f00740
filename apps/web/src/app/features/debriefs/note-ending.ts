import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  addRound,
  addStatedReason,
  changeOpportunity,
  type DebriefAnswers,
  OpportunityView,
  readOpportunity,
  removeRound,
  type RoundView,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { press, pressText } from '@web/platform/press-text';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { problemFrom } from '@web/platform/problem';
import { type EndFields, endingOf, formerOf, type ProcessEnding, says, wordsOf } from './process-ending';

/** What she wrote of the end, to be noted with the process of her list. Nothing goes there without her tap. */
@Component({
  selector: 'debriefs-note-ending',
  imports: [RouterLink],
  template: `
    @if (process(); as one) {
      @if (lines().length > 0) {
        <section class="debriefs__card" aria-labelledby="debriefs-ending">
          <h2 class="prompt" id="debriefs-ending">Note {{ ends() ? 'the ending' : 'this' }} with {{ name() }}?</h2>
          <dl class="debriefs__ending">
            @for (line of lines(); track line.label) {
              <dt class="label">{{ line.label }}</dt>
              <dd class="read-s">{{ line.words }}</dd>
            }
          </dl>
          <p class="line">
            <button type="button" class="btn btn--s" [disabled]="deed.busy()" (click)="note(one)">
              Note {{ ends() ? 'the ending' : 'this' }} with the process
            </button>
          </p>
        </section>
      } @else if (one.outcome !== null && one.wouldHaveSaidYes === null) {
        <p class="help">
          It is noted with {{ name() }}.
          <a [routerLink]="['/opportunities', one.id, 'fit']">Would you have said yes?</a>
        </p>
      }
      @if (failure(); as text) {
        <p role="alert">{{ text }}</p>
      }
    }
  `,
  host: { class: 'block stack' },
})
export class NoteEnding {
  readonly answers = input.required<DebriefAnswers>();

  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly opportunityId = computed(() => this.answers().opportunity ?? null);
  private readonly found = this.api.resource(readOpportunity, () => {
    const opportunityId = this.opportunityId();
    return opportunityId === null ? undefined : { params: { opportunityId } };
  });
  protected readonly deed = new Deed(press);
  /** Null where it names none, or hers is gone. */
  protected readonly process = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly name = computed(() => {
    const { roleTitle = '', organisationName = '' } = this.process() ?? {};
    return [roleTitle, organisationName].filter(Boolean).join(', ');
  });
  protected readonly lines = computed(() => {
    const process = this.process();
    return process ? wordsOf(endingOf(this.answers(), process)) : [];
  });
  /** Between two rounds there is no ending. */
  protected readonly ends = computed(() => this.answers().outcomeKind !== 'in-process');
  protected readonly failure = computed(() =>
    this.deed.problem()?.code === 'conflict'
      ? 'This process was changed on another device. This is how it stands now; please look again.'
      : this.deed.text(),
  );
  /** Sent twice it is one reason, and one round. */
  private reasonId = newId();
  private roundId = newId();

  protected async note(seen: OpportunityView): Promise<void> {
    const ending = endingOf(this.answers(), seen);
    const former = formerOf(ending.fields, seen);
    const { roundId } = this;
    const noted = await this.deed.run(() => this.send(seen, ending));
    const now = this.process();
    const round = now?.rounds.find(({ id }) => id === roundId);
    if (noted && now)
      this.notices.say(saidOf(ending), () => void this.takeBack(now, { noted: ending.fields, former, round }));
  }

  private async send(seen: OpportunityView, { fields }: ProcessEnding): Promise<void> {
    const params = { opportunityId: seen.id };
    if (Object.keys(fields).length > 0) await this.change(seen, { fields, over: formerOf(fields, seen) });
    else this.found.set(await this.api.call(readOpportunity, { params }));
    const now = this.process();
    const { reason, round } = now ? endingOf(this.answers(), now) : { reason: null, round: null };
    if (round) {
      this.found.set(await this.api.call(addRound, { params, body: { id: this.roundId, ...round } }));
      this.roundId = newId();
    }
    if (reason) {
      this.found.set(await this.api.call(addStatedReason, { params, body: { id: this.reasonId, ...reason } }));
      this.reasonId = newId();
    }
  }

  /**
   * Changes these fields. Where another device was faster with something else of the process, it is sent once more.
   * @throws ProblemError a conflict where these very fields were changed there
   */
  private async change(
    { id: opportunityId, revision: base }: OpportunityView,
    { fields, over }: { readonly fields: Partial<EndFields>; readonly over: Partial<EndFields> },
  ): Promise<void> {
    try {
      this.found.set(await this.api.call(changeOpportunity, { params: { opportunityId }, body: { ...fields, base } }));
    } catch (error) {
      const there = thereIn(error);
      if (there) this.found.set(there);
      if (!there || !says(there, over)) throw error;
      const body = { ...fields, base: there.revision };
      this.found.set(await this.api.call(changeOpportunity, { params: { opportunityId }, body }));
    }
  }

  private without({ id: roundId, revision: base }: RoundView, opportunityId: string): Promise<OpportunityView> {
    return this.api.call(removeRound, { params: { opportunityId, roundId }, query: { base } });
  }

  private async takeBack(now: OpportunityView, { noted, former, round }: Noted): Promise<void> {
    try {
      const left = round ? await this.without(round, now.id) : now;
      if (Object.keys(former).length > 0) await this.change(left, { fields: former, over: noted });
      else this.found.set(left);
      this.notices.say(
        round
          ? 'The outcome, the day, the door and how far it went are as they were before.'
          : 'The outcome, the day and the door are as they were before.',
      );
    } catch (error) {
      this.notices.say(
        problemFrom(error).code === 'conflict'
          ? 'This process was changed since, so nothing was taken back.'
          : pressText(error),
      );
    }
  }
}

/** What a tap noted, and how it was before. */
interface Noted {
  readonly noted: Partial<EndFields>;
  readonly former: Partial<EndFields>;
  readonly round: RoundView | undefined;
}

/** What the server holds instead, where that is why it refused. */
function thereIn(error: unknown): OpportunityView | null {
  const { code, current } = problemFrom(error);
  return code === 'conflict' ? (OpportunityView.safeParse(current).data ?? null) : null;
}

function saidOf({ reason }: ProcessEnding): string {
  return reason === null
    ? 'Noted with the process.'
    : 'Noted with the process. What they said stays there as an entry of its own.';
}
