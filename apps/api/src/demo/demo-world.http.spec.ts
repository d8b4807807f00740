import {
  countOpportunities,
  cultureThemes,
  energyTopics,
  inSentence,
  listAttendance,
  listCommitments,
  listDebriefs,
  listGivenQuestions,
  listNonNegotiables,
  listOpportunities,
  listSessions,
  listStories,
  listThreads,
  questionCategories,
  readCoachOverview,
  readPatterns,
  readSession,
  readThread,
  stageGroupOf,
  type DebriefAnswers,
  type DebriefLine,
  type ThreadLine,
  type ThreadView,
} from '@accelerator/contracts';
import {
  cohortQuestionBank,
  debriefs,
  idOf,
  memberKeys,
  nonNegotiables,
  opportunities,
  sharedAt,
  stories,
  worldClock,
  type IdKind,
  type PersonKey,
} from '@accelerator/fixtures';
import { freshnessAt, type Reckoning } from '@api/features/debriefs/freshness';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { refuseDemoWorld, seedDemo } from './seed-demo';
import { juniper } from './story-teller';

/**
 * The demo world as it stands in the database after its story was told through the API's own endpoints: the totals of
 * product/06-demo-data 6.4, and the walls in it.
 */
let spec: SpecApp;

beforeAll(async () => {
  spec = await startApp({ lay: (env) => seedDemo(env, specNow) });
}, 120_000);
afterAll(() => spec.stop());

async function counted(sql: string): Promise<Record<string, number>> {
  const { rows } = await spec.owner.query<{ key: string; n: string }>(sql);
  return Object.fromEntries(rows.map(({ key, n }) => [key, Number(n)]));
}
const as = (key: PersonKey) => spec.as(idOf('person', key));

describe('the demo world', () => {
  it('is no house to live in: with the demo off the app does not start on it', async () => {
    await expect(refuseDemoWorld(spec.env)).rejects.toThrow('passwords everybody knows');
  });

  it('has thirty debriefs of the kinds that the file lists', async () => {
    expect(await counted('SELECT mode AS key, count(*) AS n FROM debriefs GROUP BY 1')).toEqual({
      full: 18,
      quick: 8,
      log: 4,
    });
    expect(await counted(`SELECT answers->>'outcomeKind' AS key, count(*) AS n FROM debriefs GROUP BY 1`)).toEqual({
      'rejected-by-organisation': 19,
      ghosted: 4,
      'role-cancelled-or-frozen': 3,
      withdrew: 2,
      'offer-declined': 1,
      accepted: 1,
    });
    const { rows } = await spec.owner.query<Reckoning & { answers: DebriefAnswers }>(
      'SELECT d.answers, a.time_zone, g.fresh_window_hours FROM programmes g, debriefs d JOIN accounts a ON a.person_id = d.owner_id',
    );
    const bands = rows.map((row) => freshnessAt(specNow, row, row.answers));
    expect(
      ['fresh', 'recent', 'settled', 'long-view'].map((band) => bands.filter((one) => one === band).length),
    ).toEqual([3, 5, 13, 9]);
  });

  it('has them shared as the file lists, two of them without a name', async () => {
    expect(await counted('SELECT audience AS key, count(*) AS n FROM shared_versions GROUP BY 1')).toEqual({
      cohort: 16,
      coaches: 4,
    });
    expect(await counted('SELECT author_display AS key, count(*) AS n FROM shared_versions GROUP BY 1')).toEqual({
      named: 18,
      'without-name': 2,
    });
    expect(await counted(`SELECT 'waiting' AS key, count(*) AS n FROM threads WHERE waiting`)).toEqual({ waiting: 0 });
  });

  it('has fifty-eight replies, and the first within two days in thirteen of fourteen', async () => {
    const { rows } = await spec.owner.query<{ id: string; replies: string; first: Date | null }>(
      `SELECT v.id, count(r.id) FILTER (WHERE r.kind <> 'closing-note') AS replies, min(r.created_at) FILTER (WHERE NOT r.by_author) AS first
       FROM shared_versions v JOIN threads t ON t.shared_version_id = v.id LEFT JOIN replies r ON r.thread_id = t.id GROUP BY v.id`,
    );
    expect(rows.reduce((sum, { replies }) => sum + Number(replies), 0)).toBe(58);
    const clock = worldClock(specNow);
    const waits = debriefs
      .filter(({ visibility }) => visibility === 'cohort')
      .flatMap((debrief) => {
        const shared = sharedAt(clock, debrief)?.getTime() ?? 0;
        const first = rows.find(({ id }) => id === idOf('shared-version', debrief.key))?.first;
        const old = specNow.getTime() - shared >= 48 * 3_600_000;
        return old ? [{ key: debrief.key, hours: ((first?.getTime() ?? Infinity) - shared) / 3_600_000 }] : [];
      });
    expect(waits).toHaveLength(14);
    expect(waits.filter(({ hours }) => hours > 48).map(({ key }) => key)).toEqual(['d08']);
  });

  it('has what members keep, and what they gave to the cohort', async () => {
    const all = async (table: string) => (await counted(`SELECT 'all' AS key, count(*) AS n FROM ${table}`))['all'];
    expect(await all('opportunities')).toBe(opportunities.length);
    expect(await all('stories')).toBe(stories.length);
    expect(await all('non_negotiables')).toBe(nonNegotiables.length);
    expect(await all('given_questions')).toBe(cohortQuestionBank.length);
    const bank = await (await as('ruth')).call(listGivenQuestions, { params: { cohortId: juniper } });
    expect(bank.body.items.map(({ question }) => question).sort()).toEqual(
      cohortQuestionBank.map(({ text }) => text).sort(),
    );
  });

  it('gives every member her own, and what she may see of the others', async () => {
    const adaeze = await as('adaeze');
    expect((await adaeze.call(listDebriefs, { query: {} })).body.items).toHaveLength(6);
    expect((await adaeze.call(listStories, { query: {} })).body.items.length).toBeGreaterThan(0);
    expect((await adaeze.call(readPatterns)).text).toContain('processes');
    const conversations = await adaeze.call(listThreads, { params: { cohortId: juniper } });
    expect(conversations.text).not.toContain('"audience":"coaches"');
    const nameless = conversations.body.items.filter(
      ({ kind, opener }) => kind === 'debrief' && opener.person === null,
    );
    expect(nameless.length).toBeGreaterThan(0);
    const petra = await as('petra');
    for (const endpoint of [listDebriefs, listStories] as const)
      expect((await petra.call(endpoint, { query: {} })).body.items).toEqual([]);
  });
});

