import * as z from 'zod';
import { endpoint } from './endpoint';
import { HttpsUrl, Id, Instant, LocalDateTime, TimeZone } from './fields';
import { PersonView } from './people';
import { AgendaKind, AgendaState, AttendanceMark, RsvpAnswer, SessionType } from './taxonomies';
import { lineText, longText, someLine } from './text';

export const sessionLimits = {
  title: 120,
  recap: 6000,
  note: 8000,
  items: 30,
  itemTitle: 120,
  itemNotes: 600,
} as const;

export const sessionStates = ['draft', 'planned', 'open', 'live', 'ended', 'recapped', 'cancelled'] as const;

export const SessionState = z.enum(sessionStates);

export type SessionState = z.infer<typeof SessionState>;

export const AgendaItemDraft = z.strictObject({
  id: Id,
  kind: AgendaKind,
  title: someLine(sessionLimits.itemTitle, 'Please name this part.'),
  minutes: z.int().min(1, 'At least one minute.').max(240),
  leader: lineText(80),
  notes: longText(sessionLimits.itemNotes),
});

export type AgendaItemDraft = z.input<typeof AgendaItemDraft>;

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
  /** Rises with each change; sent back with one. */
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

const sessionFields = {
  type: SessionType,
  /** With whom, for a one-to-one and nothing else. */
  memberId: Id.nullable().default(null),
  title: someLine(sessionLimits.title, 'Please give the session a title.'),
  /** Wall clock in the cohort's zone. An hour that the clock skips moves forward, one that it repeats is the first. */
  startsAtLocal: LocalDateTime,
  minutes: z.int().min(5).max(480),
  meetingUrl: HttpsUrl.nullable(),
  agenda: z.array(AgendaItemDraft).max(sessionLimits.items),
};

const addsUp = (draft: { minutes: number; agenda: readonly { minutes: number }[] }) =>
  draft.agenda.length === 0 || draft.agenda.reduce((sum, item) => sum + item.minutes, 0) === draft.minutes;

const distinctItems = ({ agenda }: { agenda: readonly { id: string }[] }) =>
  new Set(agenda.map(({ id }) => id)).size === agenda.length;

const distinctMessage = { error: 'Each part of the agenda stands there once.', path: ['agenda'] };

const addsUpMessage = {
  error: 'The minutes of the agenda have to add up to the length of the session.',
  path: ['agenda'],
};

const addressed = ({ type, memberId }: { type: SessionType; memberId: string | null }) =>
  (type === 'one-to-one') === (memberId !== null);

const addressedMessage = {
  error: 'Please choose with whom: a one-to-one is with one member, every other session with the cohort.',
  path: ['memberId'],
};

export const SessionDraft = z
  .strictObject({ id: Id, ...sessionFields })
  .refine(addsUp, addsUpMessage)
  .refine(distinctItems, distinctMessage)
  .refine(addressed, addressedMessage);

export type SessionDraft = z.input<typeof SessionDraft>;

/** The whole plan anew, with the revision that the coach saw (409 with the current one where it has moved on). */
export const SessionChange = z
  .strictObject({ revision: z.int(), ...sessionFields })
  .refine(addsUp, addsUpMessage)
  .refine(distinctItems, distinctMessage)
  .refine(addressed, addressedMessage);

export type SessionChange = z.input<typeof SessionChange>;

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
