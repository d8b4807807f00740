import {
  answerFieldOfCard,
  areaField,
  areasOf,
  cardLimits,
  cardPath,
  cardsOf,
  overfullLists,
  SentAnswers,
  textOf,
} from './index';

describe('the cards of a debrief', () => {
  it('stand where she put them; two that two devices put in one place stand the same way everywhere', () => {
    const answers = {
      'landed/b/example': 'second',
      'landed/b/position': 1,
      'landed/a/example': 'the same place',
      'landed/a/position': 1,
      'landed/c/example': 'never moved',
    };
    const inOrder = ['c', 'a', 'b'];
    expect(cardsOf(answers, 'landed').map(({ id }) => id)).toEqual(inOrder);
    const turned = Object.fromEntries(Object.entries(answers).reverse());
    expect(cardsOf(turned, 'landed').map(({ id }) => id)).toEqual(inOrder);
  });

  it('are not those that were removed, of another list, or no cards at all', () => {
    const answers = {
      stayed: 'a line',
      'landed/a': 'half a path',
      'landed/a/example': 'kept',
      'landed/a/evidence': null,
      'landed/b/example': 'gone',
      'landed/b/removed': true,
      'landed/c/removed': false,
      'landed/d/example': ['no', 'text'],
      'stories/a/title': 'elsewhere',
    };
    expect(cardsOf(answers, 'landed')).toEqual([
      { id: 'a', fields: { example: 'kept', evidence: null } },
      { id: 'c', fields: { removed: false } },
    ]);
  });

  it('give a text where one was written, else nothing', () => {
    const [card = { id: '', fields: {} }] = cardsOf({ 'landed/a/example': 'kept', 'landed/a/position': 2 }, 'landed');
    expect([textOf(card, 'example'), textOf(card, 'position'), textOf(card, 'evidence')]).toEqual(['kept', '', '']);
  });

  it('are too many beyond forty of a list, removed ones included, counted once each', () => {
    const cards = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => `c${at}`).flatMap((id): [string, unknown][] => [
          [cardPath('landed', id, 'example'), 'x'],
          [cardPath('landed', id, 'removed'), true],
        ]),
      );
    expect(overfullLists({ ...cards(cardLimits.most), stayed: 'a line', 'half/path': 'x' })).toEqual([]);
    expect(overfullLists({ ...cards(cardLimits.most + 1), 'stories/a/title': 'x' })).toEqual(['landed']);
  });
});

describe('answers as a device sends them', () => {
  it.each([
    ['landed/a/example', true],
    ['landed/a/position', true],
    ['landed/a/removed', true],
    ['landed/a', false],
    ['landed/a/example/more', false],
    ['landed/a/unknown', false],
    ['unknown/a/example', false],
    ['landed/A B/example', false],
    ['landed//example', false],
    [`landed/${'a'.repeat(cardLimits.id)}/example`, true],
    [`landed/${'a'.repeat(cardLimits.id + 1)}/example`, false],
  ])('know of %s: %s', (path, known) => {
    expect(answerFieldOfCard(path) !== undefined).toBe(known);
  });

  it('say at each key what is wrong there', () => {
    const wrongIn = (answers: Record<string, unknown>) =>
      SentAnswers.safeParse(answers).error?.issues.map(({ path, message }) => [path.join(' '), message]);
    expect(wrongIn({ stayed: 'a line', 'landed/a/example': 'kept', 'landed/a/evidence': undefined })).toBeUndefined();
    expect(wrongIn({ 'nothing/a/there': 'x' })).toEqual([['nothing/a/there', 'There is no such field.']]);
    expect(wrongIn({ 'landed/a/example': 'x'.repeat(301) })).toEqual([['landed/a/example', expect.any(String)]]);
    expect(wrongIn({ kindLine: 'x'.repeat(401) })).toEqual([['kindLine', expect.any(String)]]);
  });

  it('read the areas of a story, of each field and of the one that there was before, in the order of the list', () => {
    const areas = (fields: Record<string, string | boolean | null>) => areasOf({ id: 'a', fields });
    const [first, second] = ['hr-strategy', 'talent-and-succession'] as const;
    expect(areas({})).toEqual([]);
    expect(areas({ area: second })).toEqual([second]);
    expect(areas({ [areaField(second)]: true, [areaField(first)]: true })).toEqual([first, second]);
    expect(areas({ area: first, [areaField(first)]: false, [areaField(second)]: null })).toEqual([]);
  });
});
