import * as z from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';

export const KeptMail = z.object({ id: Id, to: z.string(), subject: z.string(), body: z.string(), at: Instant });

export const listKeptMails = endpoint({
  name: 'listKeptMails',
  method: 'GET',
  path: '/dev/mails',
  access: 'public',
  summary: 'Mails kept instead of sent, in demo and development only; else not found.',
  reply: z.object({ items: z.array(KeptMail) }),
});

/** What the live stream carries: ids only, never a word of anybody. */
export const LiveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('thread'), cohortId: Id, threadId: Id }),
  z.object({ kind: z.literal('reply'), cohortId: Id, threadId: Id, replyId: Id }),
  z.object({ kind: z.literal('session'), cohortId: Id, sessionId: Id }),
  /** One that is or was shown there: which, is not said, since it may be shown no longer. */
  z.object({ kind: z.literal('commitment'), cohortId: Id }),
  z.object({ kind: z.literal('me'), personId: Id }),
]);

export type LiveEvent = z.infer<typeof LiveEvent>;

export const streamLive = endpoint({
  name: 'streamLive',
  method: 'GET',
  path: '/live',
  access: 'account',
  summary: 'Server-sent events for everything she may see; ids only.',
  reply: LiveEvent,
  format: 'events',
});
