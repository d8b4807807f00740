import { turnsDuring } from '@api/testing/waits';
import { realNameIssues } from './real-name';

const words = {
  roleTitle: 'CPO',
  publicAlias: 'a mid-size insurer',
  parts: [{ text: 'They were kind.' }, { text: 'At Halden & Wray we spoke.' }],
};

describe('the real name in what others would read', () => {
  it('is pointed out at its field, with the words of the copy guidelines', async () => {
    expect(await realNameIssues(words, ['Halden & Wray Insurance'])).toEqual([
      {
        path: ['parts', 1, 'text'],
        message:
          'The real name "Halden & Wray" is still in the text. Replace it with "a mid-size insurer", or keep the debrief private.',
      },
    ]);
  });

  it('is looked for in the role and in the alias too', async () => {
    const issues = await realNameIssues({ roleTitle: 'CPO at Quenby', publicAlias: 'quenby', parts: [] }, ['Quenby']);
    expect(issues.map(({ path }) => path)).toEqual([['roleTitle'], ['publicAlias']]);
  });

  it('is also what leads to it: a distinctive word alone, or initials', async () => {
    const issues = await realNameIssues(
      { roleTitle: 'VP People', publicAlias: 'a logistics company', parts: [{ text: 'Norrfells told me.' }] },
      ['Norrfell Logistics', 'Marlowe Fenwright Retail'],
    );
    expect(issues.map(({ path }) => path)).toEqual([['parts', 0, 'text']]);
    const other = await realNameIssues({ roleTitle: 'VP, MFR', publicAlias: 'norrfell', parts: [] }, [
      'Norrfell Logistics',
      'Marlowe Fenwright Retail',
    ]);
    expect(other.map(({ path }) => path)).toEqual([['roleTitle'], ['publicAlias']]);
  });

  it.each([
    ['North\u00ADmoor Mutual told me.', 'Northmoor Mutual', 'Northmoor Mutual'],
    ['At North\u200Bmoor.', 'Northmoor Mutual', 'Northmoor'],
    ['O\u0338rsted', 'Ørsted', 'O\u0338rsted'],
    ['iş bankasi', 'İş Bankası', 'iş bankasi'],
    ['At N0rthmo0r.', 'Northmoor Mutual', 'N0rthmo0r'],
    ['At North-\nmoor.', 'Northmoor Mutual', 'North-\nmoor'],
  ])('is seen through what nobody sees, and in other accents: %j', async (text, name, left) => {
    const [issue] = await realNameIssues({ roleTitle: '', publicAlias: 'a bank', parts: [{ text }] }, [name]);
    expect(issue?.path).toEqual(['parts', 0, 'text']);
    expect(issue?.message).toContain(`"${left.normalize('NFC')}"`);
  });

  it('is looked for place by place, with others in between', async () => {
    const parts = Array.from({ length: 30 }, () => ({ text: 'They were kind.' }));
    expect(await turnsDuring(() => realNameIssues({ ...words, parts }, ['Norrfell']))).toBeGreaterThanOrEqual(30);
  });

  it('is no matter where no name was given', async () => {
    expect(await realNameIssues(words, [])).toEqual([]);
    expect(await realNameIssues(words, [' '])).toEqual([]);
  });
});
