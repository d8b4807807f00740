import * as fc from 'fast-check';
import { nameLeftIn, perhapsNamedIn, replaceName, replacePerson } from './index';
import { inLatin } from './looks';

const alias = 'an employer';

describe('a name in letters that only look like its own', () => {
  it.each([
    ['Norrfell Logistics', 'At Nоrrfеll they asked.', 'At an employer they asked.'],
    ['Norrfell Logistics', 'at ΝΟRRFΕLL, and nоrrfеll', 'at an employer, and an employer'],
    ['Norrfell Logistics', 'told ɴᴏʀʀꜰᴇʟʟ and 𝐍𝐨𝐫𝐫𝐟𝐞𝐥𝐥', 'told an employer and an employer'],
    ['Cope & Sons', 'Соре and Sons', 'An employer'],
    ['Соре', 'then Cope', 'then an employer'],
    ['Норильск Никель', 'then норильск', 'then an employer'],
    ['Norrfell Logistics', 'N o r r f e l l, n.o.r.r.f.e.l.l', 'An employer, an employer'],
    ['Norrfell Logistics', 'at N-о-r-r-f-е-l-l', 'at an employer'],
  ])('%s gives way in: %j', (name, text, after) => {
    expect(nameLeftIn(text, name)).not.toBeNull();
    expect(replaceName(text, name, alias)).toBe(after);
    expect(nameLeftIn(after, name)).toBeNull();
  });

  it('of a person gives way, too, and a part of it is asked about where it stands', () => {
    const person = { name: 'Zoë Frayne', words: 'the chair' };
    expect(replacePerson('Ms Frаynе, zое frаyne, F r a y n e', person)).toBe('The chair, the chair, the chair');
    expect(perhapsNamedIn('so: Zое asked', person)).toEqual([
      { kind: 'listed', from: 4, found: 'Zое', wider: 'the chair' },
    ]);
  });

  it('is told as it stands there', () => {
    expect(nameLeftIn('so, Nоrrfеll', 'Norrfell Logistics')).toBe('Nоrrfеll');
  });

  it.each([
    ['Cope & Sons', 'Я копил деньги, и это хорошо. Το ρόδο είναι ωραίο.'],
    ['Direct Line', 'a d i r e c t answer, on line, I a m here'],
    ['Norrfell Logistics', 'n o r r or f e l l; 5 µm; Ω; норма'],
    ['AI Now', 'А и Б сидели на трубе'],
  ])('and nothing else goes: %s in %j', (name, text) => {
    expect(nameLeftIn(text, name)).toBeNull();
    expect(replaceName(text, name, alias)).toBe(text);
    expect(replacePerson(text, { name, words: alias })).toBe(text);
  });
});

/** For some letters one of another alphabet, as they stand on a keyboard. */
const twins: Readonly<Record<string, string>> = {
  ...{ a: 'аα', c: 'сᴄ', e: 'еᴇ', i: 'іι', o: 'оοօ', p: 'рρ', r: 'гʀ', x: 'хχ', y: 'у', l: 'ӏʟ', n: 'пո', h: 'һհ' },
  ...{ A: 'АΑᎪ', B: 'ВΒ', C: 'СϹ', E: 'ЕΕ', H: 'НΗ', I: 'ІΙ', M: 'МΜ', N: 'Νꓠ', O: 'ОΟ', P: 'РΡ', T: 'ТΤ', X: 'ХΧ' },
};

describe('written with any of its letters exchanged for their twins', () => {
  const names = fc.constantFrom('Northmoor Mutual', 'Halden & Wray Insurance', 'Norrfell', 'Capricorn Theatre');
  const picks = fc.array(fc.nat(20), { minLength: 30, maxLength: 30 });
  const around = fc.constantFrom('', 'é ', 'They said at ', 'Сегодня: ', '🌾 so, ');

  const exchanged = (name: string, picked: readonly number[]) =>
    [...name].map((letter, at) => [letter, ...(twins[letter] ?? '')].at((picked[at] ?? 0) % 4) ?? letter).join('');

  it('a name is never hidden, and nothing else goes with it', () => {
    fc.assert(
      fc.property(names, picks, around, (name, picked, before) => {
        const text = `${before}${exchanged(name, picked)} there.`;
        expect(nameLeftIn(text, name)).not.toBeNull();
        expect(replaceName(text, name, 'U')).toBe(`${before}U there.`);
      }),
      { numRuns: 400 },
    );
  });

  it('each of them looks like its letter, and every letter of ours is its own', () => {
    for (const [letter, others] of Object.entries(twins))
      for (const one of others) expect([one, inLatin(one).toLowerCase()]).toEqual([one, letter.toLowerCase()]);
    fc.assert(fc.property(fc.stringMatching(/^[ -~À-ÿ]*$/), (text) => expect(inLatin(text)).toBe(text)));
  });
});
