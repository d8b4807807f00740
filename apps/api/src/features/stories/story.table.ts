import { instantSql, sourceSql, type KeptTable } from '@api/features/keeps/public';

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
    tellings: `coalesce((SELECT json_agg(json_build_object('id', t.id, 'source', ${sourceSql('t')}, 'opportunityId', t.opportunity_id,
      'stage', t.stage, 'toldOn', t.told_on, 'reception', t.reception, 'note', t.note, 'createdAt', ${instantSql('t.created_at')})
      ORDER BY coalesce(t.told_on, t.created_at::date), t.created_at, t.id)
      FROM tellings t WHERE t.story_id = k.id OR t.story_id IN (SELECT m.id FROM stories m WHERE m.merged_into = k.id)), '[]')`,
  },
  filters: {
    area: '$ = ANY (k.areas)',
    reception: `EXISTS (SELECT 1 FROM tellings t WHERE t.reception = $
      AND (t.story_id = k.id OR t.story_id IN (SELECT m.id FROM stories m WHERE m.merged_into = k.id)))`,
  },
  beside: { name: 'tellings', of: 'story_id', words: 'note' },
  merges: true,
};
