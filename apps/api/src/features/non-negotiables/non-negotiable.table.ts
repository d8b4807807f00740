import { conditionLimits } from '@accelerator/contracts';
import { sourceSql, withPartsSql, type KeptTable } from '@api/features/keeps/public';
import { instantSql } from '@api/platform/database/instant';

/** The latest of what hangs on a condition, in the order of `order`, oldest first: however often it was changed or tested. */
const latest = (rows: string, order: readonly string[], fields: string) =>
  `coalesce((SELECT json_agg(json_build_object(${fields}) ORDER BY ${order.join(', ')})
    FROM (SELECT x.* FROM ${rows} ORDER BY ${order.map((one) => `${one} DESC`).join(', ')} LIMIT ${String(conditionLimits.shown)}) x), '[]')`;

/** A test `x` as it is shown. */
export const testFields = `'id', x.id, 'revision', x.revision, 'source', ${sourceSql('x')}, 'opportunityId', x.opportunity_id,
      'result', x.result, 'waivedBecause', x.waived_because, 'testedOn', x.tested_on`;

/** Conditions with their latest tests and what they were before; tests of one that was put into this one show here. */
export const nonNegotiableTable: KeptTable = {
  name: 'non_negotiables',
  columns: { statement: 'statement', theme: 'theme', strength: 'strength', asQuestion: 'as_question' },
  extra: {
    tests: latest(
      `non_negotiable_tests x WHERE x.non_negotiable_id IN ${withPartsSql('non_negotiables', 'k')}`,
      ['coalesce(x.tested_on, x.created_at::date)', 'x.created_at', 'x.id'],
      testFields,
    ),
    changes: latest(
      'non_negotiable_changes x WHERE x.non_negotiable_id = k.id',
      ['x.at', 'x.id'],
      `'id', x.id, 'source', ${sourceSql('x')}, 'statement', x.statement, 'strength', x.strength, 'at', ${instantSql('x.at')}`,
    ),
  },
  filters: { theme: 'k.theme = $', strength: 'k.strength = $' },
  beside: { name: 'non_negotiable_tests', of: 'non_negotiable_id' },
  merges: true,
};
