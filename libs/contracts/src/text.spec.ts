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
    ['Korean', '김민지'],
    ['with a sign of several', 'Ruth 👩🏽\u200D🌾'],
    ['with a heart', 'Ruth ❤\uFE0F'],
  ])('is what people are called: %s', (_, name) => {
    expect(personName().parse(name)).toBe(name.normalize('NFC'));
  });

  it.each(['2027', '...', '🌾', '\u0301'])('of a person has a letter: %j', (name) => {
    expect(personName().safeParse(name).success).toBe(false);
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
