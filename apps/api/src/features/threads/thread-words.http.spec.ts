import { randomUUID } from 'node:crypto';
import { changeThread, listThreadVersions, openThread, readThread, type Body } from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared } from '@api/testing/conversations';
import { signInAll } from '@api/testing/sessions';
import { juniper, layWorld, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(() => spec.clock.set(specNow));

const at = (threadId: string) => ({ params: { cohortId: juniper, threadId } });
const draft = () => ({ id: randomUUID(), kind: 'question', title: 'Who knows Norrland?', body: 'On Friday.' }) as const;
const open = async (key: Somebody) =>
  (await as(key).call(openThread, { params: { cohortId: juniper }, body: draft() })).body;
const read = (key: Somebody, threadId: string) => as(key).call(readThread, at(threadId));
const change = (key: Somebody, threadId: string, body: Body<typeof changeThread>) =>
  as(key).call(changeThread, { ...at(threadId), body });
const versions = (key: Somebody, threadId: string) => as(key).call(listThreadVersions, at(threadId));

describe('the words of a question or resource', () => {
  it('are changed on those that she saw, marked as edited, and the former ones are hers alone', async () => {
    const { id: threadId, title, body, revision, edited } = await open('birgit');
    expect([revision, edited]).toEqual([1, false]);
    spec.clock.advance(60_000);
    const first = (await change('birgit', threadId, { base: 1, body: 'On Monday.' })).body;
    expect(first).toMatchObject({ title, body: 'On Monday.', revision: 2, edited: true });
    spec.clock.advance(60_000);
    await change('birgit', threadId, { base: 2, title: 'Better' });
    expect((await read('carmen', threadId)).body).toMatchObject({ title: 'Better', body: 'On Monday.', edited: true });
    expect((await versions('birgit', threadId)).body.items).toMatchObject([
      { title, body: 'On Monday.', at: '2026-11-23T10:02:00.000Z' },
      { title, body, at: '2026-11-23T10:01:00.000Z' },
    ]);
    for (const key of ['carmen', 'ruth', 'zelda', 'odette', 'petra'] as const)
      expect((await versions(key, threadId)).status).toBe(404);
    expect((await spec.client().call(listThreadVersions, at(threadId))).status).toBe(401);
  });

  it('are not written over those that she has not seen, and she is told what stands', async () => {
    const { id: threadId } = await open('birgit');
    await change('birgit', threadId, { base: 1, title: 'Here' });
    for (const base of [1, 3]) {
      const late = await change('birgit', threadId, { base, title: 'There' });
      expect([late.status, late.problem.code]).toEqual([409, 'conflict']);
      expect(late.problem.current).toEqual((await read('birgit', threadId)).body);
    }
    expect((await versions('birgit', threadId)).body.items).toHaveLength(1);
    expect((await as('birgit').send(changeThread, { ...at(threadId), body: { title: 'There' } })).status).toBe(422);
  });

  it('of two changes at one moment takes one, and tells the other', async () => {
    const { id: threadId } = await open('birgit');
    const both = await Promise.all(['Here', 'There'].map((title) => change('birgit', threadId, { base: 1, title })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await versions('birgit', threadId)).body.items).toHaveLength(1);
  });

  it('changed again to the same are the same', async () => {
    const { id: threadId } = await open('birgit');
    const first = await change('birgit', threadId, { base: 1, title: 'Here' });
    expect((await change('birgit', threadId, { base: 1, title: 'Here' })).body).toEqual(first.body);
    expect((await versions('birgit', threadId)).body.items).toHaveLength(1);
  });

  it('of a shared debrief stand on its sheet, and have no former ones here', async () => {
    const { threadId } = await layShared(spec, { author: 'adaeze' });
    expect((await versions('adaeze', threadId)).status).toBe(404);
    expect((await change('adaeze', threadId, { base: 1, title: 'Other' })).status).toBe(403);
  });
});
