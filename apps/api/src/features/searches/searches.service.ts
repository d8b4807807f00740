import {
  energyTopics,
  searchLimits,
  skills,
  type Body,
  type OwnKind,
  type search,
  type SearchResult,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { piecesOf } from './excerpt';
import { findMatches, findNearest, type Found } from './searches.queries';

type Question = Body<typeof search>;

/** Finding one's own things; the row policies decide what there is to find. */
@Injectable()
export class SearchesService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Looks for the words as typed; where nothing of hers matches, for the nearest that she has written. */
  async search(caller: Caller, question: Question): Promise<SearchResult> {
    return this.database.as(identityOf(caller), async (manager) => {
      const found = await look(manager, question, question.words);
      if (found.own.length > 0 || found.threads.length > 0) return resultOf(found, null);
      const meant = await findNearest(manager, question.words);
      return meant === null ? resultOf(found, null) : resultOf(await look(manager, question, meant), meant);
    });
  }
}

/** One more than is shown is asked for, to know whether there is more. */
function look(manager: EntityManager, question: Question, words: string): Promise<Found> {
  return findMatches(manager, {
    words,
    kinds: question.kinds && question.kinds.length > 0 ? question.kinds : null,
    opportunityId: question.opportunityId ?? null,
    from: question.from ?? null,
    to: question.to ?? null,
    limit: searchLimits.hits + 1,
  });
}

const named: { readonly [kind in OwnKind]?: Readonly<Record<string, string>> } = {
  'energy-mark': energyTopics,
  skill: skills,
};

/** Where she gave it no words of her own, its topic stands for it. */
function namedIn(kind: OwnKind, title: string): string {
  return named[kind]?.[title] ?? title;
}

function resultOf({ own, threads }: Found, meant: string | null): SearchResult {
  const { hits } = searchLimits;
  return {
    own: own.slice(0, hits).map(({ kind, id, title, on, excerpt }) => ({
      kind,
      id,
      title: namedIn(kind, title),
      on,
      excerpt: piecesOf(excerpt),
    })),
    threads: threads.slice(0, hits).map((row) => ({
      cohortId: row.cohort_id,
      threadId: row.thread_id,
      replyId: row.reply_id,
      title: row.title,
      on: row.on,
      excerpt: piecesOf(row.excerpt),
    })),
    more: { own: own.length > hits, threads: threads.length > hits },
    meant,
  };
}
