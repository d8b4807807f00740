import type { KeptTable } from '@api/features/keeps/public';

/** Clues by the day that they were written. */
export const clueTable: KeptTable = {
  name: 'clues',
  columns: { words: 'words', writtenOn: 'written_on' },
  days: ['writtenOn'],
  day: 'k.written_on',
  merges: true,
};
