import * as fc from 'fast-check';
import { nameLeftIn, perhapsNamedIn, replaceName } from './index';

const alias = 'an employer';
const norrfell = 'Norrfell Logistics';
const asked = (text: string, name: string) =>
  perhapsNamedIn(text, { name, words: alias, firm: true }).map(({ found }) => found);

describe('a name with signs in place of its letters', () => {
  it.each([
    [norrfell, 'so N0rrfell', 'N0rrfell'],
    [norrfell, 'so Norrfe11’s', 'Norrfe11'],
    [norrfell, 'so norrfe1l, yes', 'norrfe1l'],
    [norrfell, 'so NorrfeIl', 'NorrfeIl'],
    [norrfell, 'so NorrfeII', 'NorrfeII'],
    [norrfell, 'so N0rrf3||', 'N0rrf3||'],
    ['Norrfell', 'so N0rrfells', 'N0rrfells'],
    ['Orinia', 'so 0rinla; 0r1nia', '0r1nia'],
    ['Iberdrola', 'so lberdrola', 'lberdrola'],
    ['VIKRAM', 'so VIKRAM and V1KRAM', 'VIKRAM'],
    [norrfell, 'so 🅝🅞🅡🅡🅕🅔🅛🅛', '🅝🅞🅡🅡🅕🅔🅛🅛'],
    [norrfell, 'so 🅽🅾🆁🆁🅵🅴🅻🅻', '🅽🅾🆁🆁🅵🅴🅻🅻'],
    [norrfell, 'so Nørrfe1l', 'Nørrfe1l'],
    ['İstebol', 'so İs7ebo1', 'İs7ebo1'],
  ])('%s is seen: %s', (name, text, found) => {
    expect(nameLeftIn(text, name)).toBe(found);
    expect(nameLeftIn(replaceName(text, name, alias), name)).toBeNull();
  });

  it('gives way where it stands, and nothing beside it does', () => {
    expect(replaceName('Für 🌾 N0rrfe11: 11 rounds, 0 offers, NorrfeIl.', norrfell, alias)).toBe(
      'Für 🌾 an employer: 11 rounds, 0 offers, an employer.',
    );
  });

  it.each([
    ['Elis & Sons', 'In 3115 and £3115, on 31.15; 311 s, E115'],
    ['Solls Group', 'The SOIL and the SOILS, 50115, 5011s'],
    ['Iona Ltd', 'The loan of 10na'],
    ['Aida Rail', 'Alda and ALDA and Al1a'],
    [norrfell, '0 11 N0 rr 1000 NORRFEIL Norrfeil'],
    ['Bose', '80se, 8053, a b0ss'],
  ])('is no number and no other word: %s in %s', (name, text) => {
    expect(replaceName(text, name, alias)).toBe(text);
  });
});

describe('a name with one break in it', () => {
  it.each([
    ['Norr-\nfell', 'Norr-\nfell'],
    ['norr-\r\n  fell', 'norr-\r\n  fell'],
    ['Norr fell', 'Norr fell'],
    ['NORR FELL', 'NORR FELL'],
    ['Norr\nfell', 'Norr\nfell'],
    ['N orrfell', 'N orrfell'],
    ['Norrfel l', 'Norrfel l'],
    ['norr\u2800fell', 'norr\u2800fell'],
    ['Norr\u00AD\nfell', 'Norr\nfell'],
    ['Norr-fell', 'Norr-fell'],
    ['Norr🙂fell', 'Norr🙂fell'],
    ['Norrf*ell', 'Norrf*ell'],
  ])('is seen: %j', (form, found) => {
    expect(nameLeftIn(`At ${form} they asked.`, norrfell)).toBe(found);
    expect(replaceName(`At ${form} they asked.`, norrfell, alias)).toBe('At an employer they asked.');
  });

  it('is asked about where it may be two words', () => {
    expect(asked('The norr fell; north moor', norrfell)).toEqual(['norr fell']);
    expect(asked('our sales force, Sales-force', 'Salesforce')).toEqual(['sales force', 'Sales-force']);
    expect(asked('they turn over leaf by leaf', 'Overleaf')).toEqual(['over leaf']);
  });

  it.each([
    ['Salesforce', 'Our Sales force, Sales-force'],
    [norrfell, 'The norr fell. Norr. Fell asleep; Norr, fell; n orr fell'],
    ['Orinn', 'O rinn, Or inn'],
    ['Inkova', 'In kova'],
  ])('goes by no other words: %s in %j', (name, text) => {
    expect(replaceName(text, name, alias)).toBe(text);
    expect(nameLeftIn(text, name)).toBeNull();
  });
});

describe('a name grown into a longer run', () => {
  it.each([
    ['#lifeatnorrfell', norrfell, 'lifeatnorrfell'],
    ['#norrfelllife', norrfell, 'norrfelllife'],
    ['#life_at_norrfellers', norrfell, 'life_at_norrfellers'],
    ['LifeAtNorrfell', norrfell, 'LifeAtNorrfell'],
    ['LifeAtNorrfells', norrfell, 'LifeAtNorrfells'],
    ['LifeAtNORRFELLNow', norrfell, 'LifeAtNORRFELLNow'],
    ['thenorrfell', 'Norrfell', 'thenorrfell'],
    ['thenorrfellway', norrfell, 'thenorrfellway'],
    ['our_NorrfellCareers', norrfell, 'our_NorrfellCareers'],
    ['ﬁneLifeAtN\u00ADorrfell', norrfell, 'ﬁneLifeAtN\u00ADorrfell'],
    ['LifeAtOrinia', 'Orinia', 'LifeAtOrinia'],
  ])('is asked about: %s', (text, name, found) => {
    expect(asked(`so ${text}, yes`, name)).toEqual([found]);
  });

  it('is asked about once for each run, however long it is', () => {
    expect(asked('LifeAtNorrfell'.repeat(5000), norrfell)).toHaveLength(1);
  });

  it.each([
    ['Anders Group', 'Flanders, Sanders'],
    [norrfell, 'Norrfellton, norrfellians, Torrfell'],
    ['Orin', 'LifeAtOrin, #lifeatorin'],
  ])('and no other: %s in %s', (name, text) => {
    expect(asked(text, name)).toEqual([]);
  });
});

describe('hidden in any of these ways', () => {
  const names = fc.constantFrom('Northmoor Mutual', 'Norrfell', 'Capricorn Theatre', 'Bluewick & Sons');
  const signs: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', e: '3', a: '4', t: '7', b: '8' };
  const breaks = fc.constantFrom('-\n', '\u2800', '-\r\n ', '\u00AD\u2800');
  const around = fc.constantFrom('', 'é ', 'They said at ', '🌾 11 so, ');

  it('the first word of it is found where it stands, and nothing else goes', () => {
    fc.assert(
      fc.property(names, fc.nat(8), fc.option(breaks), around, (name, at, gap, before) => {
        const [word = ''] = name.split(' ');
        const cut = 1 + (at % (word.length - 1));
        const drawn = [...word].map((letter, place) => (place === cut ? (signs[letter] ?? letter) : letter)).join('');
        const form = gap === null ? drawn : word.slice(0, cut) + gap + word.slice(cut);
        expect(replaceName(`${before}${form} there.`, name, 'U')).toBe(`${before}U there.`);
      }),
      { numRuns: 200 },
    );
  });
});
