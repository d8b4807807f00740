import {
  answerSchemaAt,
  everyPrompt,
  framingFacts,
  freshnessBands,
  keysOf,
  outcomeKinds,
  promptKey,
  sectionsFor,
  sectionsWith,
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
      expect(keys.indexOf('process')).toBe(outcome === 'in-process' ? -1 : 0);
    }
  });

  it('put what matters first where she decided', () => {
    for (const outcome of ['withdrew', 'offer-declined'] as const)
      expect(orderOf(outcome).slice(1, 3)).toEqual(['what-matters', 'reflect']);
    expect(orderOf('rejected-by-organisation').slice(1, 3)).toEqual(['reflect', 'what-matters']);
  });

  it('are three between two rounds: to reflect, to record, to notice', () => {
    expect(orderOf('in-process')).toEqual(['reflect', 'record', 'notice']);
    expect(keysIn('in-process').slice(0, 3)).toEqual(['caughtOffGuard', 'landed', 'organisationSurprise']);
    expect(answerSchemaAt('caughtOffGuard/a/beforeNextRound')?.safeParse('Ask for the budget.').success).toBe(true);
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

describe('what is not asked for an outcome', () => {
  const now = (outcome: OutcomeKind, held: readonly string[]) =>
    sectionsWith({ outcome, freshness: 'fresh', stage: null }, (prompt) => held.includes(promptKey(prompt)));
  const keysNow = (outcome: OutcomeKind, held: readonly string[]) =>
    now(outcome, held).map(({ key, prompts }) => [key, prompts.map(promptKey)] as const);

  it.each(keysOf(outcomeKinds))('stays in reach once something is written there, in its section: %s', (outcome) => {
    const all = everyPrompt(outcome).map(({ prompt }) => promptKey(prompt));
    const facts = framingFacts(outcome, () => true).map(promptKey);
    const there = now(outcome, all).flatMap(({ prompts }) => prompts.map(promptKey));
    expect([...facts, ...there].toSorted()).toEqual(all.toSorted());
    for (const one of keysOf(outcomeKinds)) for (const key of keysIn(one)) expect(all).toContain(key);
    expect(all).toContain('beforeNextRound');
  });

  it('is not on the page while nothing is written there', () => {
    expect(now('ghosted', [])).toEqual(sectionsFor('ghosted', 'fresh', null));
    expect(keysNow('in-process', []).map(([key]) => key)).toEqual(['reflect', 'record', 'notice']);
  });

  it('comes after what is asked, and brings back a section with that alone', () => {
    const sections = new Map(keysNow('in-process', ['kindLine', 'doDifferently', 'beforeNextRound', 'door']));
    expect([...sections.keys()]).toEqual(['reflect', 'what-matters', 'record', 'notice', 'close']);
    expect([sections.get('what-matters'), sections.get('close')]).toEqual([['door'], ['kindLine']]);
    expect(sections.get('reflect')?.at(-1)).toBe('beforeNextRound');
    expect(new Map(keysNow('role-cancelled-or-frozen', ['doDifferently'])).get('reflect')?.at(-1)).toBe(
      'doDifferently',
    );
    expect(new Map(keysNow('ghosted', ['stillWarm'])).get('close')?.at(-1)).toBe('stillWarm');
  });

  it('stands beside the page where the process is no section, so that it can be put right', () => {
    const facts = (held: readonly string[]) =>
      framingFacts('in-process', (prompt) => held.includes(promptKey(prompt))).map(promptKey);
    expect(facts([])).toEqual(['process', 'outcomeKind', 'lastConversationOn', 'furthestStage']);
    expect(facts(['dayWeight', 'firstKnew'])).toContain('dayWeight');
    expect(keysNow('in-process', ['firstKnew'])[0]).toEqual(['arrival', ['firstKnew']]);
    expect(framingFacts('ghosted', () => true)).toEqual([]);
  });
});
