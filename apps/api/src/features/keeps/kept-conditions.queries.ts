import { sourceSql } from './kept.columns';
import type { KeptTable } from './kept-table';

/** By what every list of kept things is narrowed, as SQL over `k` with `$` for the value. */
export function conditionsOf(table: KeptTable): Readonly<Record<string, string>> {
  const day = table.day ?? 'app.my_day(k.created_at)';
  return {
    words: anyOf([
      'k.search @@ (SELECT app.query_of($))',
      mergedWith(table, 'm.search @@ (SELECT app.query_of($))'),
      besideWith(table, wordsOf(table)),
    ]),
    from: `${day} >= $::date`,
    to: `${day} <= $::date`,
    debriefId: anyOf([
      'k.source_debrief_id = $::uuid',
      mergedWith(table, 'm.source_debrief_id = $::uuid'),
      besideWith(table, 'b.source_debrief_id = $::uuid'),
    ]),
    opportunityId: anyOf([
      ofProcess(table, 'k'),
      mergedWith(table, ofProcess(table, 'm')),
      besideWith(table, `b.opportunity_id = $::uuid OR b.source_debrief_id IN (${debriefsOfProcess})`),
    ]),
  };
}

/** Where those come from that were put into this one. */
export function alsoSql(name: string): string {
  return `coalesce((SELECT json_agg(x.source) FROM (SELECT ${sourceSql('m')} AS source FROM ${name} m WHERE m.merged_into = k.id
    ORDER BY m.created_at, m.id) x WHERE x.source IS NOT NULL), '[]')`;
}

const debriefsOfProcess = `SELECT d.id FROM debriefs d WHERE d.owner_id = (SELECT app.me()) AND d.deleted_at IS NULL AND d.opportunity = $::uuid`;

/** From a debrief of the process, or noted on the process itself. */
function ofProcess({ columns }: KeptTable, row: 'k' | 'm'): string {
  const own = 'opportunityId' in columns ? ` OR ${row}.opportunity_id = $::uuid` : '';
  return `${row}.source_debrief_id IN (${debriefsOfProcess})${own}`;
}

/** One that was put into it. */
function mergedWith({ name, merges }: KeptTable, condition: string): string | null {
  return merges ? `EXISTS (SELECT 1 FROM ${name} m WHERE m.merged_into = k.id AND (${condition}))` : null;
}

/** A row beside it, or beside one that was put into it. */
function besideWith({ name, beside, merges }: KeptTable, condition: string | null): string | null {
  if (!beside || condition === null) return null;
  const own = merges ? `(SELECT m.id FROM ${name} m WHERE m.id = k.id OR m.merged_into = k.id)` : '(k.id)';
  return `EXISTS (SELECT 1 FROM ${beside.name} b WHERE b.${beside.of} IN ${own} AND (${condition}))`;
}

function wordsOf({ beside }: KeptTable): string | null {
  return beside?.words ? `app.words_of(b.${beside.words}) @@ (SELECT app.query_of($))` : null;
}

function anyOf(conditions: readonly (string | null)[]): string {
  return conditions.filter((one) => one !== null).join(' OR ');
}
