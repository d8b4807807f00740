import { nameLeftIn, replaceName, replacePerson } from './redaction';
import { recognisableIn } from './recognisable';
import { tellingTogether, widenIn } from './identity-guard';

const said = (text: string) => recognisableIn(text).map(({ kind, found, wider }) => [kind, found, wider]);

describe('what could be recognised', () => {
  it.each([
    ['Write to p.holm@halden-wray.co.uk.', 'email', 'p.holm@halden-wray.co.uk', 'an address'],
    ['It is at https://halden.example/jobs/17.', 'web', 'https://halden.example/jobs/17', 'a web page'],
    ['See halden-wray.co.uk for it', 'web', 'halden-wray.co.uk', 'a web page'],
    ['I wrote to @haldenjobs, twice', 'handle', '@haldenjobs', 'somebody'],
    ['They rang from +44 1603 555 0142.', 'phone', '+44 1603 555 0142', 'a number'],
    ['They rang from (01603) 555 0142.', 'phone', '(01603) 555 0142', 'a number'],
    ['The budget was £4.2m, they said', 'amount', '£4.2m', 'an amount'],
    ['About 120 thousand euros', 'amount', '120 thousand euros', 'an amount'],
    ['We met on 8 September 2026.', 'date', '8 September 2026', 'that day'],
    ['We met on September 8th', 'date', 'September 8th', 'that day'],
    ['We met on 2026-09-08', 'date', '2026-09-08', 'that day'],
    ['We met on 08/09/2026', 'date', '08/09/2026', 'that day'],
    ['There are 4,300 employees', 'headcount', '4,300 employees', 'several thousand employees'],
    [
      'our scheme for 640 people in Norwich.',
      'headcount-and-place',
      '640 people in Norwich',
      'several hundred people in one place',
    ],
    ['They have 14 sites', 'headcount', '14 sites', 'several sites'],
    ['They sit in Milton Keynes, mostly', 'place', 'Milton Keynes', 'one place'],
    ['I asked Alistair Venmoor about it', 'name', 'Alistair Venmoor', 'somebody'],
    ['Margaret Hollis looked at the clock twice.', 'name', 'Margaret Hollis', 'somebody'],
    ['It went well. “Then Margaret Hollis asked.”', 'name', 'Margaret Hollis', 'somebody'],
    ['I missed that after the Corrigan merger.', 'name', 'the Corrigan merger', 'the merger'],
  ])('%s', (text, ...one) => {
    expect(said(text)).toEqual([one]);
  });

  it.each([
    'They chose not to proceed. This week.',
    'Then Grace asked. The Board was late. When Easter came I rang. Human Resources said no.',
    'In May I will ask the Chief People Officer again, on Monday.',
    'I led the People team in HR and was glad.',
    'Redeployment before redundancy. Two of them wrote the figure down.',
    'What would be better for customers in two years?',
    'I spoke for 20 minutes and asked 3 questions',
    '',
  ])('leaves alone: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('names places in the order of the text, each once', () => {
    const text = 'On 8 September we met at Norwich; 640 people in Leeds had written to a@b.org.';
    expect(recognisableIn(text).map(({ found }) => found)).toEqual([
      '8 September',
      'Norwich',
      '640 people in Leeds',
      'a@b.org',
    ]);
    for (const { from, found } of recognisableIn(text)) expect(text.slice(from, from + found.length)).toBe(found);
  });
});

describe('names that she listed', () => {
  it('become role words', () => {
    const chair = { name: 'Dame Odile Frayne', words: 'the chair' };
    expect(replacePerson('dame odile frayne stayed. Frayne asked.', chair)).toBe('The chair stayed. The chair asked.');
    expect(replacePerson('Will you come?', { name: 'Will Marsh', words: 'the CFO' })).toBe('Will you come?');
    expect(replacePerson('As it was', { name: '', words: 'the CFO' })).toBe('As it was');
    expect(replacePerson('Frayne', { name: 'Odile Frayne', words: '$&' })).toBe('$&');
  });

  it('of the organisation become its alias', () => {
    expect(nameLeftIn('At a foundry in the north.', 'Harrowgate Foundry')).toBeNull();
    const text = replaceName(
      'At HALDEN  & Wray insurance, and Halden & Wray.',
      'Halden & Wray Insurance',
      'an insurer',
    );
    expect(text).toBe('At an insurer, and an insurer.');
    expect(nameLeftIn(text, 'Halden & Wray Insurance')).toBeNull();
  });
});

describe('the identity guard', () => {
  const words = {
    roleTitle: 'Chief People Officer',
    publicAlias: 'a mid-size insurer',
    texts: ['We met in Norwich, late in September.'],
    sector: 'Insurance',
  };
  const traits = (change: Partial<typeof words>, members = 9) =>
    tellingTogether({ ...words, ...change }, members).map(({ trait }) => trait);

  it('points at what meets, with wider words', () => {
    expect(tellingTogether(words, 9)).toEqual([
      { trait: 'title', found: 'Chief People Officer', wider: 'A senior HR role' },
      { trait: 'sector', found: 'a mid-size insurer', wider: 'an organisation' },
      { trait: 'place', found: 'Norwich', wider: 'one place' },
      { trait: 'month', found: 'September', wider: 'the autumn' },
    ]);
  });

  it('is quiet where fewer than three meet, and in a large group', () => {
    expect(traits({ roleTitle: 'A senior HR role', texts: ['In one place, I may say.'] })).toEqual([]);
    expect(traits({ texts: ['We met in one place, late in the autumn.'] })).toEqual([]);
    expect(traits({}, 13)).toEqual([]);
  });

  it('once the wider words are taken it has nothing more to say', () => {
    const [title, , place] = tellingTogether(words, 9);
    const texts = words.texts.map((text) => text.replace(place?.found ?? '', place?.wider ?? ''));
    expect(traits({ roleTitle: title?.wider ?? '', texts })).toEqual([]);
  });

  it('widens whole words where they stand, in any case, and a day with its month', () => {
    const month = { trait: 'month', found: 'May', wider: 'the spring' } as const;
    expect(widenIn('Mayer met us in May. May I say so?', month)).toBe('Mayer met us in the spring. May I say so?');
    const sector = { trait: 'sector', found: 'Insurance', wider: 'our kind of work' } as const;
    expect(widenIn('In insurance, and in Reinsurance.', sector)).toBe('In our kind of work, and in Reinsurance.');
    const [, , , day] = tellingTogether({ ...words, texts: ['In Norwich, on 12 October.'] }, 9);
    expect(day).toEqual({ trait: 'month', found: '12 October', wider: 'one day in the autumn' });
    const title = { trait: 'title', found: 'CPO', wider: 'A senior HR role' } as const;
    expect([widenIn('CPO', title), widenIn('As CPO I', title)]).toEqual(['A senior HR role', 'As CPO I']);
  });

  it('takes may and march for ordinary words', () => {
    expect(traits({ texts: ['We met in Norwich. You may march on.'] })).toEqual(['title', 'sector', 'place']);
  });
});
