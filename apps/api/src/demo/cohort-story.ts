import {
  lookBackOnCommitment,
  makeCommitment,
  openThread,
  postReply,
  saveSetbackPlan,
  tellBuddy,
  writeCoachNote,
} from '@accelerator/contracts';
import {
  buddyNotes,
  coachNotes,
  commitments,
  debriefOf,
  idOf,
  newsAt,
  sessions,
  setbackPlans,
  startsAt,
  threads,
  type WorldClock,
} from '@accelerator/fixtures';
import { deed, juniper, type DemoDeed } from './story-teller';

/** What the cohort does besides: questions and resources, commitments, a plan, a word to a buddy, coaches' notes. */
export function cohortStory(clock: WorldClock): readonly DemoDeed[] {
  return [...talks(clock), ...promises(clock), ...plans(clock), ...words(clock), ...notes(clock)];
}

function talks(clock: WorldClock): readonly DemoDeed[] {
  return threads.flatMap((thread) => {
    if (thread.kind !== 'question' && thread.kind !== 'resource') return [];
    const at = clock.daysAgo(thread.startedDaysAgo);
    const id = idOf('thread', thread.key);
    const opened = deed(at, thread.author, [
      openThread,
      { params: { cohortId: juniper }, body: { id, kind: thread.kind, title: thread.title, body: thread.body } },
    ]);
    const replies = thread.replies.map((reply) =>
      deed(new Date(at.getTime() + reply.hoursAfterStart * 3_600_000), reply.author, [
        postReply,
        {
          params: { cohortId: juniper, threadId: id },
          body: { id: idOf('reply', reply.key), kind: reply.kind, body: reply.body },
        },
      ]),
    );
    return [opened, ...replies];
  });
}

function promises(clock: WorldClock): readonly DemoDeed[] {
  return commitments.flatMap((made) => {
    const id = idOf('commitment', made.key);
    const body = {
      id,
      cueKind: made.cueKind,
      cue: made.when,
      act: made.then,
      lookBackOn: null,
      showTo: made.showTo,
      cohortId: juniper,
      sessionId: idOf('session', made.madeAt),
      debriefId: debriefBefore(clock, made),
    };
    const begun = deed(endOf(clock, made.madeAt), made.member, [makeCommitment, { body }]);
    if (made.state === 'open' || made.lookedBackAt === null) return [begun];
    const word = { base: null, word: made.state, ...(made.changedTo !== undefined && { changedTo: made.changedTo }) };
    return [
      begun,
      deed(endOf(clock, made.lookedBackAt), made.member, [
        lookBackOnCommitment,
        { params: { commitmentId: id }, body: word },
      ]),
    ];
  });
}

/** The debrief that it comes from; some tell of what was promised before. */
function debriefBefore(clock: WorldClock, { sourceDebrief, madeAt }: (typeof commitments)[number]): string | null {
  if (sourceDebrief === undefined || newsAt(clock, debriefOf(sourceDebrief)) >= endOf(clock, madeAt)) return null;
  return idOf('debrief', sourceDebrief);
}

function plans(clock: WorldClock): readonly DemoDeed[] {
  return setbackPlans.map(({ member, writtenAt, first, tell, willNot, comeBack }) =>
    deed(endOf(clock, writtenAt), member, [
      saveSetbackPlan,
      { body: { base: 0, first, tell, notDo: willNot, comeBack, more: '' } },
    ]),
  );
}

function words(clock: WorldClock): readonly DemoDeed[] {
  return buddyNotes.map(({ from, to, hoursAgo }) =>
    deed(clock.hoursAgo(hoursAgo), from, [
      tellBuddy,
      {
        params: { cohortId: juniper },
        body: { id: idOf('other', `word-${from}-${to}`), personId: idOf('person', to) },
      },
    ]),
  );
}

function notes(clock: WorldClock): readonly DemoDeed[] {
  return coachNotes.flatMap((note) => {
    if (note.session === null) return [];
    const id = idOf('coach-note', note.key);
    return [
      deed(endOf(clock, note.session), note.author, [
        writeCoachNote,
        {
          params: { cohortId: juniper, sessionId: idOf('session', note.session) },
          body: { id, body: note.body, revision: 0 },
        },
      ]),
    ];
  });
}

/** A little after the end of the session. */
function endOf(clock: WorldClock, key: string): Date {
  const session = sessions.find((one) => one.key === key);
  if (!session) throw new Error(`There is no session ${key}.`);
  return new Date(
    Math.min(startsAt(clock, session).getTime() + (session.minutes + 5) * 60_000, clock.seededAt.getTime()),
  );
}
