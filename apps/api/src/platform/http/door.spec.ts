import { endpoint } from '@accelerator/contracts';
import { Controller, Get } from '@nestjs/common';
import * as z from 'zod';
import { startApp, type SpecApp } from '@api/testing/app';
import { alder, enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';
import type { Caller } from './caller';
import { Endpoint, Who } from './endpoint.decorator';

const summary = 'Only for this spec.';
const Seen = z.object({
  personId: z.uuid(),
  admin: z.boolean(),
  enrolmentId: z.uuid().optional(),
  role: z.string().optional(),
});
const InCohort = z.object({ cohortId: z.uuid() });
const openly = endpoint({
  name: 'openly',
  method: 'GET',
  path: '/probe/open',
  access: 'public',
  summary,
  reply: z.object({ open: z.boolean() }),
});
const signedIn = endpoint({
  name: 'signedIn',
  method: 'GET',
  path: '/probe/account',
  access: 'account',
  summary,
  reply: Seen,
});
const enrolled = endpoint({
  name: 'enrolled',
  method: 'GET',
  path: '/cohorts/:cohortId/probe',
  access: 'member',
  summary,
  params: InCohort,
  reply: Seen,
});
const coaching = endpoint({
  name: 'coaching',
  method: 'GET',
  path: '/cohorts/:cohortId/probe/coach',
  access: 'coach',
  summary,
  params: InCohort,
  reply: Seen,
});
const running = endpoint({
  name: 'running',
  method: 'GET',
  path: '/admin/probe',
  access: 'admin',
  summary,
  reply: Seen,
});

@Controller()
class ProbeController {
  @Endpoint(openly)
  openly() {
    return { open: true };
  }
  @Endpoint(signedIn)
  signedIn(@Who() who: Caller) {
    return seen(who);
  }
  @Endpoint(enrolled)
  enrolled(@Who() who: Caller) {
    return seen(who);
  }
  @Endpoint(coaching)
  coaching(@Who() who: Caller) {
    return seen(who);
  }
  @Endpoint(running)
  running(@Who() who: Caller) {
    return seen(who);
  }
  /** A handler whose author forgot the descriptor. */
  @Get('api/v1/probe/forgotten')
  forgotten() {
    return { secret: true };
  }
}

function seen({ person, enrolment }: Caller) {
  return { personId: person.id, admin: person.admin, enrolmentId: enrolment?.id, role: enrolment?.role };
}

describe('the door', () => {
  let house: SpecApp;
  beforeAll(async () => {
    house = await startApp({ doors: [ProbeController] });
    await layWorld(house.owner);
  });
  afterAll(() => house.stop());

  const as = (key: Somebody) => house.as(personId(key));

  it('lets anybody through where the endpoint is public, and asks the database nothing', async () => {
    const answer = await house.client().call(openly);
    expect([answer.status, answer.body, answer.statements]).toEqual([200, { open: true }, 0]);
  });

  it('answers nothing to a tab that asks for somebody else than its cookie', async () => {
    const { token } = await as('adaeze');
    const asking = (person: Somebody) =>
      house.app.inject({
        method: 'GET',
        url: '/api/v1/probe/account',
        headers: { cookie: `session=${token}`, 'x-person': personId(person) },
      });
    expect((await asking('adaeze')).statusCode).toBe(200);
    expect((await asking('birgit')).statusCode).toBe(401);
  });

  it('does not answer for a handler without a descriptor', async () => {
    const adaeze = await as('adaeze');
    const answer = await house.app.inject({
      method: 'GET',
      url: '/api/v1/probe/forgotten',
      headers: { cookie: `session=${adaeze.token}` },
    });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it.each([signedIn, running])('wants a sign-in for $name', async (spec) => {
    const answer = await house.client().send(spec);
    expect([answer.status, answer.problem.code]).toEqual([401, 'sign-in']);
  });

  it.each([enrolled, coaching])('wants a sign-in for $name', async (spec) => {
    const answer = await house.client().send(spec, { params: { cohortId: juniper } });
    expect([answer.status, answer.problem.code]).toEqual([401, 'sign-in']);
  });

  it('knows the person by one statement', async () => {
    const answer = await (await as('adaeze')).call(signedIn);
    expect(answer.body).toEqual({ personId: personId('adaeze'), admin: false });
    expect(answer.statements).toBe(1);
  });

  it('knows her place in the cohort by the same one statement', async () => {
    const answer = await (await as('adaeze')).call(enrolled, { params: { cohortId: juniper } });
    expect(answer.body).toEqual({
      personId: personId('adaeze'),
      admin: false,
      enrolmentId: enrolmentId('adaeze'),
      role: 'member',
    });
    expect(answer.statements).toBe(1);
  });

  it.each(['zelda', 'odette', 'petra'] as const)(
    'answers %s of elsewhere as if the cohort did not exist',
    async (key) => {
      const stranger = await as(key);
      for (const spec of [enrolled, coaching]) {
        const real = await stranger.call(spec, { params: { cohortId: juniper } });
        const invented = await stranger.call(spec, { params: { cohortId: crypto.randomUUID() } });
        expect(real.status).toBe(404);
        expect({ ...real.problem, requestId: '' }).toEqual({ ...invented.problem, requestId: '' });
        expect({ ...real.headers, date: '' }).toEqual({ ...invented.headers, date: '' });
      }
    },
  );

  it('takes an address that is no cohort for one that does not exist', async () => {
    const answer = await (await as('adaeze')).send(enrolled, { params: { cohortId: 'juniper' } });
    expect(answer.status).toBe(404);
  });

  it('refuses to a member what is a coach’s', async () => {
    const answer = await (await as('adaeze')).call(coaching, { params: { cohortId: juniper } });
    expect([answer.status, answer.problem.code]).toEqual([403, 'refused']);
    expect((await (await as('ruth')).call(coaching, { params: { cohortId: juniper } })).body.role).toBe('coach');
  });

  it('hides the office from everybody but an admin', async () => {
    for (const key of ['adaeze', 'ruth'] as const) expect((await (await as(key)).call(running)).status).toBe(404);
    expect((await (await as('petra')).call(running)).body).toEqual({ personId: personId('petra'), admin: true });
  });

  it('closes with the end of a place, a deactivation and the session’s own end', async () => {
    const zelda = await as('zelda');
    const zeldaId = personId('zelda');
    const here = { params: { cohortId: alder } };
    expect((await zelda.call(enrolled, here)).status).toBe(200);
    await house.owner.query(`UPDATE enrolments SET status = 'withdrawn', ended_at = $2 WHERE person_id = $1`, [
      zeldaId,
      house.clock.now(),
    ]);
    expect((await zelda.call(enrolled, here)).status).toBe(404);
    await house.owner.query('INSERT INTO deactivations (person_id, at) VALUES ($1, $2)', [zeldaId, house.clock.now()]);
    expect((await zelda.call(signedIn)).status).toBe(401);
  });

  it.each(['', 'x'.repeat(43), 'x'.repeat(5000), '%00', '../..'])('does not know the session %p', async (token) => {
    const answer = await house.app.inject({
      method: 'GET',
      url: '/api/v1/probe/account',
      headers: { cookie: `session=${token}` },
    });
    expect(answer.statusCode).toBe(401);
  });
});
