import * as z from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, pageOf } from './fields';
import { ReplyKind, ThreadKind } from './taxonomies';

/** A reply by its kind, a conversation that she opened, or a question that she gave to the cohort. */
export const LeftKind = z.enum([...ReplyKind.options, ...ThreadKind.exclude(['debrief']).options, 'given-question']);
export type LeftKind = z.infer<typeof LeftKind>;

/** Words of hers where she reads no more: in a cohort that she has left, or a conversation that is gone. */
export const LeftBehind = z.object({
  id: Id,
  kind: LeftKind,
  /** Of a conversation that she opened; else empty. */
  title: z.string(),
  body: z.string(),
  /** Of a given question, the day. */
  at: Instant,
});
export type LeftBehind = z.infer<typeof LeftBehind>;

export const listLeftBehind = endpoint({
  name: 'listLeftBehind',
  method: 'GET',
  path: '/left-behind',
  access: 'account',
  summary:
    'Her own replies and questions in cohorts that she has left and in conversations that are gone, latest first.',
  query: z.strictObject({ cursor: Cursor.optional() }),
  reply: pageOf(LeftBehind),
});
export const removeLeftBehind = endpoint({
  name: 'removeLeftBehind',
  method: 'DELETE',
  path: '/left-behind/:leftId',
  access: 'account',
  summary: 'Takes one of them away, for everybody and for good; a conversation goes with all its replies.',
  params: z.object({ leftId: Id }),
  reply: null,
});
