import { inject, Injectable } from '@angular/core';
import {
  type DebriefLine,
  DebriefView,
  listCommitments,
  listDebriefs,
  listNonNegotiables,
  listOpportunities,
  readBrief,
  readDebrief,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { type FailureCode, problemFrom } from '@web/platform/problem';
import { briefCopy, conditionsCopy, Copies, debriefCopy, debriefsCopy, lookedBackCopy } from './copies';
import { Ended, isBusy, type Leisure } from './leisure';

/** So many of her latest debriefs come first; what is read beside them is there before the rest of them. */
const latest = 40;
const briefsAtHand = 6;
/** It is not for her, or no longer: nothing else is asked for. */
const closed: readonly FailureCode[] = ['sign-in', 'refused', 'prove'];

/** Keeps copies of a member's debriefs and of the pages before she goes in. What is here as it stands is not asked for. */
@Injectable({ providedIn: 'root' })
export class Copying {
  private readonly api = inject(ApiClient);
  private readonly copies = inject(Copies);

  /** Whether nothing is left to be asked for later: false where the server had no time for all of it. Never throws. */
  async isDone(leisure: Leisure): Promise<boolean> {
    try {
      return await this.isWhole(leisure);
    } catch (error) {
      return error instanceof Ended || closed.includes(problemFrom(error).code);
    }
  }

  private async isWhole(leisure: Leisure): Promise<boolean> {
    const lines = await this.linesOf(leisure);
    await this.copies.keep(debriefsCopy, lines);
    const gone = await this.keepEach(lines.slice(0, latest), leisure);
    const parts = [
      await this.isKept(() => this.keepBeside(leisure)),
      await this.isKept(() => this.keepBriefs(leisure)),
    ];
    gone.push(...(await this.keepEach(lines.slice(latest), leisure)));
    const here = lines.filter((line) => !gone.includes(line));
    if (gone.length > 0) await this.copies.keep(debriefsCopy, here);
    await this.dropOthers(
      'debrief:',
      here.map(({ id }) => debriefCopy(id)),
    );
    return parts.every(Boolean);
  }

  private async linesOf(leisure: Leisure): Promise<readonly DebriefLine[]> {
    const lines: DebriefLine[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const query = cursor === undefined ? {} : { cursor };
      const { items, next } = await leisure.ask(() => this.api.call(listDebriefs, { query }));
      lines.push(...items);
      cursor = next;
    }
    return lines;
  }

  /** @returns those that are gone meanwhile */
  private async keepEach(lines: readonly DebriefLine[], leisure: Leisure): Promise<DebriefLine[]> {
    const gone: DebriefLine[] = [];
    for (const line of lines) {
      const { id, updatedAt } = line;
      const known = DebriefView.safeParse(await this.copies.find(debriefCopy(id)));
      if (known.data?.updatedAt === updatedAt) continue;
      const read = () => this.api.call(readDebrief, { params: { debriefId: id } });
      if (await this.isGone(debriefCopy(id), read, leisure)) gone.push(line);
    }
    return gone;
  }

  /** What is read beside a debrief that is being written, as far as it stands in none of her debriefs. */
  private async keepBeside(leisure: Leisure): Promise<void> {
    const conditions = await leisure.ask(() => this.api.call(listNonNegotiables, { query: {} }));
    await this.copies.keep(conditionsCopy, conditions);
    const { items } = await leisure.ask(() => this.api.call(listCommitments, {}));
    const lookedBack = items.filter(({ state }) => state !== 'open').flatMap(({ debriefId }) => debriefId ?? []);
    await this.copies.keep(lookedBackCopy, lookedBack);
  }

  /** The pages before she goes in, of processes with a round that is still to come. */
  private async keepBriefs(leisure: Leisure): Promise<void> {
    const { items } = await leisure.ask(() => this.api.call(listOpportunities, { query: { state: 'open' } }));
    const today = new Date().toISOString().slice(0, 10);
    const coming = items.filter(({ lastRound }) => lastRound !== null && lastRound.onDate >= today);
    await this.dropOthers(
      'brief:',
      coming.map(({ id }) => briefCopy(id)),
    );
    for (const { id: opportunityId } of coming.slice(0, briefsAtHand)) {
      const read = () => this.api.call(readBrief, { params: { opportunityId } });
      await this.isGone(briefCopy(opportunityId), read, leisure);
    }
  }

  /**
   * Keeps a copy of the answer; what is gone loses the one that is here. What cannot be had for a reason of its own
   * keeps none of the others back.
   */
  private async isGone(key: string, read: () => Promise<unknown>, leisure: Leisure): Promise<boolean> {
    try {
      await this.copies.keep(key, await leisure.ask(read));
    } catch (error) {
      if (endsAll(error)) throw error;
      if (problemFrom(error).code !== 'not-found') return false;
      await this.copies.drop(key);
      return true;
    }
    return false;
  }

  /** A part that cannot be had for a reason of its own keeps none of the others back, either. */
  private async isKept(part: () => Promise<void>): Promise<boolean> {
    try {
      await part();
      return true;
    } catch (error) {
      if (endsAll(error)) throw error;
      return false;
    }
  }

  private async dropOthers(prefix: string, there: readonly string[]): Promise<void> {
    for (const key of await this.copies.keys(prefix)) if (!there.includes(key)) await this.copies.drop(key);
  }
}

function endsAll(error: unknown): boolean {
  const problem = problemFrom(error);
  return error instanceof Ended || isBusy(problem) || closed.includes(problem.code);
}
