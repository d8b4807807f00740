import { randomUUID } from 'node:crypto';
import {
  deleteDebrief,
  listAuditEvents,
  updateSharedVersion,
  withdrawSharedVersion,
  type AuthorDisplay,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import { layShared } from '@api/testing/conversations';
import { juniper, layWorld, personId } from '@api/testing/world';
import { recordSharing } from './sharing-record';

/** The programme office cannot tell from the record who shared without a name (docs/security.md A1, A3). */
let spec: SpecApp;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  for (const table of ['debriefs', 'shared_versions', 'audit_events']) await spec.owner.query(`DELETE FROM ${table}`);
});

const words = {
  adviceSetting: 'questions-welcome' as const,
  roleTitle: 'CPO',
  publicAlias: 'a mid-size insurer',
  parts: [{ part: 'stayed' as const, text: 'When the CFO asked' }],
};

/** Changes what they see, takes it back; and deletes another debrief with what is shared of it. */
async function walk(authorDisplay: AuthorDisplay): Promise<void> {
  const author = await spec.as(personId('adaeze'));
  const params = await layShared(spec, { author: 'adaeze', authorDisplay });
  expect((await author.call(updateSharedVersion, { params, body: words })).status).toBe(200);
  expect((await author.call(withdrawSharedVersion, { params })).status).toBe(200);
  const { debriefId } = await layShared(spec, { author: 'adaeze', authorDisplay });
  expect((await author.call(deleteDebrief, { params: { debriefId } })).status).toBe(204);
}

/** The deed of sharing itself, as its author. */
const shared = (authorDisplay: AuthorDisplay) =>
  spec.database.as({ kind: 'person', personId: personId('adaeze') }, (manager) =>
    recordSharing(manager, {
      deed: 'debrief.shared',
      authorId: personId('adaeze'),
      authorDisplay,
      cohortId: juniper,
      at: specNow,
    }),
  );

async function recorded() {
  const office = await spec.as(personId('petra'));
  const { items } = (await office.call(listAuditEvents, { query: {} })).body;
  return items.filter(({ deed }) => deed.startsWith('debrief.'));
}

describe('the record of sharing', () => {
  it('without a name knows the deeds and the day, neither author nor hour', async () => {
    await shared('without-name');
    await walk('without-name');
    const events = await recorded();
    expect(events.map(({ deed }) => deed).sort()).toEqual([
      'debrief.shared',
      'debrief.shared-version-changed',
      'debrief.withdrawn',
      'debrief.withdrawn',
    ]);
    for (const { actorName, subjectName, at } of events) {
      expect([actorName, subjectName]).toEqual([null, null]);
      expect(at).toMatch(/T00:00:00\.000Z$/);
    }
    const { rows } = await spec.owner.query(
      `SELECT FROM audit_events WHERE deed LIKE 'debrief.%' AND (actor_id IS NOT NULL OR subject_id IS NOT NULL)`,
    );
    expect(rows).toHaveLength(0);
  });

  it('with her name says who and when', async () => {
    await shared('named');
    await walk('named');
    const events = await recorded();
    expect(events).toHaveLength(4);
    for (const { actorName, at } of events)
      expect([actorName, at]).toEqual(['Adaeze Thornbury', specNow.toISOString()]);
  });

  it('lets nobody leave her name out of another deed, nor keep the hour', async () => {
    const insert = (deed: string, at: string) =>
      spec.database.as({ kind: 'person', personId: personId('adaeze') }, (manager) =>
        manager.query('INSERT INTO audit_events (id, at, deed) VALUES ($1, $2, $3)', [randomUUID(), at, deed]),
      );
    await expect(insert('enrolment.ended', '2026-11-23T00:00:00Z')).rejects.toThrow(/row-level security/);
    await expect(insert('debrief.shared', '2026-11-23T09:12:00Z')).rejects.toThrow(/row-level security/);
    await expect(insert('debrief.shared', '2026-11-23T00:00:00Z')).resolves.toBeDefined();
  });
});
