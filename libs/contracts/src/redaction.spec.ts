import * as fc from 'fast-check';
import { nameLeftIn, perhapsNamedIn, replaceListed, replaceName, replacePerson } from './index';

const alias = 'an employer';
const shared = (text: string, name: string) => replaceName(text, name, alias);
const asked = (text: string, name: string, firm = true) =>
  perhapsNamedIn(text, { name, words: alias, firm }).map(({ found }) => found);

describe('the real name of an organisation', () => {
  it.each([
    ['Norrfell Logistics', 'Norrfell told me that Mr Ostrand decided.', 'An employer told me that Mr Ostrand decided.'],
    ['Norrfell Logistics', "norrfell's board, NORRFELL’S drivers", "An employer's board, an employer’S drivers"],
    [
      'Norrfell Logistics',
      'Are all Norrfells alike? A Norrfell-trained head.',
      'Are all an employer alike? A an employer-trained head.',
    ],
    ['Norrfell Logistics', 'Jobs at norrfell-logistics and NorrfellLogistics', 'Jobs at an employer and an employer'],
    [
      'Halden & Wray Insurance',
      'Halden and Wray; Wray, Halden, H&W, H & W, HWI, H.W.I.',
      'An employer; an employer, an employer, an employer, an employer, an employer, an employer.',
    ],
    ["St Orrin's Hospitals", 'St. Orrin’s, Orrins and Orrin asked', 'An employer, an employer and an employer asked'],
    ['The Bluewick University', 'Bluewick University, and Bluewick', 'An employer, and an employer'],
    ['University of Bluewick', 'UoB is at Bluewick', 'An employer is at an employer'],
    ['Marlowe Fenwright Retail', 'Fenwright Retail, MFR, Fenwright', 'An employer, an employer, an employer'],
    ['Société Ørsted', 'Societe Orsted, then Oersted, ØRSTED', 'An employer, then an employer, an employer'],
    ['Barnards Ltd', "Barnard's people, Barnards' people", "An employer people, an employer' people"],
    ['Direct Line Group', 'At Direct Line, a direct line to the chair', 'At an employer, a direct line to the chair'],
    ['Next', 'At Next they asked what comes next. Next time:', 'At an employer they asked what comes next. Next time:'],
    ['BP', 'At BP, at bp', 'At an employer, at an employer'],
  ])('%s gives way in: %s', (name, text, after) => {
    expect(shared(text, name)).toBe(after);
    expect(nameLeftIn(after, name)).toBeNull();
  });

  it.each([
    ['National Bank of Kest', 'The national bank, the group and the university.'],
    ['The City Group', 'The city, a group.'],
    ['Norrfell Logistics', 'A family-owned logistics company, near Norrfellton. Logistics is hard.'],
    ['Chief Executive Office', 'The CEO and the chief executive, in the office.'],
    ['Norfolk Orchards Trust', 'I do NOT trust orchards.'],
    ['Human Resources Partners', 'Chief People Officer, HR partner, human resources'],
  ])('%s leaves alone: %s', (name, text) => {
    expect(shared(text, name)).toBe(text);
  });

  it('asks about a word of it with something grown on to it, of whichever name', () => {
    const text = 'See NorrfellCareers or Norrfell2026; norrfelling is no word of ours.';
    for (const name of ['Norrfell', 'Norrfell Logistics'])
      expect(perhapsNamedIn(text, { name, words: alias, firm: true }).map(({ found }) => found)).toEqual([
        'NorrfellCareers',
        'Norrfell2026',
      ]);
    expect(perhapsNamedIn('The OrinX is not it.', { name: 'Orin', words: alias, firm: true })).toEqual([]);
  });

  it('asks about an ordinary word with a capital, and about two initials', () => {
    expect(asked('The Head of Legal at LG, on legal matters', 'Legal & General')).toEqual(['Legal', 'LG']);
    expect(asked('Next told me. Next time:', 'Next')).toEqual(['Next', 'Next']);
    expect(asked('A direct line, and a Line', 'Direct Line Group')).toEqual(['Line']);
    expect(asked('Quay and quay, software and Software', 'Cobalt Quay Software')).toEqual(['Quay']);
    expect(asked('anything', '')).toEqual([]);
  });

  const lower = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrtvwxz'), minLength: 4, maxLength: 9 });
  const word = lower.map((one) => one.charAt(0).toUpperCase() + one.slice(1));
  const kindOf = fc.constantFrom(
    'Logistics',
    'Insurance',
    'Group',
    'Bank plc',
    '& Partners',
    'Rail Works',
    'and Sons Ltd',
  );
  const around = fc.string({ unit: fc.constantFrom(...'AEIOU .,;!?\n-'), maxLength: 12 });
  const shaped = fc.constantFrom<(one: string) => string>(
    (one) => one,
    (one) => one.toUpperCase(),
    (one) => one.toLowerCase(),
    (one) => `${one}s`,
    (one) => `${one}'s`,
    (one) => `${one}’s`,
    (one) => `(${one})`,
  );

  const names = fc.record({ one: word, other: word, kind: kindOf });
  const texts = fc.record({ before: around, after: around, shape: shaped, which: fc.nat(3) });

  it('never stands in what is shared, whichever of its words is written, and however', () => {
    fc.assert(
      fc.property(names, texts, ({ one, other, kind }, { before, after, shape, which }) => {
        const name = `${one} ${other} ${kind}`;
        const form = [one, other, `${one} ${other}`, name][which] ?? name;
        const text = replaceName(`${before} ${shape(form)} ${after}`, name, 'U');
        expect(nameLeftIn(text, name)).toBeNull();
        for (const left of [one, other]) expect(text.toLowerCase()).not.toContain(left.toLowerCase());
        expect(replaceName(text, name, 'U')).toBe(text);
      }),
    );
  });

  it('takes an address that holds it with it, as a whole', () => {
    const ferries = (text: string) => shared(text, 'Offline Ferries');
    expect(ferries('Write to odile@ferries.example.')).toBe('Write to an address.');
    expect(ferries('see www.offline-ferries.com/jobs, or ferries.example/jobs/7; @ferries said')).toBe(
      'see a web page, or a web page; somebody said',
    );
    expect(ferries('Ferries let go; a@b.org stays')).toBe('An employer let go; a@b.org stays');
    expect(replacePerson('ask O.Frayne@b.org', { name: 'Odile Frayne', words: 'the chair' })).toBe('ask an address');
    // a part that may be another word is looked at with its address
    expect(asked('at info@quay.example, at Quay', 'Cobalt Quay Software')).toEqual(['Quay']);
    expect(asked('at info@Quay.example', 'Cobalt Quay Software')).toEqual([]);
  });

  it('gives way to words with a capital where a sentence begins', () => {
    expect(shared('Norrfell let go. “Norrfell!” I said.\n- Norrfell', 'Norrfell')).toBe(
      'An employer let go. “An employer!” I said.\n- An employer',
    );
    expect(shared('Others, e.g. Norrfell, wait. At Norrfell', 'Norrfell')).toBe(
      'Others, e.g. an employer, wait. At an employer',
    );
  });

  it('leaves nothing of itself in an address, whichever of its words stands there', () => {
    const host = fc.constantFrom('example', 'com', 'co.uk');
    fc.assert(
      fc.property(names, host, fc.nat(3), ({ one, other, kind }, end, way) => {
        const own = [`a@${one}.${end}`, `${other}@b.${end}`, `www.${one}-${other}.${end}/${one}`, `@${one}`][way] ?? '';
        const text = replaceName(`at ${own.toLowerCase()} and on`, `${one} ${other} ${kind}`, 'U');
        expect(text).toMatch(/^at (?:an address|a web page|somebody) and on$/);
      }),
    );
  });

  it('takes nothing else away', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aeiou .,\n'), maxLength: 60 });
    fc.assert(fc.property(word, kindOf, plain, (one, kind, text) => expect(shared(text, `${one} ${kind}`)).toBe(text)));
  });
});

