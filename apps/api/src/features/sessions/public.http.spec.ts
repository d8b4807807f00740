import { endSession, rsvpToSession } from '@accelerator/contracts';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, layPublished, signInAll } from '@api/testing/sessions';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import { nextSession } from './public';

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
  it('the next session of a person, with her word and the coaches', async () => {
    const found = await spec.database.as(identity('adaeze'), (manager) => nextSession(manager, specNow));
    expect(found).toMatchObject({
      id: next,
      rsvp: 'coming',
      state: 'planned',
      cohortId: juniper,
      cohortName: 'Juniper',
      coachNames: ['Naomi Castellwood', 'Ruth Ellerslade'],
    });
    for (const key of ['zelda', 'petra'] as const)
      expect(await spec.database.as(identity(key), (manager) => nextSession(manager, specNow))).toBeNull();
  });
});
