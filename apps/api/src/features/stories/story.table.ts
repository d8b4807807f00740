import { sourceSql, withPartsSql, type KeptTable } from '@api/features/keeps/public';
import { instantSql } from '@api/platform/database/instant';

/** Of a story and of those that were put into it, as SQL over `t`: each occasion once. */
export function tellingsSql(story: string): string {
  const group = withPartsSql('stories', story);
  return `t.story_id IN ${group} AND NOT EXISTS (SELECT 1 FROM tellings p WHERE p.id = t.merged_into AND p.story_id IN ${group})`;
}

/** Notes of the same occasion that were put into the telling `t`. */
const together = `coalesce((SELECT json_agg(json_build_object('id', p.id, 'source', ${sourceSql('p')}, 'reception', p.reception, 'note', p.note)
  ORDER BY p.created_at, p.id) FROM tellings p WHERE p.merged_into = t.id AND p.story_id IN ${withPartsSql('stories', 'k')}), '[]')`;

/** Stories with their tellings; those of a story that was put into this one show here. */
export const storyTable: KeptTable = {
  name: 'stories',
  columns: {
    form: 'form',
    title: 'title',
    context: 'context',
    obstacle: 'obstacle',
    action: 'action',
    result: 'result',
    figures: { column: 'figures', json: true },
    figuresSource: 'figures_source',
    noNumber: 'no_number',
    bestSentence: 'best_sentence',
    areas: 'areas',
  },
  extra: {
    tellings: `coalesce((SELECT json_agg(json_build_object('id', t.id, 'revision', t.revision, 'source', ${sourceSql('t')}, 'opportunityId', t.opportunity_id,
      'stage', t.stage, 'toldOn', t.told_on, 'reception', t.reception, 'note', t.note, 'createdAt', ${instantSql('t.created_at')}, 'together', ${together})
      ORDER BY coalesce(t.told_on, t.created_at::date), t.created_at, t.id)
      FROM tellings t WHERE ${tellingsSql('k')}), '[]')`,
  },
  filters: {
    area: '$ = ANY (k.areas)',
    reception: `EXISTS (SELECT 1 FROM tellings t WHERE t.reception = $ AND ${tellingsSql('k')})`,
  },
  beside: { name: 'tellings', of: 'story_id', words: 'note' },
  merges: true,
};