describe('a person whom she listed', () => {
  const chair = { name: 'Dame Odile Frayne', words: 'the chair' };
  const cfo = { name: 'Will Marsh', words: 'the CFO' };

  it.each([
    [
      chair,
      'Dame Odile asked, odile frayne, Ms Frayne, O. Frayne’s',
      'Dame Odile asked, the chair, the chair, the chair’s',
    ],
    [cfo, 'Will you ask? Mr Marsh will. Marsh land. WILL MARSH', 'Will you ask? The CFO will. Marsh land. The CFO'],
    [{ name: 'May', words: 'the CFO' }, 'It may be. Ms May may.', 'It may be. The CFO may.'],
    [{ name: 'Ingrid', words: 'the CFO' }, 'ingrid and Ingrid’s', 'The CFO and the CFO’s'],
    [{ name: 'Wei Ng', words: 'the CFO' }, 'Ng, Wei Ng', 'Ng, the CFO'],
    [{ name: 'Dr', words: 'the CFO' }, 'Dr No', 'Dr No'],
  ])('%o', (person, text, after) => {
    expect(replacePerson(text, person)).toBe(after);
  });

  it('is asked about where a part of the name stands alone', () => {
    expect(asked('Dame Odile asked odile', chair.name, false)).toEqual(['Odile', 'odile']);
    expect(asked('Will you? I will. Marsh too', cfo.name, false)).toEqual(['Will', 'Marsh']);
    expect(asked('Solheim spoke', 'Birgit Solheim-Marsh', false)).toEqual(['Solheim']);
    expect(asked('Ng said so', 'Wei Ng', false)).toEqual(['Ng']);
    expect(asked('anything', 'Dr', false)).toEqual([]);
  });

  it('may be a firm, which is treated like an organisation', () => {
    const firm = { name: 'Falk Partners', words: 'a search firm', firm: true };
    expect(replaceListed('Partners at Falk', firm)).toBe('Partners at a search firm');
    expect(replaceListed('Will Marsh', cfo)).toBe('The CFO');
  });
});
