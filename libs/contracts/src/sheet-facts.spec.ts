import { sheetFacts, stages } from './index';

const outcome = { part: 'outcome', text: 'They chose not to proceed' } as const;
const heard = { part: 'newsOn', text: 'This week.' } as const;
const stage = { part: 'stage', text: 'Final round' } as const;
const landed = { part: 'landed', text: 'The two-year plan' } as const;

describe('what stands in the line under the title of a sheet', () => {
  it('is how it ended, how far it went and when, each a sentence', () => {
    const sheet = sheetFacts([outcome, heard, stage, landed]);
    expect(sheet.line).toBe('They chose not to proceed. Final round. This week.');
    expect(sheet.facts).toEqual([outcome, stage, heard]);
    expect(sheet.told).toEqual([landed]);
  });

  it('has a stage without its examples, and her own words with all they hold', () => {
    const label = { part: 'stage', text: stages['peer-executives'] } as const;
    expect(sheetFacts([label]).line).toBe('Meetings with other executives.');
    expect(sheetFacts([{ ...label, text: 'Two rounds (of five)' }]).line).toBe('Two rounds (of five).');
  });

  it.each(['x'.repeat(81), 'They said no.\nBy letter.'])('is not what she put there at length: %s', (text) => {
    const long = { ...outcome, text };
    expect(sheetFacts([long, landed])).toEqual({ facts: [], line: '', told: [long, landed] });
  });
});
