import type { KeptTable } from '@api/features/keeps/public';

/** Topics and what they did to her, one process each. */
export const energyMarkTable: KeptTable = {
  name: 'energy_marks',
  columns: { topic: 'topic', ownWords: 'own_words', state: 'state', markedOn: 'marked_on' },
  days: ['markedOn'],
  day: 'coalesce(k.marked_on, app.my_day(k.created_at))',
  filters: { topic: 'k.topic = $', energy: 'k.state = $' },
};
