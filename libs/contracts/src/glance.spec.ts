import * as fc from 'fast-check';
import { couldStand } from './glance';
import { organisationForms } from './name-forms';

describe('what is looked for in a text', () => {
  const syllables = ['nor', 'rfell', 'wray', 'hal', 'den', 'quill', 'brack', 'zyv', 'omber', 'fess'];
  const word = (from: number) => [0, 3, 7].map((step) => syllables[(from + step) % 10] ?? '').join('');
  const names = syllables.flatMap((_, at) =>
    syllables.map((end, other) => `${word(at)} ${word(other)}${end} Holdings ${word(at + other)}`),
  );

  it('is none of a hundred names that cannot stand there', () => {
    const question = 'What would you change first in the team that you would lead here?';
    expect(names.filter((name) => couldStand(question, name))).toEqual([]);
  });

  it.each([
    ['Norrfell Logistics', 'at N0rrfe11', true],
    ['Norrfell Logistics', 'Norr|fell and n$o$r$r$f$e$l$l', true],
    ['Norrfell Logistics', 'the logistics of it', false],
    ['Halden & Wray Insurance', 'with H.W.I. then', true],
    ['Halden & Wray Insurance', 'with hwi then', false],
    ['Ørsted', 'OERSTED', true],
    ['Großkeller', 'GROSSKELLER', true],
    ['Barnards', 'Barnard', true],
    ['The Group Holdings', 'the Group Holdings', true],
    ['?!', 'so ?!', true],
  ])('%s in %j: %s', (name, text, could) => {
    expect(couldStand(text, name)).toBe(could);
  });
});

describe('whatever a form finds', () => {
  const own = fc.constantFrom(
    'Norrfell',
    'Ørsted',
    'Großkeller',
    'Äöüberg',
    'İstebol',
    'Åsœ',
    'Oﬃce',
    'Σοφος',
    'Eeee',
    'AI',
  );
  const others = fc.constantFrom('', 'Direct', 'Line', '& Wray', 'Group', "St Orrin's", 'Barnards', 'of the', 'Ж1');
  const named = fc.tuple(others, own, others);
  const piece = fc.constantFrom(
    ' ',
    '-',
    '|',
    '$',
    '@',
    'ⓧ',
    '™',
    '\u0301',
    '-\n',
    '.',
    '\u3164',
    '0',
    '1',
    'ae',
    'oe',
    'ss',
    'e',
  );
  const shape = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.normalize('NFKD').replaceAll(/\p{M}/gu, ''),
    (name) => name.replaceAll(/[oe]/g, (sign) => (sign === 'o' ? '0' : '3')),
    (name) => name.replaceAll('l', '1').replaceAll('ö', 'oe').replaceAll('ß', 'ss'),
    (name) => [...name].join('|'),
    (name) => [...name].join('$'),
    (name) => (name.match(/\p{Lu}/gu) ?? []).join('.'),
  );

  it('could stand there', () => {
    fc.assert(
      fc.property(named, shape, fc.nat(20), piece, ([before, word, after], shaped, at, sign) => {
        const name = `${before} ${word} ${after}`.trim();
        const form = shaped(name);
        for (const text of [form, form.slice(0, at) + sign + form.slice(at), `at aes${sign} ${shaped(word)}s`])
          if (organisationForms(name).certain()?.test(text) ?? false)
            expect([text, couldStand(text, name)]).toEqual([text, true]);
      }),
      { numRuns: 100 },
    );
  });
});
