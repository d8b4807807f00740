import type { KeptTable } from '@api/features/keeps/public';

/** What she can do better than before. */
export const skillKeptTable: KeptTable = {
  name: 'skills_kept',
  columns: { skill: 'skill', ownWords: 'own_words', keptOn: 'kept_on' },
  days: ['keptOn'],
  day: 'k.kept_on',
  filters: { skill: 'k.skill = $' },
  merges: true,
};
