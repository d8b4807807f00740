import * as z from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant, LocalDateTime, TimeZone } from './fields';
import { PersonView } from './people';
import { SessionChange, SessionDraft } from './session-plan';
import { AgendaKind, AgendaState, AttendanceMark, RsvpAnswer, SessionType } from './taxonomies';

export const sessionStates = ['draft', 'planned', 'open', 'live', 'ended', 'recapped', 'cancelled'] as const;

export const SessionState = z.enum(sessionStates);

export type SessionState = z.infer<typeof SessionState>;

export const AgendaItemView = z.object({
  id: Id,
  kind: AgendaKind,
  title: z.string(),
  minutes: z.int(),
  leader: z.string(),
  notes: z.string(),
  state: AgendaState,
  startsAt: Instant,
});

export type AgendaItemView = z.infer<typeof AgendaItemView>;

export const SessionLine = z.object({
  id: Id,
  type: SessionType,
  title: z.string(),
  startsAt: Instant,
  minutes: z.int(),
  /** `open`, `live` and `ended` also come by the clock. */
  state: SessionState,
  /** The reader's own word; null where she has not said. */
  rsvp: RsvpAnswer.nullable(),
  /** What happened for the reader herself. */
  attendance: AttendanceMark.nullable(),
  hasRecap: z.boolean(),
  /** With whom a one-to-one is; null for every other type. */
  member: PersonView.nullable(),
});

export type SessionLine = z.infer<typeof SessionLine>;

export const SessionPerson = PersonView.extend({ enrolmentId: Id, coach: z.boolean(), rsvp: RsvpAnswer.nullable() });

export const SessionView = z.object({
  id: Id,
  cohortId: Id,
  type: SessionType,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  minutes: z.int(),
  /** The cohort's zone, in which it was planned. */
  timeZone: TimeZone,
  /** The wall-clock start in that zone, for the form. */
  startsAtLocal: LocalDateTime,
  meetingUrl: z.string().nullable(),
  state: SessionState,
  agenda: z.array(AgendaItemView),
  recap: z.string(),
  recappedAt: Instant.nullable(),
  people: z.array(SessionPerson),
  /** Who can read it: all of the cohort. `people` are those, too; for coaches without the paused who have not said that they come. */
  readers: z.object({ members: z.int(), coaches: z.int() }),
  /** With whom a one-to-one is: only she and the coaches see it. */
  member: PersonView.nullable(),
  rsvp: RsvpAnswer.nullable(),
  attendance: AttendanceMark.nullable(),
  /**
   * Sent back with a change of the plan or the recap. Rises with those, with publication and with calling off; neither
   * with an answer nor with what happens while it is held, so that a plan under writing is none the older for these.
   */
  revision: z.int(),
  abilities: z.object({
    edit: z.boolean(),
    publish: z.boolean(),
    cancel: z.boolean(),
    /** Walk the agenda, end the meeting. */
    hold: z.boolean(),
    /** Say who was there. */
    markAttendance: z.boolean(),
    recap: z.boolean(),
    rsvp: z.boolean(),
    /** The meeting link stands in `meetingUrl`, if the session has one. */
    enterRoom: z.boolean(),
  }),
  /** From when the meeting link is shown. */
  opensAt: Instant,
});

export type SessionView = z.infer<typeof SessionView>;

const InCohort = z.object({ cohortId: Id });

const AtSession = z.object({ cohortId: Id, sessionId: Id });

export const listSessions = endpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/cohorts/:cohortId/sessions',
  access: 'member',
  summary: 'The sessions of a cohort in order; drafts for coaches only.',
  params: InCohort,
  reply: z.object({ items: z.array(SessionLine) }),
});

export const planSession = endpoint({
  name: 'planSession',
  method: 'POST',
  path: '/cohorts/:cohortId/sessions',
  access: 'coach',
  summary: 'Drafts a session, unseen by members.',
  params: InCohort,
  body: SessionDraft,
  reply: SessionView,
  status: 201,
});

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/cohorts/:cohortId/sessions/:sessionId',
  access: 'member',
  summary: 'A session with its agenda and who is coming.',
  params: AtSession,
  reply: SessionView,
});

export const changeSession = endpoint({
  name: 'changeSession',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId',
  access: 'coach',
  summary: 'Changes the plan.',
  params: AtSession,
  body: SessionChange,
  reply: SessionView,
});

export const publishSession = endpoint({
  name: 'publishSession',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/publication',
  access: 'coach',
  summary: 'Shows it to the cohort.',
  params: AtSession,
  reply: SessionView,
});

export const cancelSession = endpoint({
  name: 'cancelSession',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/cancellation',
  access: 'coach',
  summary: 'Calls it off.',
  params: AtSession,
  reply: SessionView,
});

export const rsvpToSession = endpoint({
  name: 'rsvpToSession',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/rsvp',
  access: 'member',
  summary: 'Coming, not coming, unsure. No reason needed.',
  params: AtSession,
  body: z.strictObject({ answer: RsvpAnswer }),
  reply: SessionView,
});

export const downloadSessionCalendar = endpoint({
  name: 'downloadSessionCalendar',
  method: 'GET',
  path: '/cohorts/:cohortId/sessions/:sessionId/calendar.ics',
  access: 'member',
  summary: 'The session for one’s calendar, in neutral words.',
  params: AtSession,
  reply: z.string(),
  format: 'calendar',
});
