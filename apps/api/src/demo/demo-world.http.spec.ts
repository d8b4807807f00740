import {
  listDebriefs,
  listGivenQuestions,
  listStories,
  listThreads,
  readPatterns,
  type DebriefAnswers,
} from '@accelerator/contracts';
import {
  cohortQuestionBank,
  debriefs,
  idOf,
  nonNegotiables,
  opportunities,
  sharedAt,
  stories,
  worldClock,
  type PersonKey,
} from '@accelerator/fixtures';
import { freshnessAt } from '@api/features/debriefs/freshness';
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
    const { rows } = await spec.owner.query<{ answers: DebriefAnswers; time_zone: string }>(
      'SELECT d.answers, a.time_zone FROM debriefs d JOIN accounts a ON a.person_id = d.owner_id',
    );
    const bands = rows.map(({ answers, time_zone: zone }) => freshnessAt(specNow, zone, answers));
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
    expect(await all('stories')).toBeGreaterThanOrEqual(stories.length);
    expect(await all('non_negotiables')).toBeGreaterThanOrEqual(nonNegotiables.length);
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
