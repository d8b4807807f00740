import { endSession, rsvpToSession } from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, layPublished, signInAll } from '@api/testing/sessions';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { comingSessions } from './public';

let spec: SpecApp;
let as: (key: Somebody) => Client;
let next = '';

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
  spec.clock.set(new Date('2026-11-17T10:00:00Z'));
  const past = await layPublished(as('ruth'), draftOf({ startsAtLocal: '2026-11-18T12:30' }));
  spec.clock.set(specNow);
  await layPublished(as('ruth'), draftOf({ startsAtLocal: '2026-12-02T12:30' }));
  next = await layPublished(as('ruth'));
  await as('adaeze').call(rsvpToSession, {
    params: { cohortId: juniper, sessionId: next },
    body: { answer: 'coming' },
  });
  await as('ruth').call(endSession, { params: { cohortId: juniper, sessionId: past } });
});
afterAll(() => spec.stop());

const identity = (key: Somebody) => ({ kind: 'person', personId: personId(key) }) as const;

describe('for day pages', () => {
  it('the next session of a person and what follows within a week, with her word and the coaches', async () => {
    const found = await spec.database.as(identity('adaeze'), (manager) => comingSessions(manager, specNow));
    expect(found.map(({ id }) => id)).toEqual([next]);
    const later = new Date('2026-11-25T20:00:00Z');
    const [only] = await spec.database.as(identity('adaeze'), (manager) => comingSessions(manager, later));
    expect(only?.startsAt).toBe('2026-12-02T12:30:00.000Z');
    const near = new Date('2026-11-25T12:40:00Z');
    const both = await spec.database.as(identity('adaeze'), (manager) => comingSessions(manager, near));
    expect(both.map(({ id }) => id)).toEqual([next, only?.id]);
    expect(found[0]).toMatchObject({
      id: next,
      rsvp: 'coming',
      state: 'planned',
      cohortId: juniper,
      cohortName: 'Juniper',
      coachNames: ['Naomi Castellwood', 'Ruth Ellerslade'],
    });
    for (const key of ['zelda', 'petra'] as const)
      expect(await spec.database.as(identity(key), (manager) => comingSessions(manager, specNow))).toEqual([]);
  });
});