describe('the totals of the demo world, as its people read them', () => {
  it('hold fourteen stories, told as often and received as the file lists', async () => {
    const told: Record<string, string> = {};
    for (const key of memberKeys)
      for (const { id, tellings } of (await (await as(key)).call(listStories, { query: {} })).body.items)
        told[nameOf('story', id, stories)] = tellings
          .map(({ reception }) => reception)
          .sort()
          .join(', ');
    expect(told).toEqual({
      b01: 'landed, landed, mixed',
      b02: 'mixed',
      b03: 'landed, unsure',
      b04: 'landed, landed',
      b05: 'landed',
      b06: 'landed, landed',
      b07: 'landed',
      b08: 'landed, landed, mixed',
      b09: 'landed, landed',
      b10: 'landed, mixed',
      b11: 'landed, landed, landed, mixed',
      b12: 'landed',
      b13: 'mixed',
      b14: 'landed',
    });
  });

  it('hold eleven conditions, and how five processes stood up to the first', async () => {
    const kept: string[] = [];
    for (const key of memberKeys)
      for (const { id } of (await (await as(key)).call(listNonNegotiables, { query: {} })).body.items)
        kept.push(nameOf('non-negotiable', id, nonNegotiables));
    expect(kept.sort()).toEqual(nonNegotiables.map(({ key }) => key).sort());
    const { nonNegotiableTests: tests } = (await (await as('adaeze')).call(readPatterns)).body;
    const first = tests.rows.find(({ nonNegotiableId }) => nonNegotiableId === idOf('non-negotiable', 'n01'));
    expect(counts(first?.results ?? [])).toEqual({ broken: 1, met: 1, 'not-seen': 3 });
  });

  it('hold Adaeze’s eleven opportunities, five of them open, her doors and her hours', async () => {
    const adaeze = await as('adaeze');
    const { open: stillOpen, ended, archived } = (await adaeze.call(countOpportunities)).body;
    expect([stillOpen, ended, archived]).toEqual([5, 6, 0]);
    const open = (await adaeze.call(listOpportunities, { query: { state: 'open' } })).body.items;
    expect(counts(open.map(({ stage }) => stage && stageGroupOf(stage)))).toEqual({
      sourcing: 2,
      screens: 2,
      panels: 1,
    });
    const { searchOverview, effort, doors } = (await adaeze.call(readPatterns)).body;
    expect(searchOverview.counts.map(({ count }) => count)).toEqual([11, 8, 4, 2, 0]);
    expect([effort.hours, effort.processes]).toEqual([31, 4]);
    expect(counts(doors.rows.map(({ door }) => door))).toEqual({ open: 3, 'open-with-conditions': 1, closed: 1 });
  });

  it('hold sixteen commitments: seven done, two changed, one let go, six open', async () => {
    const states: string[] = [];
    for (const key of memberKeys)
      states.push(...(await (await as(key)).call(listCommitments)).body.items.map(({ state }) => state));
    expect(counts(states)).toEqual({ done: 7, changed: 2, 'let-go': 1, open: 6 });
  });

  it('hold 54 presences of 57 expected in the six past sessions', async () => {
    const ruth = await as('ruth');
    const params = { cohortId: juniper };
    const lines = (await ruth.call(listSessions, { params })).body.items;
    const tallies: string[] = [];
    for (const { id: sessionId } of lines.filter(({ state, type }) => state === 'recapped' && type !== 'office-hour')) {
      const marks = (await ruth.call(listAttendance, { params: { ...params, sessionId } })).body.items;
      const members = marks.filter(({ person }) => memberKeys.some((key) => idOf('person', key) === person.id));
      const [present, not] = ['present', 'not-expected'].map(
        (one) => members.filter(({ mark }) => mark === one).length,
      );
      const marked = members.filter(({ mark }) => mark !== null).length;
      tallies.push(`${present ?? 0}/${marked - (not ?? 0)}`);
    }
    expect(tallies).toEqual(['9/9', '10/10', '9/10', '9/10', '8/9', '9/9']);
  });

  it('hold ten booked office hours, and a recap of each past session', async () => {
    const ruth = await as('ruth');
    const params = { cohortId: juniper };
    const lines = (await ruth.call(listSessions, { params })).body.items;
    expect(lines.filter(({ hasRecap }) => hasRecap)).toHaveLength(6);
    const booked: number[] = [];
    for (const { id: sessionId } of lines.filter(({ type }) => type === 'office-hour')) {
      const { people } = (await ruth.call(readSession, { params: { ...params, sessionId } })).body;
      booked.push(people.filter(({ rsvp }) => rsvp === 'coming').length);
    }
    expect(booked).toEqual([4, 3, 3, 0, 0, 0]);
  });

  it('hold thirty debriefs, each in the list of her who wrote it', async () => {
    const lines: DebriefLine[] = [];
    for (const key of memberKeys) lines.push(...(await (await as(key)).call(listDebriefs, { query: {} })).body.items);
    expect(lines).toHaveLength(30);
    expect(counts(lines.map(({ mode }) => mode))).toEqual({ full: 18, quick: 8, log: 4 });
    expect(counts(lines.map(({ freshness }) => freshness))).toEqual({
      fresh: 3,
      recent: 5,
      settled: 13,
      'long-view': 9,
    });
    expect(counts(lines.map(({ sharedWith }) => sharedWith.join() || 'private'))).toEqual({
      cohort: 16,
      coaches: 4,
      private: 10,
    });
    expect(counts(lines.map(({ outcomeKind }) => outcomeKind))).toMatchObject({
      'rejected-by-organisation': 19,
      ghosted: 4,
    });
  });

  it('hold sixteen debriefs in the cohort’s conversations, four more for its coaches, with 58 replies', async () => {
    const kinds = async (key: PersonKey) => counts((await threadsOf(await as(key))).map(({ kind }) => kind));
    expect(await kinds('ines')).toEqual({ debrief: 16, question: 1, resource: 1 });
    expect(await kinds('ruth')).toEqual({ debrief: 20, question: 1, resource: 1 });
    const views = await viewsOf(await as('ruth'));
    const said = (wanted: ThreadView['kind']) =>
      views
        .filter(({ kind }) => kind === wanted)
        .flatMap(({ replies, holdings }) => [...holdings, ...replies.filter(({ kind }) => kind !== 'closing-note')]);
    expect([said('debrief').length, said('question').length]).toEqual([58, 4]);
  });

  it('show what the replies speak of', async () => {
    const views = await viewsOf(await as('ines'));
    for (const [reply, words] of Object.entries(spokenOf)) {
      const view = views.find(({ replies }) => replies.some(({ id }) => id === idOf('reply', reply)));
      expect([reply, view?.sheet?.parts.some(({ text }) => text.includes(words))]).toEqual([reply, true]);
    }
  });

  it('hold two cells of what was shared that five members reach, and one that stops at four', async () => {
    const cells = new Map<string, Set<string>>();
    for (const { audience, sheet, opener, id } of await viewsOf(await as('ruth')))
      for (const cell of audience === 'cohort' ? cellsOf(sheet?.parts ?? []) : [])
        cells.set(cell, (cells.get(cell) ?? new Set()).add(opener.person?.id ?? id));
    const reached = [...cells].filter(([, members]) => members.size >= 5).map(([cell]) => cell);
    expect(reached.sort()).toEqual(['lit: Complex people challenges', 'seen: Listening']);
    expect(cells.get(`asked: ${questionCategories['employee-relations']}`)?.size).toBe(4);
  });

  it('give coaches two signals, of late noes that were shared, and a pause', async () => {
    const { people } = (await (await as('ruth')).call(readCoachOverview, { params: { cohortId: juniper } })).body;
    const of = (key: PersonKey) => people.find(({ person }) => person.id === idOf('person', key));
    const signalled = people.flatMap(({ person, signals }) => signals.map(({ kind }) => `${person.name}: ${kind}`));
    expect(signalled.sort()).toEqual([
      'Devika Rathmoor: late-stage-no-shared',
      'Eleanor Quillfeather: late-stage-no-shared',
    ]);
    expect(of('gwen')?.pausedUntil).not.toBeNull();
  });
});

