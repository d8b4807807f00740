import * as z from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';
import { PersonView } from './people';
import { sessionLimits } from './session-plan';
import { SessionView } from './sessions';
import { AgendaState, AttendanceMark } from './taxonomies';
import { longText } from './text';

const AtSession = z.object({ cohortId: Id, sessionId: Id });

export const AttendanceView = z.object({ enrolmentId: Id, person: PersonView, mark: AttendanceMark.nullable() });

export type AttendanceView = z.infer<typeof AttendanceView>;

/** A coach's note on a session: the coaches of the cohort read it, its writer alone changes it. */
export const CoachNoteView = z.object({
  id: Id,
  writer: PersonView,
  mine: z.boolean(),
  body: z.string(),
  revision: z.int(),
  updatedAt: Instant,
});

export type CoachNoteView = z.infer<typeof CoachNoteView>;

const AtItem = z.object({ cohortId: Id, sessionId: Id, itemId: Id });

const AtAttendance = z.object({ cohortId: Id, sessionId: Id, enrolmentId: Id });

export const walkAgenda = endpoint({
  name: 'walkAgenda',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/agenda/:itemId/state',
  access: 'coach',
  summary: 'Marks where the meeting is on its agenda.',
  params: AtItem,
  body: z.strictObject({ state: AgendaState }),
  reply: SessionView,
});

export const endSession = endpoint({
  name: 'endSession',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/end',
  access: 'coach',
  summary: 'Ends the meeting.',
  params: AtSession,
  reply: SessionView,
});

export const listAttendance = endpoint({
  name: 'listAttendance',
  method: 'GET',
  path: '/cohorts/:cohortId/sessions/:sessionId/attendance',
  access: 'coach',
  summary: 'Who was there, in alphabetical order.',
  params: AtSession,
  reply: z.object({ items: z.array(AttendanceView) }),
});

export const markAttendance = endpoint({
  name: 'markAttendance',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/attendance/:enrolmentId',
  access: 'coach',
  summary: 'Marks one person’s attendance; reasons are not asked.',
  params: AtAttendance,
  body: z.strictObject({ mark: AttendanceMark }),
  reply: AttendanceView,
});

export const writeRecap = endpoint({
  name: 'writeRecap',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/recap',
  access: 'coach',
  summary: 'Writes the recap that the cohort reads, without anyone’s story. One that goes on is not ended unasked.',
  params: AtSession,
  body: z.strictObject({
    recap: longText(sessionLimits.recap),
    revision: z.int(),
    /** A recap ends the session: said where it still goes on. */
    ends: z.boolean().optional(),
  }),
  reply: SessionView,
});

export const listCoachNotes = endpoint({
  name: 'listCoachNotes',
  method: 'GET',
  path: '/cohorts/:cohortId/sessions/:sessionId/coach-notes',
  access: 'coach',
  summary: 'The coaches’ notes on a session; no member and no admin reads them.',
  params: AtSession,
  reply: z.object({ items: z.array(CoachNoteView) }),
});

export const writeCoachNote = endpoint({
  name: 'writeCoachNote',
  method: 'PUT',
  path: '/cohorts/:cohortId/sessions/:sessionId/coach-note',
  access: 'coach',
  summary: 'Writes one’s own note; `revision` 0 begins it.',
  params: AtSession,
  body: z.strictObject({ id: Id, body: longText(sessionLimits.note), revision: z.int().min(0) }),
  reply: CoachNoteView,
});
