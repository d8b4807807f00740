import { sourceSql, withPartsSql, type KeptTable } from '@api/features/keeps/public';
import { instantSql } from '@api/platform/database/instant';

/** Conditions with their tests and what they were before; tests of one that was put into this one show here. */
export const nonNegotiableTable: KeptTable = {
  name: 'non_negotiables',
  columns: { statement: 'statement', theme: 'theme', strength: 'strength', asQuestion: 'as_question' },
  extra: {
    tests: `coalesce((SELECT json_agg(json_build_object('id', t.id, 'source', ${sourceSql('t')}, 'opportunityId', t.opportunity_id,
      'result', t.result, 'waivedBecause', t.waived_because, 'testedOn', t.tested_on)
      ORDER BY coalesce(t.tested_on, t.created_at::date), t.created_at, t.id)
      FROM non_negotiable_tests t WHERE t.non_negotiable_id IN ${withPartsSql('non_negotiables', 'k')}), '[]')`,
    changes: `coalesce((SELECT json_agg(json_build_object('id', c.id, 'source', ${sourceSql('c')}, 'statement', c.statement,
      'strength', c.strength, 'at', ${instantSql('c.at')}) ORDER BY c.at, c.id)
      FROM non_negotiable_changes c WHERE c.non_negotiable_id = k.id), '[]')`,
  },
  filters: { theme: 'k.theme = $', strength: 'k.strength = $' },
  beside: { name: 'non_negotiable_tests', of: 'non_negotiable_id' },
  merges: true,
};
