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
  expect((await author.call(updateSharedVersion, { params, body: { ...words, base: 1 } })).status).toBe(200);
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

interface Recorded {
  readonly deed: string;
  readonly actor: string | null;
  readonly subject: string | null;
  readonly at: Date;
}

/** Straight from the database: whoever runs the server sees it so. */
async function recorded(): Promise<readonly Recorded[]> {
  const { rows } = await spec.owner.query<Recorded>(
    `SELECT e.deed, a.name AS actor, s.name AS subject, e.at FROM audit_events e
     LEFT JOIN people a ON a.id = e.actor_id LEFT JOIN people s ON s.id = e.subject_id
     WHERE e.deed LIKE 'debrief.%' ORDER BY e.at, e.id`,
  );
  return rows;
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
    for (const { actor, subject, at } of events) {
      expect([actor, subject]).toEqual([null, null]);
      expect(at.toISOString()).toMatch(/T00:00:00\.000Z$/);
    }
  });

  it('with her name says who and when', async () => {
    await shared('named');
    await walk('named');
    const events = await recorded();
    expect(events).toHaveLength(4);
    for (const { actor, at } of events) expect([actor, at]).toEqual(['Adaeze Thornbury', specNow]);
  });

  it('is hers: the office sees neither that nor when somebody shared', async () => {
    await shared('named');
    await shared('without-name');
    const office = await spec.as(personId('petra'));
    const { items } = (await office.call(listAuditEvents, { query: {} })).body;
    expect(items.filter(({ deed }) => deed.startsWith('debrief.'))).toEqual([]);
    const seen = (key: 'petra' | 'adaeze') =>
      spec.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
        manager.query<unknown[]>(`SELECT 1 FROM audit_events WHERE deed = 'debrief.shared'`),
      );
    expect(await seen('petra')).toEqual([]);
    expect(await seen('adaeze')).toHaveLength(1);
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
