import { effect, inject, Injectable, untracked } from '@angular/core';
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
import { Connection } from '@web/platform/connection';
import { knownHere } from '@web/platform/drafts/known-here';
import { Unsent } from '@web/platform/drafts/unsent';
import { SignedOut } from '@web/platform/signed-out';
import { SessionStore } from '@web/platform/session-store';
import { briefCopy, conditionsCopy, Copies, debriefCopy, debriefsCopy, lookedBackCopy } from './copies';

/** Milliseconds: after she has come in, and between two questions. */
const pauses = { first: 4_000, between: 150, rounds: 180_000 } as const;
/** So many of her latest debriefs come first; what is read beside them is there before the rest of them. */
const latest = 40;
const briefsAtHand = 6;

/**
 * While nothing else is asked for: sends what was written without a network and has no page open, and keeps copies of
 * herself, of her debriefs and of the pages before she goes in for the next time without one.
 */
@Injectable({ providedIn: 'root' })
export class OwnCopies {
  private readonly api = inject(ApiClient);
  private readonly copies = inject(Copies);
  private readonly unsent = inject(Unsent);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const [session, connection] = [inject(SessionStore), inject(Connection)];
    const signedOut = inject(SignedOut);
    effect(() => {
      if (signedOut.now()) void knownHere.close();
    });
    effect(() => {
      const me = session.me();
      clearTimeout(this.timer);
      if (!me || !connection.online() || signedOut.now()) return;
      untracked(() => {
        knownHere.remember(me.id);
        if (!session.fromDevice) void this.copies.keep('me', me);
        this.plan(session.enrolments().some(({ role }) => role === 'member'));
      });
    });
  }

  private plan(isMember: boolean, after: number = pauses.first): void {
    this.timer = setTimeout(() => void this.round(isMember).catch(() => undefined), after);
  }

  /** Copies once; what waits to be sent every few minutes, for a server that did not answer comes back unannounced. */
  private async round(isMember: boolean): Promise<void> {
    this.plan(false, pauses.rounds);
    await this.unsent.sendWaiting();
    if (isMember) await this.keepCopies();
  }

  private async keepCopies(): Promise<void> {
    const lines = await this.keepLines();
    for (const line of lines.slice(0, latest)) await this.keepOne(line);
    await this.keepBeside();
    await this.keepBriefs();
    for (const line of lines.slice(latest)) await this.keepOne(line);
    await this.dropOthers(lines);
  }

  private async keepLines(): Promise<readonly DebriefLine[]> {
    let page = await this.api.call(listDebriefs, { query: {} });
    const lines = [...page.items];
    while (page.next !== null) {
      await new Promise((resolve) => setTimeout(resolve, pauses.between));
      page = await this.api.call(listDebriefs, { query: { cursor: page.next } });
      lines.push(...page.items);
    }
    await this.copies.keep(debriefsCopy, lines);
    return lines;
  }

  /** What is read beside a debrief that is being written, as far as it stands in none of her debriefs. */
  private async keepBeside(): Promise<void> {
    await this.copies.keep(conditionsCopy, await this.api.call(listNonNegotiables, { query: {} }));
    const { items } = await this.api.call(listCommitments, {});
    const lookedBack = items.filter(({ state }) => state !== 'open').flatMap(({ debriefId }) => debriefId ?? []);
    await this.copies.keep(lookedBackCopy, lookedBack);
  }

  /** The pages before she goes in, of processes with a round that is still to come. */
  private async keepBriefs(): Promise<void> {
    const { items } = await this.api.call(listOpportunities, { query: { state: 'open' } });
    const today = new Date().toISOString().slice(0, 10);
    const coming = items.filter(({ lastRound }) => lastRound !== null && lastRound.onDate >= today);
    const there = coming.map(({ id }) => briefCopy(id));
    for (const key of await this.copies.keys('brief:')) if (!there.includes(key)) await this.copies.drop(key);
    for (const { id: opportunityId } of coming.slice(0, briefsAtHand)) {
      await new Promise((resolve) => setTimeout(resolve, pauses.between));
      await this.copies.keep(briefCopy(opportunityId), await this.api.call(readBrief, { params: { opportunityId } }));
    }
  }

  private async keepOne({ id, updatedAt }: DebriefLine): Promise<void> {
    const known = DebriefView.safeParse(await this.copies.find(debriefCopy(id)));
    if (known.data?.updatedAt === updatedAt) return;
    await new Promise((resolve) => setTimeout(resolve, pauses.between));
    await this.copies.keep(debriefCopy(id), await this.api.call(readDebrief, { params: { debriefId: id } }));
  }

  private async dropOthers(items: readonly DebriefLine[]): Promise<void> {
    const there = items.map(({ id }) => debriefCopy(id));
    for (const key of await this.copies.keys('debrief:')) if (!there.includes(key)) await this.copies.drop(key);
  }
}
