import type { EntityManager } from 'typeorm';
import { textPageSql } from '@api/platform/pages/text-pages';
import { newestFirst, type Place } from '@api/platform/pages/place';
import type { VersionRow } from './debrief.rows';

export interface VersionsWanted {
  readonly debriefId: string;
  readonly since: Date;
  readonly after: Place | undefined;
  /** Those that lost against another device's, or those that were replaced; undefined for all. */
  readonly kind?: keyof typeof kinds | undefined;
}

/** Texts of a debrief that are not current, latest first: one page of them. */
export function findVersions(
  manager: EntityManager,
  { debriefId, since, after = newestFirst, kind }: VersionsWanted,
): Promise<VersionRow[]> {
  return manager.query<VersionRow[]>(kind ? kinds[kind] : allSql, [debriefId, since, after.at, after.id]);
}

const pageSql = (which: string) =>
  textPageSql({
    table: 'debrief_answer_versions',
    order: ['at', 'id'],
    columns: 'v.key, v.revision, v.value, v.clashed',
    where: `x.debrief_id = $1 AND x.at >= $2 AND (x.at, x.id) < ($3::timestamptz, $4::uuid) AND ${which}`,
  });

const allSql = pageSql('true');
const kinds = { clashed: pageSql('x.clashed'), replaced: pageSql('NOT x.clashed') } as const;