/** Words of hers in a shared version that a reply takes up. */
const spokenOf = {
  'd01-2': 'I had them in my head and rounded',
  'd07-5': 'It came out smaller than I meant it',
  'd12-1': 'I am closing my candidacy on my side',
  'd12-2': 'eleven slides',
  'd14-1': 'Naming my deputy',
  'd20-1': 'Withdrawing by telephone',
  'd20-2': 'an agreement that holds in two years',
  'd20-5': 'We talk to staff and their representatives: broken',
  'd27-1': 'I threw out half of it on the train',
  'd27-2': 'I told them in the first conversation what I would not do',
  'd27-4': 'One day a week in a depot',
  'd27-5': 'My first topic',
};

type Reader = Awaited<ReturnType<typeof as>>;

async function threadsOf(reader: Reader) {
  const all: ThreadLine[] = [];
  let query: { cursor?: string } = {};
  for (;;) {
    const { items, next } = (await reader.call(listThreads, { params: { cohortId: juniper }, query })).body;
    all.push(...items);
    if (next === null) return all;
    query = { cursor: next };
  }
}

async function viewsOf(reader: Reader): Promise<ThreadView[]> {
  const views: ThreadView[] = [];
  for (const { id: threadId } of await threadsOf(reader))
    views.push((await reader.call(readThread, { params: { cohortId: juniper, threadId } })).body);
  return views;
}

/** Culture themes, energy topics and question categories by the words in which they stand in a shared version. */
function cellsOf(parts: readonly { readonly part: string; readonly text: string }[]): readonly string[] {
  const text = (part: string) => parts.find((one) => one.part === part)?.text ?? '';
  return [
    ...Object.values(cultureThemes)
      .filter(({ label }) => text('organisationSurprise').includes(`(${inSentence(label)},`))
      .map(({ label }) => `seen: ${label}`),
    ...Object.values(energyTopics)
      .filter((label) => text('energyMarks').includes(`${label}: lifted`))
      .map((label) => `lit: ${label}`),
    ...Object.values(questionCategories)
      .filter((label) => text('caughtOffGuard').includes(`(${inSentence(label)})`))
      .map((label) => `asked: ${label}`),
  ];
}

function nameOf(kind: IdKind, id: string, all: readonly { readonly key: string }[]): string {
  return all.find(({ key }) => idOf(kind, key) === id)?.key ?? id;
}

function counts(words: readonly (string | null)[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const word of words) if (word !== null) found[word] = (found[word] ?? 0) + 1;
  return found;
}
