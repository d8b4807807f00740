import { randomUUID } from 'node:crypto';
import {
  endEnrolment,
  moveEnrolment,
  openDebrief,
  readDebrief,
  readSharedVersion,
  readThread,
  shareDebrief,
  updateSharedVersion,
  withdrawSharedVersion,
  type SharedVersionDraft,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { alder, enrolmentId, juniper, layWorld, personId } from '@api/testing/world';
import { Releases } from './releases';

/** Shared without a name by Adaeze, who is moved to another cohort while it waits. */
let spec: SpecApp;
let adaeze: Client;
const words = {
  adviceSetting: 'ideas-welcome' as const,
  roleTitle: 'CPO',
  publicAlias: 'a hospital group',
  parts: [{ part: 'stayed' as const, text: 'The zeppelin corridor, as I put it for them.' }],
};

beforeAll(async () => {
  spec = await startApp();
});
afterAll(() => spec.stop());
beforeEach(async () => {
  await spec.owner.query('TRUNCATE people, programmes CASCADE');
  spec.clock.set(specNow);
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});

function draftOf(change: Partial<SharedVersionDraft> = {}): SharedVersionDraft {
  const how = { cohortId: juniper, audience: 'cohort', authorDisplay: 'without-name', coachesMayKnow: false } as const;
  return { id: randomUUID(), ...how, ...words, ...change };
}

async function waiting() {
  const [debriefId, draft] = [randomUUID(), draftOf()];
  await adaeze.call(openDebrief, { body: { id: debriefId, mode: 'quick', answers: { process: 'CPO' } } });
  const { body, status } = await adaeze.call(shareDebrief, { params: { debriefId }, body: draft });
  expect([status, body.shared[0]?.waiting]).toEqual([201, true]);
  return { debriefId, sharedVersionId: draft.id, threadId: body.shared[0]?.threadId ?? '' };
}
type Scene = Awaited<ReturnType<typeof waiting>>;

async function moveTo(cohortId: string): Promise<void> {
  const { rows } = await spec.owner.query<{ id: string }>(
    'SELECT id FROM enrolments WHERE person_id = $1 AND ended_at IS NULL',
    [personId('adaeze')],
  );
  const [petra, params] = [await spec.as(personId('petra')), { enrolmentId: rows[0]?.id ?? '' }];
  expect((await petra.call(moveEnrolment, { params, body: { cohortId } })).status).toBe(200);
}
async function itsHourComes(): Promise<void> {
  spec.clock.advance(13 * 3_600_000);
  await spec.app.get(Releases).releaseDue();
}
const view = async ({ debriefId }: Scene) => (await adaeze.call(readDebrief, { params: { debriefId } })).body;
const readBy = async (key: 'birgit' | 'ruth', { threadId }: Scene) =>
  (await (await spec.as(personId(key))).send(readThread, { params: { cohortId: juniper, threadId } })).status;

describe('a version without a name whose author is moved while it waits', () => {
  it('goes out as if nothing had been where she is back before its hour', async () => {
    const scene = await waiting();
    await moveTo(alder);
    await moveTo(juniper);
    await itsHourComes();
    expect(await readBy('birgit', scene)).toBe(200);
    const { shared, notGoneOut } = await view(scene);
    expect([shared[0]?.waiting, notGoneOut]).toEqual([false, undefined]);
  });

  it('does not go out where she is elsewhere at its hour; her debrief says so, there and once she is back', async () => {
    const scene = await waiting();
    await moveTo(alder);
    expect((await view(scene)).notGoneOut).toBeUndefined();
    await itsHourComes();
    const { sharedVersionId } = scene;
    const said = { sharedVersionId, cohortId: juniper, audience: 'cohort', coachesMayKnow: false } as const;
    expect(await view(scene)).toMatchObject({ shared: [], notGoneOut: [{ ...said, cohortName: '' }] });
    await moveTo(juniper);
    await itsHourComes();
    expect(await view(scene)).toMatchObject({ shared: [], notGoneOut: [{ ...said, cohortName: 'Juniper' }] });
    for (const key of ['birgit', 'ruth'] as const) expect(await readBy(key, scene)).toBe(404);
  });

  it('is still there in her words, for her alone, and for nothing but to be shared again', async () => {
    const scene = await waiting();
    await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('adaeze')]);
    await itsHourComes();
    expect((await adaeze.call(readSharedVersion, { params: scene })).body).toMatchObject(words);
    for (const key of ['birgit', 'ruth', 'petra', 'zelda'] as const)
      expect((await (await spec.as(personId(key))).send(readSharedVersion, { params: scene })).status).toBe(404);
    const change = { params: scene, body: { base: 1, ...words, roleTitle: 'Chair' } };
    expect((await adaeze.send(updateSharedVersion, change)).status).toBe(409);
  });

  it('is said no more once she has shared it again to the same readers, or let it be', async () => {
    const [again, left] = [await waiting(), await waiting()];
    await moveTo(alder);
    await itsHourComes();
    await moveTo(juniper);
    const toCoaches = draftOf({ audience: 'coaches', authorDisplay: 'named', coachesMayKnow: true });
    const share = (body: SharedVersionDraft) =>
      adaeze.call(shareDebrief, { params: { debriefId: again.debriefId }, body });
    expect((await share(toCoaches)).body.notGoneOut).toHaveLength(1);
    expect((await share(draftOf({ atOnce: true }))).body.notGoneOut).toBeUndefined();
    expect((await view(left)).notGoneOut).toHaveLength(1);
    for (const _ of ['once', 'again'])
      expect((await adaeze.call(withdrawSharedVersion, { params: left })).body.notGoneOut).toBeUndefined();
    expect((await adaeze.send(readSharedVersion, { params: left })).status).toBe(404);
  });

  it('that she took back herself while it waited is said to be nothing else', async () => {
    const scene = await waiting();
    await adaeze.call(withdrawSharedVersion, { params: scene });
    const petra = await spec.as(personId('petra'));
    await petra.call(endEnrolment, { params: { enrolmentId: enrolmentId('adaeze') } });
    await itsHourComes();
    expect((await view(scene)).notGoneOut).toBeUndefined();
  });
});
