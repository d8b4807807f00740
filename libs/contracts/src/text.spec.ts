import { nameText, personName, titleText } from './index';

/** What nobody sees: fillers, joiners, marks that reorder, breaks that look like none. */
const unseen = [
  '\u00AD',
  '\u034F',
  '\u061C',
  '\u115F',
  '\u180E',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u2028',
  '\u202E',
  '\u2060',
  '\u2066',
  '\u2800',
  '\u3164',
  '\uFE0F',
  '\uFEFF',
  '\uFFA0',
  '\uFFFA',
  '\u{1D173}',
  '\u{E0061}',
];

describe('a name', () => {
  it.each(unseen)('holds nothing that nobody sees: %j', (sign) => {
    for (const text of [sign, `Ruth${sign} Ellerslade`, `Ru${sign}th`])
      expect([text, personName().safeParse(text).success, nameText().safeParse(text).success]).toEqual([
        text,
        false,
        false,
      ]);
  });

  it.each([
    ['Persian, with a joiner that keeps letters apart', 'نرگس علی\u200Cزاده'],
    ['Sinhala, with one that keeps them together', 'ශ්\u200Dරීමා'],
    ['Hindi', 'क्\u200Dषमा'],
    ['with accents, an apostrophe, a hyphen', 'Inés O’Connor-Ørsted'],
    ['Japanese', '山田 花子'],
    ['Japanese, in three scripts and a long sign', '佐々木ルーカス こころ'],
    ['Korean', '김민지'],
    ['Korean with Chinese signs', '金민지'],
    ['Chinese by sound', '李ㄨㄟˇ'],
    ['Russian, with a mark', 'Семён Андре\u0301ев'],
    ['Greek', 'Νίκος Παπαδόπουλος'],
    ['Armenian', 'Անի Պետրոսյան'],
    ['Vietnamese', 'Nguyễn Thị Hồng'],
    ['Hawaiian, with an apostrophe that is a letter', 'Ka\u02BBahumanu'],
    ['of a script of old', '\u{10480}\u{10481}'],
    ['in two scripts, word by word', 'Li Wei 李伟'],
    ['in two scripts, in brackets', 'Анна (Anna) Smith-Орлова'],
    ['with a sign of several', 'Ruth 👩🏽\u200D🌾'],
    ['with a heart', 'Ruth ❤\uFE0F'],
  ])('is what people are called: %s', (_, name) => {
    expect(personName().parse(name)).toBe(name.normalize('NFC'));
  });

  it.each(['2027', '...', '🌾', '\u0301'])('of a person has a letter: %j', (name) => {
    expect(personName().safeParse(name).success).toBe(false);
  });

  it.each([
    ['Armenian', 'R\u057Dth Ellerslade'],
    ['Cyrillic', 'Ruth Ell\u0435rsl\u0430de'],
    ['Cyrillic first', '\u0410dam Hale'],
    ['Greek', 'Ruth Ellersl\u03B1de'],
    ['Cherokee', '\u13A1uth Ellerslade'],
    ['Lisu', '\uA4E3uth Ellerslade'],
    ['Coptic, which is not looked for', 'Ruth \u2C88llerslade'],
    ['Latin in Cyrillic', '\u0410нн\u0061'],
    ['with a mark between', 'Rs\u0301\u057D\u0301th'],
    ['behind a sign that is of no script', '\u02BC\u057Duth'],
    ['beyond a hyphen', 'Ruth Hale-Ell\u0435rs'],
  ])('of a person has no word that mixes alphabets: %s', (_, name) => {
    const { success, error } = personName().safeParse(name);
    expect([success, error?.issues.map(({ message }) => message)]).toEqual([
      false,
      ['A word of this name mixes alphabets. Please type it anew, each word in one.'],
    ]);
  });

  it('of a cohort or a programme may be a year', () => {
    expect(nameText().parse('2027')).toBe('2027');
  });
});

describe('a title', () => {
  it.each(unseen)('that others read holds nothing that nobody sees: %j', (sign) => {
    for (const text of [sign, `Who ${sign}asks?`]) expect(titleText(80).safeParse(text).success).toBe(false);
  });

  it('may have signs of several', () => {
    expect(titleText(80).parse('Who is in? 👩\u200D👩\u200D👧 ❤\uFE0F')).toBe('Who is in? 👩\u200D👩\u200D👧 ❤\uFE0F');
  });
});
