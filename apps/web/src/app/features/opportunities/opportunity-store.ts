import { computed, inject, Injectable, signal } from '@angular/core';
import {
  addRound,
  addStatedReason,
  archiveOpportunity,
  changeOpportunity,
  changeRound,
  deleteOpportunity,
  OpportunityView,
  readOpportunity,
  removeRound,
  restoreOpportunity,
  type RoundDraft,
  RoundView,
  type StatedReason,
  unarchiveOpportunity,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { changedSince } from '@web/platform/changed-since';
import { pressText } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { problemFrom, problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { changedKeys, changesOf, fieldsOf, type OpportunityFields } from './opportunity-fields';

/** One of her processes. */
@Injectable()
export class OpportunityStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<string | undefined>(undefined);

  readonly one = this.api.resource(readOpportunity, () => {
    const opportunityId = this.asked();
    return opportunityId === undefined ? undefined : { params: { opportunityId } };
  });
  readonly failure = computed(() => problemText(this.one.error()));
  readonly today = computed(() => dayIn(new Date().toISOString(), this.session.timeZone()));

  open(opportunityId: string): void {
    this.asked.set(opportunityId);
  }

  /**
   * Saves what she changed of it. Where another device was faster with other fields, both go together by themselves.
   * @throws ProblemError a conflict where the same field was changed in two places
   */
  async change(was: OpportunityFields, now: OpportunityFields, base: number): Promise<void> {
    const changes = changesOf(was, now);
    try {
      await this.send(changes, base);
    } catch (error) {
      const there = heldIn(error);
      if (!there || clashing({ was, now }, there).length > 0) throw error;
      await this.send(changes, there.revision);
    }
  }

  async shield(cohortShielded: boolean): Promise<void> {
    const { revision } = this.there();
    await this.press(
      () => this.send({ cohortShielded }, revision),
      cohortShielded ? 'Kept out of cohort conversations.' : 'It can be shared again.',
    );
  }

  async addRound(body: RoundDraft): Promise<void> {
    this.one.set(await this.api.call(addRound, { params: this.params(), body }));
  }

  async changeRound({ id, ...fields }: RoundDraft, base: number): Promise<void> {
    const params = { ...this.params(), roundId: id };
    this.one.set(await this.api.call(changeRound, { params, body: { ...fields, base } }));
  }

  /** Takes a round out as she sees it, with a way back; one that another device has changed stands here instead. */
  async removeRound({ revision: base, ...round }: RoundView): Promise<void> {
    const params = { ...this.params(), roundId: round.id };
    const taken = this.api.call(removeRound, { params, query: { base } });
    await this.press(
      async () => this.one.set(await changedSince(taken, RoundView, (there) => this.putRound(there))),
      'Taken out.',
      () => this.addRound(round),
    );
  }

  async addReason(body: { id: string; key: StatedReason; text: string }): Promise<void> {
    this.one.set(await this.api.call(addStatedReason, { params: this.params(), body }));
  }

  async archive(): Promise<void> {
    await this.press(
      async () => this.one.set(await this.api.call(archiveOpportunity, { params: this.params() })),
      'Put away.',
      () => this.unarchive(),
    );
  }

  async unarchive(): Promise<void> {
    await this.press(
      async () => this.one.set(await this.api.call(unarchiveOpportunity, { params: this.params() })),
      'Back in your list.',
    );
  }

  /** Whether it is gone; for thirty days there is a way back, and for eight seconds it stands below. */
  async remove(back: () => void): Promise<boolean> {
    const params = this.params();
    return this.press(
      () => this.api.call(deleteOpportunity, { params }),
      'Deleted. Its debriefs stay.',
      async () => {
        await this.api.call(restoreOpportunity, { params });
        back();
      },
    );
  }

  private putRound(there: RoundView): void {
    const put = (rounds: RoundView[]) => rounds.map((one) => (one.id === there.id ? there : one));
    this.one.update((view) => view && { ...view, rounds: put(view.rounds) });
  }

  private async send(changes: object, base: number): Promise<void> {
    this.one.set(await this.api.call(changeOpportunity, { params: this.params(), body: { ...changes, base } }));
  }

  private async press(deed: () => Promise<unknown>, said: string, back?: () => Promise<unknown>): Promise<boolean> {
    try {
      await deed();
      this.notices.say(said, back && (() => void this.press(back, 'As it was before.')));
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      return false;
    }
  }

  private params() {
    return { opportunityId: this.asked() ?? '' };
  }

  private there(): OpportunityView {
    const view = this.one.value();
    if (!view) throw new Error('There is nothing open.');
    return view;
  }
}

/** Fields that she changed here and that were changed to something else elsewhere. */
export function clashing(
  { was, now }: { readonly was: OpportunityFields; readonly now: OpportunityFields },
  there: OpportunityView,
): readonly (keyof OpportunityFields)[] {
  const theirs = fieldsOf(there);
  return changedKeys(was, now).filter((key) => theirs[key] !== was[key] && theirs[key] !== now[key]);
}

/** What the server holds instead, where that is why it refused. */
export function heldIn(error: unknown): OpportunityView | null {
  const { code, current } = problemFrom(error);
  return code === 'conflict' ? (OpportunityView.safeParse(current).data ?? null) : null;
}
