import {
  freshnessBands,
  keysOf,
  outcomeKinds,
  sectionsFor,
  type Freshness,
  type OutcomeKind,
  type Stage,
} from './index';

const promptsIn = (outcome: OutcomeKind, freshness: Freshness | null = 'fresh') =>
  sectionsFor(outcome, freshness).flatMap(({ prompts }) => prompts);
const keysIn = (outcome: OutcomeKind, freshness: Freshness | null = 'fresh') =>
  promptsIn(outcome, freshness).map((one) => (one.kind === 'cards' ? one.list : one.key));
const orderOf = (outcome: OutcomeKind) => sectionsFor(outcome, 'fresh').map(({ key }) => key);

describe('the sections of a full debrief', () => {
  it.each(keysOf(outcomeKinds))('name every field once, and the process first: %s', (outcome) => {
    for (const freshness of [...keysOf(freshnessBands), null]) {
      const keys = keysIn(outcome, freshness);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys[0]).toBe('process');
    }
  });

  it('put what matters first where she decided', () => {
    for (const outcome of ['withdrew', 'offer-declined'] as const)
      expect(orderOf(outcome).slice(1, 3)).toEqual(['what-matters', 'reflect']);
    expect(orderOf('rejected-by-organisation').slice(1, 3)).toEqual(['reflect', 'what-matters']);
  });

  it('leave conditions out between two rounds, and look to the next one', () => {
    expect(orderOf('in-process')).not.toContain('what-matters');
    expect(keysIn('in-process')).toContain('beforeNextRound');
    expect(keysIn('ghosted')).not.toContain('beforeNextRound');
  });

  it('ask nobody for another way where the role went away', () => {
    expect(keysIn('role-cancelled-or-frozen')).not.toContain('doDifferently');
    const [, reflect] = sectionsFor('role-cancelled-or-frozen', 'fresh');
    expect(reflect?.prompts[0]).toMatchObject({ key: 'notYours' });
  });

  it('ask after a yes what nearly did not work', () => {
    expect(keysIn('accepted')).toEqual(
      expect.arrayContaining(['nearlyDidNotWork', 'madeTheDifference', 'protectFirst90Days']),
    );
    expect(keysIn('accepted')).not.toContain('doDifferently');
  });

  it('ask after silence when she heard last, and offer a closing note', () => {
    expect(promptsIn('ghosted').map(({ prompt }) => prompt)).toContain('When did you last hear?');
    expect(keysIn('ghosted')).toEqual(expect.arrayContaining(['decidedToCloseOn', 'closeMessage']));
  });

  it('ask about another conversation after a late stage', () => {
    const keysAt = (stage: Stage | null) =>
      sectionsFor('rejected-by-organisation', 'fresh', stage).flatMap(({ prompts }) =>
        prompts.flatMap((one) => (one.kind === 'text' ? [one.key] : [])),
      );
    for (const late of ['board', 'final', 'references', 'offer'] as const) expect(keysAt(late)).toContain('stillWarm');
    for (const early of ['approach', 'panel', null] as const) expect(keysAt(early)).not.toContain('stillWarm');
    expect(keysIn('rejected-by-organisation')).toContain('stillWarm');
  });

  it('send contract questions to a lawyer where an offer was taken back', () => {
    const advice = promptsIn('offer-withdrawn').find((one) => one.kind === 'fact' && one.key === 'outcomeKind');
    expect(advice?.help).toContain('employment lawyer');
    expect(keysIn('offer-withdrawn')).toEqual(keysIn('rejected-by-organisation'));
  });

  it.each(keysOf(outcomeKinds))('fit each outcome in wording and order: %s', (outcome) => {
    const sections = keysOf(freshnessBands).map((freshness) => [
      freshness,
      sectionsFor(outcome, freshness).map(({ key, prompts }) => [
        key,
        prompts.map((one) => `${one.kind === 'cards' ? one.list : one.key}: ${one.prompt}`),
      ]),
    ]);
    expect(Object.fromEntries(sections)).toMatchSnapshot();
  });

  it.each(['settled', 'long-view'] as const)('begin with meaning once the words have settled: %s', (freshness) => {
    const reflect = sectionsFor('rejected-by-organisation', freshness)[1]?.prompts ?? [];
    expect(reflect.slice(-2).map(({ exact }) => exact)).toEqual([true, true]);
    expect(reflect[0]?.exact).toBeUndefined();
  });
});
