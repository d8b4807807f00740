import {
  keysOf,
  isPaired,
  offeredFromTheStart,
  pairedText,
  partBeneath,
  openDebrief,
  replaceName,
  postReply,
  restDebrief,
  type SharablePart,
  sharableParts,
  sharableTexts,
  shareDebrief,
} from '@accelerator/contracts';
import {
  dayIn,
  debriefReplies,
  debriefs,
  idOf,
  newsAt,
  nonNegotiables,
  organisationOf,
  personOf,
  repliedAt,
  sharedAt,
  type WorldClock,
  writtenOut,
} from '@accelerator/fixtures';
import { answersOf } from './answers-of';
import { deed, juniper, type DemoDeed } from './story-teller';

type Debrief = (typeof debriefs)[number];

/**
 * Thirty debriefs, sixteen shared with the cohort and four with the coaches; two of them without a name. Those do not
 * wait: the story tells when they were there.
 */
export function debriefsStory(clock: WorldClock): readonly DemoDeed[] {
  return debriefs.flatMap((debrief) => [...written(clock, debrief), ...shared(clock, debrief)]);
}

function written(clock: WorldClock, debrief: Debrief): readonly DemoDeed[] {
  const params = { debriefId: idOf('debrief', debrief.key) };
  const at = newsAt(clock, debrief);
  const answers = answersOf(clock, debrief);
  const opened = deed(at, debrief.member, [
    openDebrief,
    { body: { id: params.debriefId, mode: debrief.mode, answers } },
  ]);
  const rested = deed(new Date(at.getTime() + 20 * 60_000), debrief.member, [restDebrief, { params }]);
  return debrief.key === 'd03' ? [opened] : [opened, rested];
}

function shared(clock: WorldClock, debrief: Debrief): readonly DemoDeed[] {
  const at = sharedAt(clock, debrief);
  if (at === null || debrief.visibility === 'private') return [];
  const params = { debriefId: idOf('debrief', debrief.key) };
  const version = { ...versionOf(clock, debrief), audience: debrief.visibility };
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

function versionOf(clock: WorldClock, debrief: Debrief) {
  return {
    id: idOf('shared-version', debrief.key),
    cohortId: juniper,
    authorDisplay: debrief.shownAs,
    atOnce: true,
    adviceSetting: debrief.advice,
    roleTitle: debrief.role,
    publicAlias: organisationOf(debrief.organisation).publicAlias,
    parts: partsOf(clock, debrief),
  };
}

/** What she let go along, with the public alias in place of the real name. */
function partsOf(clock: WorldClock, debrief: Debrief) {
  const { privateName, publicAlias } = organisationOf(debrief.organisation);
  const today = dayIn(personOf(debrief.member).timeZone, sharedAt(clock, debrief) ?? clock.seededAt);
  const answers = answersOf(clock, debrief);
  const all = writtenOut.has(debrief.key);
  const texts = sharableTexts(answers, { today, conditions });
  const beneath: readonly SharablePart[] = all ? Object.values(partBeneath) : [];
  return keysOf(sharableParts).flatMap((part) => {
    if (beneath.includes(part)) return [];
    const own = all && isPaired(part) ? pairedText(answers, part) : texts[part];
    const text = all || offeredFromTheStart(part) ? own : undefined;
    return text ? [{ part, text: replaceName(text, privateName, publicAlias) }] : [];
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

const conditions = new Map(nonNegotiables.map(({ key, statement }) => [idOf('non-negotiable', key), statement]));

/** The server names the thread of a share; its replies come later in the story. */
const threadOf = new Map<string, string>();
