import * as fc from 'fast-check';
import {
  nameLeftIn,
  perhapsNamedIn,
  recognisableIn,
  replaceName,
  replacePerson,
  tellingTogether,
  widenIn,
} from './index';
import { looked, merged, putInstead, said, seen } from './reading';

const alias = 'an employer';

describe('a name with something in it that nobody sees, or with other accents', () => {
  it.each([
    ['Northmoor Mutual', 'At North\u00ADmoor Mutual they asked.', 'At an employer they asked.'],
    ['Northmoor Mutual', 'At North\u200Bmoor, twice.', 'At an employer, twice.'],
    ['Northmoor Mutual', 'N\u0301orthmoor\u200D and Ｎｏｒｔｈｍｏｏｒ', 'An employer and an employer'],
    ['North\u00ADmoor Mutual', 'Northmoor Mutual', 'An employer'],
    ['Northmoor Mutual', 'told\u200BNorthmoor', 'told\u200Ban employer'],
    ['Ørsted', 'Before O\u0338rsted, Orsted, ørsted and O\u00AD\u0338rsted.', null],
    ['Orsted', 'Ørsted', 'An employer'],
    ['İş Bankası', 'then iş bankasi, İŞ BANKASI, Is Bankası', 'then an employer, an employer, an employer'],
    ['Łódź Straße AG', 'Lodz Strasse, ŁÓDŹ STRASSE', 'An employer, an employer'],
    ['Ægir Ðatt', 'aegir datt', 'An employer'],
    ['Oﬃcina Bluewick', 'at Officina Bluewick', 'at an employer'],
  ])('%s gives way in: %j', (name, text, after) => {
    const shared = replaceName(text, name, alias);
    expect(shared).toBe(after ?? 'Before an employer, an employer, an employer and an employer.');
    expect([nameLeftIn(text, name) === null, nameLeftIn(shared, name)]).toEqual([false, null]);
  });

  it('is told as it is seen, and replaced where it stands', () => {
    expect(nameLeftIn('é\u00AD at North\u00ADmoor', 'Northmoor Mutual')).toBe('Northmoor');
    expect(replaceName('Café\u00AD au lait at North\u00ADmoor: ﬁne.', 'Northmoor Mutual', 'X')).toBe(
      'Café\u00AD au lait at X: ﬁne.',
    );
  });

  it('of a person gives way, too, and a part of it is asked about where it stands', () => {
    const person = { name: 'Zoë Frayne', words: 'the chair' };
    expect(replacePerson('Ms Fray\u00ADne, zoe\u0308 frayne', person)).toBe('The chair, the chair');
    const text = '\u00ADso: Zo\u00ADe\u0308 asked';
    const [spot] = perhapsNamedIn(text, person);
    expect(spot).toMatchObject({ from: 5, found: 'Zo\u00ADe\u0308' });
    const firm = { name: 'İş Bankası', words: alias, firm: true };
    expect(perhapsNamedIn('Is it so? It Is.', firm)).toEqual([]);
  });
});

describe('what could be recognised', () => {
  it('is found through what nobody sees, where it stands', () => {
    const text = 'I\u00ADn Nor\u00ADwich, to a.b@exam\u200Bple.org';
    const found = recognisableIn(text);
    expect(found.map(({ kind }) => kind)).toEqual(['place', 'email']);
    for (const one of found) expect(text.slice(one.from, one.from + one.found.length)).toBe(one.found);
    expect(found[0]).toMatchObject({ found: 'Nor\u00ADwich', from: 4 });
  });

  it('meets, and widens, through it as well', () => {
    const texts = ['We met in Nor\u00ADwich, late in Sep\u200Btember.'];
    const words = { roleTitle: 'Chief People Officer', publicAlias: 'a mid-size insurer', texts, sector: '' };
    const telling = tellingTogether(words, 9);
    expect(telling.map(({ trait }) => trait)).toEqual(['title', 'sector', 'place', 'month']);
    expect(telling.reduce(widenIn, texts[0] ?? '')).toBe('We met in one place, late in the autumn.');
  });
});

const unseen = fc.constantFrom(
  '\u00AD',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u034F',
  '\u202E',
  '\u180E',
);
/** What is sprinkled into a text, and how far along. */
const grains = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), unseen), { maxLength: 12 });

function sprinkled(text: string, all: readonly (readonly [number, string])[]): string {
  return all.reduce((now, [far, sign]) => {
    const at = Math.floor(far * now.length);
    return now.slice(0, at) + sign + now.slice(at);
  }, text);
}

describe('sprinkled anywhere with what nobody sees', () => {
  const names = fc.constantFrom(
    'Northmoor Mutual',
    'Ørsted',
    'Halden & Wray Insurance',
    'İş Bankası',
    "St Orrin's Trust",
  );
  const shaped = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toLowerCase(),
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => `${name}'s`,
  );
  const around = fc.constantFrom('', 'é ', 'They said at ', '🌾 so, ');

  it('a name is never hidden, and nothing else goes with it', () => {
    fc.assert(
      fc.property(names, shaped, around, grains, (name, shape, before, all) => {
        const text = sprinkled(`${before}${shape(name)} there.`, all);
        expect(nameLeftIn(text, name)).not.toBeNull();
        const shared = replaceName(text, name, 'U');
        expect(nameLeftIn(shared, name)).toBeNull();
        expect(seen(shared).text).toMatch(new RegExp(`^${before.normalize('NFC')}U(?:['’]?s)? there\\.$`, 'iu'));
      }),
      { numRuns: 400 },
    );
  });

  it('nor by what stands in the name itself', () => {
    fc.assert(
      fc.property(names, grains, (name, all) => {
        expect(replaceName(`At ${name}.`, sprinkled(name, all), 'U')).toBe('At U.');
      }),
    );
  });

  it('a text leads back to where its signs stand', () => {
    const sign = fc.constantFrom(...'aé ß½İ.оΣй', 'ﬁ', 'e\u0301', '\u00AD', '🌾', '\u0301');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const text = signs.join('');
        for (const { text: read, back } of [seen(text), said(text), looked(text)]) {
          const spans = Array.from({ length: read.length }, (_, at) => back({ from: at, to: at + 1 }));
          expect(putInstead(text, merged(spans), '')).toMatch(/^[\p{M}\p{Cf}]*$/u);
        }
      }),
    );
  });
});
