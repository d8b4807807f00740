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
  filters: { theme: 'k.theme = $', polarity: 'k.polarity = $' },
};
