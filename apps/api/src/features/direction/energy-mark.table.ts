import { sourceSql, type KeptTable } from '@api/features/keeps/public';

/** Topics and what they did to her; with one that was put into this one, what it did to her there shows here. */
export const energyMarkTable: KeptTable = {
  name: 'energy_marks',
  columns: { topic: 'topic', ownWords: 'own_words', state: 'state', markedOn: 'marked_on' },
  days: ['markedOn'],
  day: 'coalesce(k.marked_on, app.my_day(k.created_at))',
  extra: {
    elsewhere: `coalesce((SELECT json_agg(json_build_object('source', ${sourceSql('m')}, 'state', m.state) ORDER BY m.created_at, m.id)
      FROM energy_marks m WHERE m.merged_into = k.id), '[]')`,
  },
  filters: {
    topic: 'k.topic = $',
    energy: '(k.state = $ OR EXISTS (SELECT 1 FROM energy_marks m WHERE m.merged_into = k.id AND m.state = $))',
  },
  merges: true,
};
