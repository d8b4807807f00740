import type { KeptTable } from '@api/features/keeps/public';

/** What was seen or heard at organisations. */
export const cultureSignalTable: KeptTable = {
  name: 'culture_signals',
  columns: {
    observation: 'observation',
    meaning: 'meaning',
    polarity: 'polarity',
    theme: 'theme',
    seenOn: 'seen_on',
    opportunityId: 'opportunity_id',
  },
  days: ['seenOn'],
  day: 'coalesce(k.seen_on, app.my_day(k.created_at))',
  filters: { theme: 'k.theme = $', polarity: 'k.polarity = $' },
  merges: true,
};
