import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Body, DebriefView, shareDebrief, SharedVersionView, updateSharedVersion } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sharingOf } from '@api/features/opportunities/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict, Invalid, NotFound, Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import type { DebriefRow } from '../debrief.rows';
import { viewOf } from '../debrief.presenter';
import { findDebrief, lockDebrief } from '../debriefs.queries';
import { readable } from '../debriefs.service';
import { coachesToTell } from '../care/contact-requests.queries';
import { realNameIssues, type SharedWords } from './real-name';
import {
  changeVersion,
  findVersionOfHers,
  insertVersion,
  letBe,
  type VersionOfHers,
  type Words,
} from './shared-versions.queries';
import { mayShareInto, tellsOfLateStageNo } from './sharing.policy';
import { releaseTime, shownTime } from './release-time';
import { recordSharing } from './sharing-record';
import { takeBack } from './taking-back';

type Draft = Body<typeof shareDebrief>;

/** What others see of a debrief: a row of its own, shared, changed and taken back by its author. */
@Injectable()
export class SharedVersionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Shares in one transaction: version, authorship, thread, record and live event, or nothing.
   * The same version again answers the same.
   */
  async share(caller: Caller, debriefId: string, draft: Draft): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const debrief = readable(await lockDebrief(manager, debriefId));
      const known = await findVersionOfHers(manager, draft.id);
      if (known?.withdrawn_at) throw new Conflict('This has been taken back. You can share it again.');
      if (known && !isSame(known, debriefId, draft)) throw new Conflict('There is something else under this id.');
      if (known && !saysTheSame(known, draft)) throw shared();
      if (!known) await this.begin(manager, { caller, debrief, draft });
      return this.view(manager, debriefId);
    });
  }

  /** What they see now, or would have seen of one that has not gone out; of one that she took back there is nothing to see. */
  async read(caller: Caller, at: At): Promise<SharedVersionView> {
    const version = await this.database.as(identityOf(caller), (manager) => hers(manager, at));
    if (version.withdrawn_at && !version.not_gone_out) throw new NotFound();
    return seenOf(version);
  }

  /**
   * Updates what they see, while she is there; her own debrief stays as it is. Also of a process that she keeps out of cohort conversations
   * since: then she can still take something out. The same words again change nothing.
   * @throws Conflict with what they see where that is not what she saw
   */
  async change(caller: Caller, at: At, { base, ...words }: Body<typeof updateSharedVersion>): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const debrief = readable(await lockDebrief(manager, at.debriefId));
      const version = await hers(manager, at);
      if (version.withdrawn_at) throw new Conflict('This has been taken back. You can share it again.');
      refuseOutside(debrief, version);
      await refuseRealName(debrief, words, await processOf(manager, debrief));
      if (saysTheSame(version, words)) return this.view(manager, at.debriefId);
      if (version.revision !== base) throw new Conflict(undefined, seenOf(version));
      const { author_display: authorDisplay, cohort_id: cohortId, thread_id: threadId } = version;
      const now = this.clock.now();
      const lateStageNo = tellsOfLateStageNo(debrief.answers, words.parts);
      await changeVersion(manager, version.id, { ...words, at: shownTime(authorDisplay, now), lateStageNo });
      await recordSharing(manager, {
        deed: 'debrief.shared-version-changed',
        authorId: caller.person.id,
        authorDisplay,
        cohortId,
        at: now,
      });
      if (!version.waiting) await announce(manager, { kind: 'thread', cohortId, threadId });
      return this.view(manager, at.debriefId);
    });
  }

  /** Takes it back; it leaves its thread at once. One that has not gone out is let be. Repeated, it does nothing. */
  async withdraw(caller: Caller, at: At): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      readable(await lockDebrief(manager, at.debriefId));
      const version = await hers(manager, at);
      const shared = { sharedVersionId: version.id, threadId: version.thread_id, cohortId: version.cohort_id };
      if (version.not_gone_out) await letBe(manager, version.id);
      if (!version.withdrawn_at)
        await takeBack(manager, [shared], { at: this.clock.now(), personId: caller.person.id });
      return this.view(manager, at.debriefId);
    });
  }

  private async begin(
    manager: EntityManager,
    deed: { caller: Caller; debrief: DebriefRow; draft: Draft },
  ): Promise<void> {
    const { caller, debrief, draft } = deed;
    admit(debrief, draft);
    await refuseUnread(manager, draft);
    const process = await processOf(manager, debrief);
    refuseShielded(process);
    await refuseRealName(debrief, draft, process);
    const { authorDisplay, cohortId } = draft;
    const at = this.clock.now();
    const threadId = randomUUID();
    const releasesAt = releaseTime(draft, at);
    await insertVersion(manager, {
      ...draft,
      debriefId: debrief.id,
      threadId,
      at: shownTime(authorDisplay, at),
      releasesAt,
      lateStageNo: tellsOfLateStageNo(debrief.answers, draft.parts),
    });
    await recordSharing(manager, { deed: 'debrief.shared', authorId: caller.person.id, authorDisplay, cohortId, at });
    if (releasesAt === null) await announce(manager, { kind: 'thread', cohortId, threadId });
  }

  private async view(manager: EntityManager, debriefId: string): Promise<DebriefView> {
    return viewOf(readable(await findDebrief(manager, debriefId)), this.clock.now());
  }
}

