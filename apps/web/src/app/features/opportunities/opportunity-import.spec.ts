import type { ImportRow } from '@accelerator/contracts';
import { draftOfRow, wordsOfRow } from './opportunity-import';

const today = '2026-11-29';
const row = (draft: Partial<NonNullable<ImportRow['draft']>> | null, more: Partial<ImportRow> = {}): ImportRow => ({
  ...{ line: 2, title: 'CPO', organisation: '', issues: [], leftOut: [], known: false, twice: false },
  draft: draft && { roleTitle: 'CPO', ...draft },
  ...more,
});

describe('what we see in a line', () => {
  it.each([
    [row({}), ''],
    [row({ stage: 'panel', stageOn: '2026-11-25' }), 'Panel interview, 25 Nov.'],
    [row({ stage: 'panel' }), 'Panel interview. No date, so no round: it stands under Applications.'],
    [row({ stage: 'panel', outcome: 'withdrew' }), 'Panel interview. No date, so no round.'],
    [row({ stageOn: '2026-11-25' }), 'A stage date without a stage: it is left out.'],
    [row({}, { known: true }), 'You have one with this role and organisation already.'],
    [row({}, { twice: true }), 'This line is twice in this list.'],
    [
      row({ stage: 'panel' }, { leftOut: ['Date'] }),
      'Panel interview. No date, so no round: it stands under Applications. Date cannot be read: it is left out.',
    ],
    [
      row({ stage: 'offer', stageOn: today }, { known: true }),
      'Offer and negotiation, today. You have one with this role and organisation already.',
    ],
    [row(null, { issues: [{ column: 'Stage', message: 'Not known.' }] }), 'Stage: Not known.'],
    [row(null, { issues: [{ column: '', message: 'Torn.' }] }), 'Torn.'],
  ])('%#: %j', (line, words) => {
    expect(wordsOfRow(line, today)).toBe(words);
  });

  it('is what comes in: only a stage with its day is a round', () => {
    expect(draftOfRow('a', { roleTitle: 'CPO', stage: 'panel' })).toEqual({ id: 'a', roleTitle: 'CPO' });
    expect(draftOfRow('a', { roleTitle: 'CPO', stage: 'panel', stageOn: today }).firstRound).toMatchObject({
      stage: 'panel',
      onDate: today,
    });
  });
});
