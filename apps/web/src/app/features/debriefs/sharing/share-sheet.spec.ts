import { keptKey, listedNames, piecesOf, spotsIn, widened, withoutNames } from './share-sheet';

const round = (people: { role: string; name: string }[]) => ({ people });
const opportunity = {
  organisationName: '',
  searchConsultant: 'Ines Falk',
  searchFirm: 'Falk Partners',
  rounds: [
    round([{ role: 'Finance director', name: 'Alistair Venmoor' }]),
    round([
      { role: 'Panel member', name: 'Odile Frayne' },
      { role: 'Panel member', name: 'Tom Reyl' },
      { role: 'CFO', name: '' },
    ]),
  ],
};

const nobody = { organisation: { name: '', words: '' }, people: [] };
const part = (text: string) => ({ part: 'stayed' as const, label: 'What stayed with me', written: text, text });

describe('the sheet', () => {
  it('puts roles in place of people that she noted', () => {
    const people = listedNames(opportunity, 'an insurer');
    const names = { organisation: { name: 'Halden & Wray', words: 'an insurer' }, people };
    expect(
      withoutNames('At Halden & Wray, Alistair Venmoor and Tom Reyl spoke; Frayne did not. Ines Falk rang.', names),
    ).toBe(
      'At an insurer, the finance director and panel member B spoke; panel member A did not. The search consultant rang.',
    );
    expect(listedNames(null, '')).toEqual([]);
    const process = { ...opportunity, organisationName: 'Corbel Vale' };
    expect(withoutNames('At Corbel.', { ...names, people: listedNames(process, 'an insurer') })).toBe('At an insurer.');
  });

  it('leaves nothing that leads to the organisation, and asks where a part of a name may stand', () => {
    const names = {
      organisation: { name: 'Norrfell Logistics', words: 'a logistics company' },
      people: [
        ...listedNames({ ...opportunity, searchFirm: 'Corvane Search' }, ''),
        { name: 'Will Marsh', words: 'the CFO' },
      ],
    };
    const text = withoutNames(
      'Norrfell told me that Mr Ostrand decided. Will asked Alistair, at Corvane, and Odile.',
      names,
    );
    expect(text).toBe(
      'A logistics company told me that Mr Ostrand decided. Will asked Alistair, at a search firm, and Odile.',
    );
    expect(spotsIn([part(text)], [], names).map(({ kind, found, wider }) => [kind, found, wider])).toEqual([
      ['name', 'Mr Ostrand', 'somebody'],
      ['listed', 'Will', 'the CFO'],
      ['listed', 'Alistair', 'the finance director'],
      ['listed', 'Odile', 'panel member A'],
    ]);
  });

  it('leaves the text as it is while there is nothing to put in the place of a name', () => {
    expect(withoutNames('At Halden.', { organisation: { name: 'Halden', words: ' ' }, people: [] })).toBe('At Halden.');
  });

  it('numbers what there is to look at, without what may stand', () => {
    const sheet = [
      part('On 8 September we met 640 people in Norwich.'),
      { ...part('In Leeds.'), part: 'kept' as const },
    ];
    const spots = spotsIn(sheet, [], nobody);
    expect(spots.map(({ number, found }) => [number, found])).toEqual([
      [1, '8 September'],
      [2, '640 people in Norwich'],
      [3, 'Leeds'],
    ]);
    const [first] = spots;
    if (!first) throw new Error('There is nothing to look at.');
    expect(spotsIn(sheet, [keptKey(first)], nobody).map(({ number, found }) => [number, found])).toEqual([
      [1, '640 people in Norwich'],
      [2, 'Leeds'],
    ]);
    expect(widened(sheet[0]?.text ?? '', first, first.wider)).toBe('On that day we met 640 people in Norwich.');
  });

  it('points at whoever is named in any of her words, wherever she stands in others', () => {
    const written = 'When Priya Natt, their chair, asked, I waited.';
    const sheet = [
      { ...part(written), text: written.replace('Priya Natt', 'somebody') },
      { ...part('Priya said no. Natt looked at the clock. In Norwich I left.'), part: 'kept' as const },
    ];
    const found = spotsIn(sheet, [], nobody).map((spot) => [spot.part, spot.kind, spot.found, spot.wider]);
    expect(found).toEqual([
      ['kept', 'name', 'Priya', 'somebody'],
      ['kept', 'name', 'Natt', 'somebody'],
      ['kept', 'place', 'Norwich', 'one place'],
    ]);
  });

  it('is cut into runs that make up the whole text', () => {
    const text = 'At an insurer, on 8 September, an insurer asked.';
    const pieces = piecesOf(text, ['an insurer', ''], spotsIn([part(text)], [], nobody));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ replaced }) => replaced).map((piece) => piece.text)).toEqual(['an insurer', 'an insurer']);
    expect(pieces.find(({ number }) => number === 1)?.text).toBe('8 September');
    expect(piecesOf('', [], [])).toEqual([]);
  });
});
