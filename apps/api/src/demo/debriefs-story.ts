import {
  keysOf,
  openDebrief,
  postReply,
  restDebrief,
  sharableParts,
  shareDebrief,
  stages,
  outcomeKinds,
  type SharablePart,
} from '@accelerator/contracts';
import {
  dayIn,
  debriefReplies,
  debriefs,
  idOf,
  newsAt,
  organisationOf,
  personOf,
  processOf,
  quickLinesOf,
  repliedAt,
  sharedAt,
  type WorldClock,
} from '@accelerator/fixtures';
import { deed, juniper, type DemoDeed } from './story-teller';

type Debrief = (typeof debriefs)[number];

/**
 * Thirty debriefs, sixteen shared with the cohort and four with the coaches in the story. Those shared without
 * a name stay private until the product can share them so.
 */
export function debriefsStory(clock: WorldClock): readonly DemoDeed[] {
  return debriefs.flatMap((debrief) => [...written(clock, debrief), ...shared(clock, debrief)]);
}

function written(clock: WorldClock, debrief: Debrief): readonly DemoDeed[] {
  const params = { debriefId: idOf('debrief', debrief.key) };
  const at = newsAt(clock, debrief);
  const { stayed, kept, energy } = quickLinesOf(debrief);
  const organisation = organisationOf(debrief.organisation);
  const answers = {
    process: processOf(debrief),
    outcomeKind: debrief.outcome,
    newsOn: dayIn(personOf(debrief.member).timeZone, at),
    furthestStage: debrief.stage,
    roleTitle: debrief.role,
    organisationName: organisation.privateName,
    publicAlias: organisation.publicAlias,
    ...(debrief.mode !== 'log' && { stayed, kept, energy }),
  };
  const opened = deed(at, debrief.member, [
    openDebrief,
    { body: { id: params.debriefId, mode: debrief.mode, answers } },
  ]);
  const rested = deed(new Date(at.getTime() + 20 * 60_000), debrief.member, [restDebrief, { params }]);
  return debrief.key === 'd03' ? [opened] : [opened, rested];
}

function shared(clock: WorldClock, debrief: Debrief): readonly DemoDeed[] {
  const at = sharedAt(clock, debrief);
  if (at === null || debrief.visibility === 'private' || debrief.shownAs === 'without-name') return [];
  const params = { debriefId: idOf('debrief', debrief.key) };
  const version = { ...versionOf(debrief), audience: debrief.visibility };
  const share: DemoDeed = {
    at,
    by: debrief.member,
    work: async (call) => {
      const view = shareDebrief.reply.parse(await call(shareDebrief, { params, body: version }));
      const made = view.shared.find(({ sharedVersionId }) => sharedVersionId === version.id);
      threadOf.set(debrief.key, made?.threadId ?? '');
    },
  };
  return [share, ...answered(debrief, at)];
}

function versionOf(debrief: Debrief) {
  return {
    id: idOf('shared-version', debrief.key),
    cohortId: juniper,
    authorDisplay: 'named' as const,
    adviceSetting: debrief.advice,
    roleTitle: debrief.role,
    publicAlias: organisationOf(debrief.organisation).publicAlias,
    parts: partsOf(debrief),
  };
}

function partsOf(debrief: Debrief) {
  const lines: Readonly<Partial<Record<SharablePart, string>>> = {
    outcome: outcomeKinds[debrief.outcome],
    stage: stages[debrief.stage],
    ...quickLinesOf(debrief),
  };
  return keysOf(sharableParts).flatMap((part) => {
    const text = lines[part];
    return text ? [{ part, text }] : [];
  });
}

function answered(debrief: Debrief, shared: Date): readonly DemoDeed[] {
  return debriefReplies
    .filter((reply) => reply.debrief === debrief.key)
    .map((reply) => ({
      at: repliedAt(shared, reply),
      by: reply.author,
      work: (call) =>
        call(postReply, {
          params: { cohortId: juniper, threadId: threadOf.get(debrief.key) ?? '' },
          body: { id: idOf('reply', reply.key), kind: reply.kind, body: reply.body },
        }),
    }));
}

/** The server names the thread of a share; its replies come later in the story. */
const threadOf = new Map<string, string>();
