import { randomUUID } from 'node:crypto';
import { readHome } from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { alder, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  await spec.owner.query(
    `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES ($1, $2, $3, 'member', 'active', $4)`,
    [randomUUID(), alder, personId('adaeze'), specNow],
  );
  await ask(juniper, 'birgit', ['In Juniper']);
  await ask(alder, 'zelda', ['First', 'Second', 'Third', 'Fourth', 'Fifth']);
});
afterAll(() => spec.stop());

/** Questions to a cohort, each an hour later than the one before. */
async function ask(cohortId: string, key: Somebody, titles: readonly string[]): Promise<void> {
  for (const [hour, title] of titles.entries())
    await spec.owner.query(
      `INSERT INTO threads (id, cohort_id, kind, audience, title, opened_by, opened_at, last_activity_at) VALUES ($1, $2, 'question', 'cohort', $3, $4, $5, $5)`,
      [randomUUID(), cohortId, title, personId(key), new Date(specNow.getTime() + (hour - 9) * 3_600_000)],
    );
}

async function seen(key: Somebody, cohortId?: string) {
  const answer = await (await spec.as(personId(key))).call(readHome, { query: cohortId ? { cohortId } : {} });
  const { threads, unreadThreads } = answer.body;
  return { titles: threads.map(({ title }) => title), unreadThreads, statements: answer.statements };
}

describe('the day of a member of two cohorts', () => {
  it('has the newest of the cohort that she looks at, and counts what is unread there', async () => {
    expect(await seen('adaeze', juniper)).toMatchObject({ titles: ['In Juniper'], unreadThreads: 1 });
    expect(await seen('adaeze', alder)).toMatchObject({
      titles: ['Fifth', 'Fourth', 'Third', 'Second'],
      unreadThreads: 5,
    });
    expect((await seen('adaeze')).unreadThreads).toBe(6);
  });

  it('costs no more for it', async () => {
    expect((await seen('adaeze', juniper)).statements).toBeLessThanOrEqual(6);
  });

  it('has nothing of a cohort that is not hers', async () => {
    expect(await seen('birgit', alder)).toMatchObject({ titles: [], unreadThreads: 0 });
  });
});
