import type { EntityManager } from 'typeorm';
import type { VersionRow } from './debrief.entity';

/** How much a page of earlier texts holds: so many of them, or so many bytes of text, whichever is less; one at least. */
export const versionsPage = { entries: 50, bytes: 256 * 1024 } as const;

/** Where a page begins: after this text. */
export interface AfterVersion {
  readonly at: string;
  readonly id: string;
}

export interface VersionsWanted {
  readonly debriefId: string;
  readonly since: Date;
  readonly after: AfterVersion | null;
  /** Those that lost against another device's, or those that were replaced; undefined for all. */
  readonly kind?: keyof typeof kinds | undefined;
}

/** Texts of a debrief that are not current, latest first: one page of them. */
export function findVersions(
  manager: EntityManager,
  { debriefId, since, after, kind }: VersionsWanted,
): Promise<VersionRow[]> {
  const from = [after?.at ?? 'infinity', after?.id ?? lastId];
  const sql = kind ? kinds[kind] : allSql;
  return manager.query<VersionRow[]>(sql, [debriefId, since, ...from, versionsPage.entries, versionsPage.bytes]);
}

const lastId = '9223372036854775807';

/** Where the page ends is known by the sizes, before a text is read. */
const pageSql = (which: string) => `
  WITH next AS (
    SELECT x.place, x.at, x.size FROM debrief_answer_versions x
    WHERE x.debrief_id = $1 AND x.at >= $2 AND (x.at, x.place) < ($3::timestamptz, $4::bigint)
      AND ${which}
    ORDER BY x.at DESC, x.place DESC LIMIT $5::int + 1),
  measured AS (
    SELECT n.place, row_number() OVER latest AS row, sum(n.size) OVER latest AS held FROM next n
    WINDOW latest AS (ORDER BY n.at DESC, n.place DESC)),
  page AS (SELECT m.place FROM measured m WHERE m.row = 1 OR (m.row <= $5 AND m.held <= $6))
  SELECT v.place AS id, v.key, v.revision, v.value, v.clashed, v.at,
    (SELECT count(*) FROM next) > (SELECT count(*) FROM page) AS more
  FROM page p JOIN debrief_answer_versions v ON v.place = p.place
  ORDER BY v.at DESC, v.place DESC`;

const allSql = pageSql('true');
const kinds = { clashed: pageSql('x.clashed'), replaced: pageSql('NOT x.clashed') } as const;
