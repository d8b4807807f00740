import { realNameIssues } from './real-name';

const words = {
  roleTitle: 'CPO',
  publicAlias: 'a mid-size insurer',
  parts: [{ text: 'They were kind.' }, { text: 'At Halden & Wray we spoke.' }],
};

describe('the real name in what others would read', () => {
  it('is pointed out at its field, with the words of the copy guidelines', () => {
    expect(realNameIssues(words, 'Halden & Wray Insurance')).toEqual([
      {
        path: ['parts', 1, 'text'],
        message:
          'The real name "Halden & Wray" is still in the text. Replace it with "a mid-size insurer", or keep the debrief private.',
      },
    ]);
  });

  it('is looked for in the role and in the alias too', () => {
    const issues = realNameIssues({ roleTitle: 'CPO at Quenby', publicAlias: 'quenby', parts: [] }, 'Quenby');
    expect(issues.map(({ path }) => path)).toEqual([['roleTitle'], ['publicAlias']]);
  });

  it('is no matter where no name was given', () => {
    expect(realNameIssues(words, undefined)).toEqual([]);
    expect(realNameIssues(words, ' ')).toEqual([]);
  });
});
