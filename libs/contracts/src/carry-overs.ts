import * as z from 'zod';
import { endpoint } from './endpoint';
import { Id } from './fields';
import { ThreadKind } from './taxonomies';

/** A conversation whose question is brought to a session; who brought it is not kept. */
export const CarryOverView = z.object({ threadId: Id, kind: ThreadKind, title: z.string() });
export type CarryOverView = z.infer<typeof CarryOverView>;

const AtThread = z.object({ cohortId: Id, threadId: Id });

export const bringToSession = endpoint({
  name: 'bringToSession',
  method: 'PUT',
  path: '/cohorts/:cohortId/threads/:threadId/carry-over',
  access: 'member',
  summary: 'Brings a conversation to the cohort’s next session; sent again it stays brought.',
  params: AtThread,
  reply: null,
});
export const leaveInThread = endpoint({
  name: 'leaveInThread',
  method: 'DELETE',
  path: '/cohorts/:cohortId/threads/:threadId/carry-over',
  access: 'member',
  summary: 'Takes it off the list for the next session again.',
  params: AtThread,
  reply: null,
});
export const listCarryOvers = endpoint({
  name: 'listCarryOvers',
  method: 'GET',
  path: '/cohorts/:cohortId/sessions/:sessionId/carry-overs',
  access: 'member',
  summary: 'Conversations that were brought to this session: since the one before it, until it ends.',
  params: z.object({ cohortId: Id, sessionId: Id }),
  reply: z.object({ items: z.array(CarryOverView) }),
});
