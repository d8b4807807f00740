import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id } from './fields';
import { keysOf } from './taxonomies';
import { longText } from './text';

export const searchLimits = { words: 200, hits: 30 } as const;

/** Her own things that can be found, in the order of the filter. */
export const ownKinds = {
  debrief: 'Debriefs',
  opportunity: 'Opportunities',
  story: 'Stories',
  question: 'Questions',
  'culture-signal': 'Culture signals',
  'non-negotiable': 'Non-negotiables',
  clue: 'Clues to my direction',
  'energy-mark': 'Energy',
  skill: 'What I can do better now',
  commitment: 'Commitments',
} as const;
export type OwnKind = keyof typeof ownKinds;
export const OwnKind = z.enum(keysOf(ownKinds));

/** A piece of an excerpt; `found` is one that matched. */
export const ExcerptPiece = z.object({ text: z.string(), found: z.boolean() });
export type ExcerptPiece = z.infer<typeof ExcerptPiece>;

export const OwnHit = z.object({
  kind: OwnKind,
  id: Id,
  title: z.string(),
  on: Day,
  excerpt: z.array(ExcerptPiece),
});
export type OwnHit = z.infer<typeof OwnHit>;

/** In a conversation that she may read; `replyId` where a reply matched. */
export const ThreadHit = z.object({
  cohortId: Id,
  threadId: Id,
  replyId: Id.nullable(),
  title: z.string(),
  on: Day,
  excerpt: z.array(ExcerptPiece),
});
export type ThreadHit = z.infer<typeof ThreadHit>;

export const SearchResult = z.object({
  own: z.array(OwnHit),
  threads: z.array(ThreadHit),
  /** There is more than was shown; a narrower question finds it. */
  more: z.object({ own: z.boolean(), threads: z.boolean() }),
  /** What was searched for instead, where nothing matched as typed. */
  meant: z.string().nullable(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const search = endpoint({
  name: 'search',
  method: 'POST',
  path: '/search',
  access: 'account',
  costly: true,
  summary:
    'Looks in her own things, and in conversations that she may read. The words stand in the body, so that no address keeps them.',
  body: z.strictObject({
    words: longText(searchLimits.words),
    kinds: z.array(OwnKind).max(OwnKind.options.length).optional(),
    opportunityId: Id.optional(),
    from: Day.optional(),
    to: Day.optional(),
  }),
  reply: SearchResult,
  status: 200,
});
