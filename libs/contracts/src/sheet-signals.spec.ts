import { sheetSignals, sharableTexts } from './index';

const answers = {
  'organisationSurprise/a/observation': 'He interrupted me (nine times).\nI counted.',
  'organisationSurprise/a/polarity': 'red',
  'organisationSurprise/a/theme': 'listening',
  'organisationSurprise/b/observation': 'They told me straight.',
  'organisationSurprise/b/polarity': 'green',
} as const;

describe('what she saw in the organisation, on the sheet', () => {
  it('has beside each which way it points, and its theme', () => {
    const { organisationSurprise = '' } = sharableTexts(answers);
    expect(sheetSignals(organisationSurprise)).toEqual([
      { way: 'To leave', theme: 'Listening', text: 'He interrupted me (nine times).\nI counted.', beneath: '' },
      { way: 'To look for', theme: '', text: 'They told me straight.', beneath: '' },
    ]);
  });

  it('keeps beneath it what it might mean', () => {
    expect(sheetSignals('They listened. (to look for)\nWhat it might mean: much.\nOr little.')).toEqual([
      { way: 'To look for', theme: '', text: 'They listened.', beneath: 'What it might mean: much.\nOr little.' },
    ]);
  });

  it.each(['They listened.', 'They listened (to leave) and left.', ''])('stands as she wrote it: %p', (text) => {
    expect(sheetSignals(text)).toEqual([{ way: '', theme: '', text, beneath: '' }]);
  });
});
