import {
  agendaFor,
  endSession,
  markAttendance,
  planSession,
  publishSession,
  readSession,
  rsvpToSession,
  writeRecap,
  type AttendanceMark,
} from '@accelerator/contracts';
import {
  cohortZone,
  enrolments,
  idOf,
  memberKeys,
  recappedAt,
  sessions,
  startsAt,
  stateAtSeeding,
  type MemberKey,
  type WorldClock,
} from '@accelerator/fixtures';
import { deed, juniper, type DemoDeed } from './story-teller';

type Session = (typeof sessions)[number];

const hour = 3_600_000;

/** Sessions planned at the beginning; past ones held, with attendance and recap. */
export function sessionsStory(clock: WorldClock): readonly DemoDeed[] {
  const meetings = sessions.flatMap((session, index) => {
    const begun = new Date(clock.S(1).getTime() - 72 * hour + index * 60_000);
    return [...planned(clock, session, begun), ...answered(clock, session), ...held(clock, session)];
  });
  return [...meetings, ...memberKeys.flatMap((member, index) => oneToOne(clock, member, index))];
}

/** Half an hour for each in the week after S7: five on Thursday with Ruth, five on Monday with Naomi. */
function oneToOne(clock: WorldClock, member: MemberKey, index: number): readonly DemoDeed[] {
  const [coach, day] = index < 5 ? (['ruth', 1] as const) : (['naomi', 5] as const);
  const sessionId = idOf('session', `one-to-one-${member}`);
  const plan = {
    id: sessionId,
    type: 'one-to-one',
    memberId: idOf('person', member),
    title: 'One-to-one',
    startsAtLocal: wallClock(clock.onDayFromS7(day, 10, (index % 5) * 45)),
    minutes: 30,
    meetingUrl: `https://meet.example.org/${coach}-${index + 1}`,
    agenda: drafted(`one-to-one-${member}`, agendaFor('one-to-one', 1)),
  } as const;
  const at = clock.hoursAgo(20);
  return [
    deed(at, coach, [planSession, { params: { cohortId: juniper }, body: plan }]),
    deed(at, coach, [publishSession, { params: { cohortId: juniper, sessionId } }]),
  ];
}

function drafted(key: string, parts: ReturnType<typeof agendaFor>) {
  return parts.map((part, position) => ({
    id: idOf('agenda-item', `${key}-${position}`),
    kind: part.kind,
    title: part.title,
    minutes: part.minutes,
    leader: '',
    notes: part.notes ?? '',
  }));
}

function planned(clock: WorldClock, session: Session, at: Date): readonly DemoDeed[] {
  const sessionId = idOf('session', session.key);
  const plan = {
    id: sessionId,
    type: session.type,
    title: session.title,
    startsAtLocal: wallClock(startsAt(clock, session)),
    minutes: session.minutes,
    meetingUrl: `https://meet.example.org/juniper-${session.key.toLowerCase()}`,
    agenda: drafted(session.key, agendaOf(session)),
  };
  return [
    deed(at, 'ruth', [planSession, { params: { cohortId: juniper }, body: plan }]),
    deed(at, 'ruth', [publishSession, { params: { cohortId: juniper, sessionId } }]),
  ];
}

/** The template for ten people; half-way, the second seat is for patterns. */
function agendaOf(session: Session) {
  return agendaFor(session.type, 10).map((part) =>
    session.template === 'hot-seat-half-way' && part.title === 'Hot seat B'
      ? {
          ...part,
          kind: 'silent-work' as const,
          title: 'Your own patterns',
          notes: 'Read in silence, then talk in pairs. Bring the page open.',
        }
      : part,
  );
}

function answered(clock: WorldClock, session: Session): readonly DemoDeed[] {
  const params = { cohortId: juniper, sessionId: idOf('session', session.key) };
  const at = new Date(Math.min(startsAt(clock, session).getTime() - 30 * hour, clock.seededAt.getTime() - hour));
  const booked = session.bookedBy.map((key) => [key, 'coming'] as const);
  const spoken = enrolments.flatMap(({ cohort, person }) => {
    const answer = cohort === 'juniper' ? session.rsvps[person] : undefined;
    return answer === undefined ? [] : [[person, answer] as const];
  });
  return [...booked, ...spoken].map(([key, answer]) => deed(at, key, [rsvpToSession, { params, body: { answer } }]));
}

function held(clock: WorldClock, session: Session): readonly DemoDeed[] {
  const state = stateAtSeeding(clock, session);
  if (state === 'planned') return [];
  const params = { cohortId: juniper, sessionId: idOf('session', session.key) };
  const end = new Date(startsAt(clock, session).getTime() + session.minutes * 60_000);
  const marks: readonly (readonly [string, AttendanceMark])[] = Object.entries(session.attendance);
  const attendance = marks.map(([key, mark]) =>
    deed(end, 'ruth', [
      markAttendance,
      { params: { ...params, enrolmentId: idOf('enrolment', `juniper-${key}`) }, body: { mark } },
    ]),
  );
  const ended = deed(end, 'ruth', [endSession, { params }]);
  return session.recap === null
    ? [...attendance, ended]
    : [...attendance, ended, recapped(clock, session, session.recap)];
}

function recapped(clock: WorldClock, session: Session, recap: string): DemoDeed {
  const params = { cohortId: juniper, sessionId: idOf('session', session.key) };
  const at = recappedAt(clock, session);
  return {
    at,
    by: session.n % 2 === 1 ? 'ruth' : 'naomi',
    work: async (call) => {
      const { revision } = readSession.reply.parse(await call(readSession, { params }));
      return call(writeRecap, { params, body: { recap, revision } });
    },
  };
}

/** `2026-11-25T12:30`, as a clock on the wall in the cohort's zone has it. */
function wallClock(instant: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: cohortZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return parts.replace(' ', 'T');
}