interface At {
  readonly debriefId: string;
  readonly sharedVersionId: string;
}

async function hers(manager: EntityManager, at: At): Promise<VersionOfHers> {
  const version = await findVersionOfHers(manager, at.sharedVersionId);
  if (!version || version.debrief_id !== at.debriefId) throw new NotFound();
  return version;
}

function admit(debrief: DebriefRow, { cohortId, audience }: Draft): void {
  const role = debrief.places.find((place) => place.cohortId === cohortId)?.role;
  const live = debrief.shared.filter((shared) => shared.cohortId === cohortId).map((shared) => shared.audience);
  const answer = mayShareInto({ role, audience, live });
  if (answer === 'not-found') throw new NotFound();
  if (answer === 'refused') throw new Refused('Debriefs are shared by members.');
  if (answer === 'taken') throw shared();
}

function shared(): Conflict {
  return new Conflict('They see a version of this already. You can update what they see.');
}

/** Where the cohort has no coach at the moment nobody would read what goes to its coaches. */
async function refuseUnread(manager: EntityManager, { audience, cohortId }: Draft): Promise<void> {
  if (audience !== 'coaches' || (await coachesToTell(manager, cohortId)).length > 0) return;
  const message = 'This cohort has no coach at the moment, so nobody would read it.';
  throw new Invalid([{ path: ['audience'], message }], message);
}

/** Who has left the cohort puts no other words there. */
function refuseOutside({ places }: DebriefRow, { cohort_id: cohortId }: VersionOfHers): void {
  if (!places.some((place) => place.cohortId === cohortId))
    throw new Refused('You are in this cohort no more, and cannot change what they see. You can still take it back.');
}

type Process = Awaited<ReturnType<typeof sharingOf>>;

async function processOf(manager: EntityManager, { answers }: DebriefRow): Promise<Process | null> {
  return answers.opportunity ? sharingOf(manager, answers.opportunity) : null;
}

async function refuseRealName({ answers }: DebriefRow, words: SharedWords, process: Process | null): Promise<void> {
  const issues = await realNameIssues(words, [answers.organisationName ?? '', process?.name ?? '']);
  const [first] = issues;
  if (first) throw new Invalid(issues, first.message);
}

/** A process that she keeps out of cohort conversations is not shared, to coaches neither, until she lifts it. */
function refuseShielded(process: Process | null): void {
  if (!process?.shielded) return;
  throw new Refused(
    process.deleted
      ? 'You kept this one out of cohort conversations, and deleted it. What you wrote of it stays with you.'
      : 'You keep this one out of cohort conversations. You can lift that on its own page, and then share.',
  );
}

/** Without a name it matters who may know, and that what is to wait waits. */
function isHiddenAlike(known: VersionOfHers, { authorDisplay, coachesMayKnow, atOnce }: Draft): boolean {
  if (authorDisplay === 'named') return true;
  return known.coaches_may_know === coachesMayKnow && (atOnce || known.waiting);
}

/** Whether it is this debrief, shared with the same people in the same way. */
function isSame(known: VersionOfHers, debriefId: string, draft: Draft): boolean {
  const [was, is] = [
    [known.debrief_id, known.cohort_id, known.audience, known.author_display],
    [debriefId, draft.cohortId, draft.audience, draft.authorDisplay],
  ];
  return isDeepStrictEqual(was, is) && isHiddenAlike(known, draft);
}

/** Whether they read these words already. */
function saysTheSame(known: VersionOfHers, { adviceSetting, roleTitle, publicAlias, parts }: Words): boolean {
  return isDeepStrictEqual(
    [known.advice_setting, known.role_title, known.public_alias, known.parts.map(({ part, text }) => [part, text])],
    [adviceSetting, roleTitle, publicAlias, parts.map(({ part, text }) => [part, text])],
  );
}

function seenOf(version: VersionOfHers): SharedVersionView {
  return {
    id: version.id,
    revision: version.revision,
    audience: version.audience,
    authorDisplay: version.author_display,
    adviceSetting: version.advice_setting,
    roleTitle: version.role_title,
    publicAlias: version.public_alias,
    parts: [...version.parts],
  };
}
