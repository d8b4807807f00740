import * as z from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';
import { PersonView } from './people';
import { someText } from './text';

/** Characters of a report; reports that one person sends within a day. */
export const concernLimits = { body: 2000, aDay: 10 } as const;

/** Who would read it, and what she has sent about this place before. */
export const ConcernDesk = z.object({
  /** The coaches of the cohort, without her whose words it is about and without the reader; by name. */
  coaches: z.array(PersonView),
  /** Whom to turn to where there is no coach who could read it. */
  contactName: z.string(),
  /** Her own, newest first. */
  sent: z.array(z.object({ id: Id, at: Instant, seenTo: z.boolean() })),
});
export type ConcernDesk = z.infer<typeof ConcernDesk>;

export const ConcernReportDraft = z.strictObject({
  id: Id,
  /** The reply that it is about; null where it is the conversation. */
  replyId: Id.nullable(),
  body: someText(concernLimits.body),
});
export type ConcernReportDraft = z.input<typeof ConcernReportDraft>;

/** What a coach reads. Of who wrote the place it says nothing. */
export const ConcernReportView = z.object({
  id: Id,
  threadId: Id,
  /** Null where she is a member no longer. */
  from: PersonView.nullable(),
  mine: z.boolean(),
  body: z.string(),
  at: Instant,
  seenTo: z.boolean(),
  /** Of the conversation; null where this coach cannot read it now. */
  title: z.string().nullable(),
  aboutReply: z.boolean(),
  /** The words of the reply as they stand; null where it is none, or gone. */
  replyWords: z.string().nullable(),
});
export type ConcernReportView = z.infer<typeof ConcernReportView>;

const AtThread = z.object({ cohortId: Id, threadId: Id });
const AtReport = z.object({ cohortId: Id, concernReportId: Id });

export const readConcernDesk = endpoint({
  name: 'readConcernDesk',
  method: 'GET',
  path: '/cohorts/:cohortId/threads/:threadId/concern-desk',
  access: 'member',
  summary: 'Who would read a report about this place, and what of her own was received.',
  params: AtThread,
  query: z.strictObject({ replyId: Id.optional() }),
  reply: ConcernDesk,
});
export const reportConcern = endpoint({
  name: 'reportConcern',
  method: 'POST',
  path: '/cohorts/:cohortId/threads/:threadId/concern-reports',
  access: 'member',
  summary: 'Tells the coaches, and nobody else, that something here is not right.',
  params: AtThread,
  body: ConcernReportDraft,
  reply: z.object({ id: Id, at: Instant }),
  status: 201,
});
export const listConcernReports = endpoint({
  name: 'listConcernReports',
  method: 'GET',
  path: '/cohorts/:cohortId/concern-reports',
  access: 'coach',
  summary: 'What members told the coaches: open ones first, then those seen to in the last thirty days.',
  params: z.object({ cohortId: Id }),
  reply: z.object({ items: z.array(ConcernReportView) }),
});
export const seeToConcern = endpoint({
  name: 'seeToConcern',
  method: 'PUT',
  path: '/cohorts/:cohortId/concern-reports/:concernReportId/seen-to',
  access: 'coach',
  summary: 'A coach has seen to it.',
  params: AtReport,
  reply: null,
});
export const reopenConcern = endpoint({
  name: 'reopenConcern',
  method: 'DELETE',
  path: '/cohorts/:cohortId/concern-reports/:concernReportId/seen-to',
  access: 'coach',
  summary: 'It is open again.',
  params: AtReport,
  reply: null,
});
