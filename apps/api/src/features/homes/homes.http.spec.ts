import { randomUUID } from 'node:crypto';
import {
  answerBuddyWords,
  archiveOpportunity,
  askForContact,
  deleteOpportunity,
  markReachedOut,
  openDebrief,
  postReply,
  readCoachOverview,
  readHome,
  readMe,
  seeBuddyWords,
  setQuietView,
  shareDebrief,
  takeBackReachedOut,
  type SharedVersionDraft,
  tellBuddy,
  writeOpportunity,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, layHeld, layPublished } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
let farida: Client;
let ruth: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
  farida = await spec.as(personId('farida'));
  ruth = await spec.as(personId('ruth'));
});
afterAll(() => spec.stop());

async function layThings(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const at = new Date(spec.clock.now().getTime() - n * 60_000);
    await spec.owner.query(
      `INSERT INTO threads (id, cohort_id, kind, audience, title, opened_by, opened_at, last_activity_at) VALUES ($1, $2, 'question', 'cohort', $3, $4, $5, $5)`,
      [randomUUID(), juniper, `Question ${n}`, personId('birgit'), at],
    );
    await spec.owner.query(
      `INSERT INTO sessions (id, cohort_id, type, title, starts_at, minutes, time_zone, state, created_at, published_at) VALUES ($1, $2, 'hot-seat', $3, $4, 90, 'Europe/London', 'planned', $5, $5)`,
      [randomUUID(), juniper, `Session ${n}`, new Date(at.getTime() + (n + 1) * 86_400_000), at],
    );
    await spec.owner.query(
      `INSERT INTO commitments (id, owner_id, cohort_id, cue_kind, cue, act, show_to, state, created_at) VALUES ($1, $2, $3, 'after-event', 'it rains', $4, 'me', 'open', $5)`,
      [randomUUID(), personId('adaeze'), juniper, `act ${n}`, at],
    );
  }
}

async function share(author: Client, display: Pick<SharedVersionDraft, 'authorDisplay' | 'coachesMayKnow'>) {
  const debriefId = randomUUID();
  await author.call(openDebrief, { body: { id: debriefId, mode: 'quick', answers: { process: 'CPO' } } });
  const body: SharedVersionDraft = {
    id: randomUUID(),
    cohortId: juniper,
    audience: 'cohort',
    atOnce: true,
    adviceSetting: 'questions-welcome',
    roleTitle: 'Chief People Officer',
    publicAlias: 'a hospital group',
    parts: [{ part: 'stayed', text: 'The corridor was very long.' }],
    ...display,
  };
  const { shared } = (await author.call(shareDebrief, { params: { debriefId }, body })).body;
  return shared[0]?.threadId;
}

describe('a member’s day', () => {
  it('costs as many statements with twenty things as with one, and six at the most', async () => {
    await layThings(1);
    const one = await adaeze.call(readHome);
    await layThings(19);
    const twenty = await adaeze.call(readHome);
    expect(one.status).toBe(200);
    expect(twenty.body.threads).toHaveLength(4);
    expect(twenty.body.comingSessions[0]?.title).toBe('Session 0');
    expect(twenty.body.openCommitments.length).toBeGreaterThan(0);
    expect(twenty.statements).toBe(one.statements);
    expect(twenty.statements).toBeLessThanOrEqual(6);
  });

  it('tells of which of her cohorts she has accepted no agreement yet, and not where only a new version waits', async () => {
    const first = async () => (await adaeze.call(readHome)).body.firstAgreements;
    expect(await first()).toEqual([juniper]);
    await spec.owner.query(
      'INSERT INTO agreement_acceptances SELECT $1, id, $3 FROM cohort_agreements WHERE cohort_id = $2',
      [personId('adaeze'), juniper, specNow],
    );
    await spec.owner.query(
      `INSERT INTO cohort_agreements (id, cohort_id, version, body, created_at) VALUES ($1, $2, 2, 'Other words.', $3)`,
      [randomUUID(), juniper, specNow],
    );
    expect(await first()).toEqual([]);
    expect((await adaeze.call(readMe)).body.enrolments[0]?.agreementToAccept).toEqual(expect.any(String));
  });

  it('shows the interviews of the coming week, hers alone, and none of what is over or put away', async () => {
    const write = async (roleTitle: string, onDate: string, atTime: string | null = null) => {
      const firstRound = { id: randomUUID(), stage: 'panel' as const, onDate, atTime };
      const id = randomUUID();
      const answer = await adaeze.call(writeOpportunity, {
        body: { id, roleTitle, organisationName: 'Halden', firstRound },
      });
      expect(answer.status).toBe(201);
      return id;
    };
    await write('In a week', '2026-11-30');
    await write('Today, late', '2026-11-23', '17:30');
    await write('Past', '2026-11-22');
    await write('Beyond', '2026-12-01');
    for (let n = 0; n < 6; n += 1)
      await adaeze.call(archiveOpportunity, { params: { opportunityId: await write('Put away', '2026-11-24') } });
    await adaeze.call(deleteOpportunity, { params: { opportunityId: await write('Deleted', '2026-11-24') } });
    const { comingRounds } = (await adaeze.call(readHome)).body;
    expect(comingRounds.map(({ roleTitle, onDate, atTime }) => [roleTitle, onDate, atTime])).toEqual([
      ['Today, late', '2026-11-23', '17:30'],
      ['In a week', '2026-11-30', null],
    ]);
    expect((await farida.call(readHome)).body.comingRounds).toEqual([]);
  });

  it('brings a buddy’s words until she has seen them, and nobody else can put them away', async () => {
    await adaeze.call(tellBuddy, {
      params: { cohortId: juniper },
      body: { id: randomUUID(), personId: personId('farida') },
    });
    const [word] = (await farida.call(readHome)).body.buddyWords;
    expect(word).toEqual({
      id: expect.any(String) as unknown,
      from: { id: personId('adaeze'), name: 'Adaeze Thornbury' },
      line: 'no-today',
      words: 'Adaeze had a no today. She does not need an answer, only to know that you know.',
      at: spec.clock.now().toISOString(),
    });
    const params = { wordsId: word?.id ?? '' };
    for (const client of [adaeze, ruth]) {
      expect((await client.call(readHome)).body.buddyWords).toEqual([]);
      expect((await client.call(seeBuddyWords, { params })).status).toBe(404);
    }
    for (let time = 0; time < 2; time += 1) expect((await farida.call(seeBuddyWords, { params })).status).toBe(204);
    expect((await farida.call(readHome)).body.buddyWords).toEqual([]);
  });

  it('names her buddies, what each would read, and that she has asked for five minutes this week', async () => {
    const words =
      'Adaeze asks whether you have five minutes for each other this week. Not this week is an answer, too.';
    const buddies = async (client: Client) => (await client.call(readHome)).body.buddies;
    const ask = (line: 'five-minutes' | 'no-today') =>
      adaeze.call(tellBuddy, {
        params: { cohortId: juniper },
        body: { id: randomUUID(), personId: personId('farida'), line },
      });
    const hers = { id: personId('farida'), name: 'Farida Nasserwell', cohortId: juniper, words, answer: null };
    await ask('no-today');
    expect(await buddies(adaeze)).toEqual([{ ...hers, askedAt: null }]);
    const asked = await ask('five-minutes');
    expect(asked.body).toEqual({ words, at: spec.clock.now().toISOString() });
    expect(await buddies(adaeze)).toEqual([{ ...hers, askedAt: asked.body.at }]);
    expect((await buddies(farida)).map(({ id, askedAt }) => [id, askedAt])).toEqual([[personId('adaeze'), null]]);
    expect((await farida.call(readHome)).body.buddyWords[0]).toMatchObject({ line: 'five-minutes', words });
    for (const client of [ruth, await spec.as(personId('petra'))]) expect(await buddies(client)).toEqual([]);
    const stand = (status: string) =>
      spec.owner.query('UPDATE enrolments SET status = $2 WHERE id = $1', [enrolmentId('farida'), status]);
    await stand('withdrawn');
    expect(await buddies(adaeze)).toEqual([]);
    await stand('active');
    await spec.owner.query('DELETE FROM buddy_words');
  });

  it('tells her who asked for five minutes what her buddy said, and lets nobody else say it', async () => {
    const tell = (line: 'five-minutes' | 'no-today', id = randomUUID()) =>
      adaeze.call(tellBuddy, { params: { cohortId: juniper }, body: { id, personId: personId('farida'), line } });
    const [asked, told] = [randomUUID(), randomUUID()];
    await tell('five-minutes', asked);
    await tell('no-today', told);
    const say = (client: Client, wordsId: string, answer: 'this-week' | 'not-this-week') =>
      client.call(answerBuddyWords, { params: { wordsId }, body: { answer } });
    const read = async () => (await adaeze.call(readHome)).body.buddies.map(({ answer }) => answer);
    for (const client of [adaeze, ruth, await spec.as(personId('petra'))])
      expect((await say(client, asked, 'this-week')).status).toBe(404);
    expect((await say(farida, told, 'this-week')).status).toBe(404);
    expect(await read()).toEqual([null]);
    for (let time = 0; time < 2; time += 1) expect((await say(farida, asked, 'not-this-week')).status).toBe(204);
    expect(await read()).toEqual(['not-this-week']);
    expect((await farida.call(readHome)).body.buddyWords.map(({ line }) => line)).toEqual(['no-today']);
    expect((await farida.call(readHome)).body.buddies.map(({ answer }) => answer)).toEqual([null]);
    await spec.owner.query('DELETE FROM buddy_words');
  });

  it('brings the latest ten words of buddies, and none of a cohort that she has left', async () => {
    await spec.owner.query(
      `INSERT INTO buddy_words (id, cohort_id, from_id, to_id, words, at)
       SELECT gen_random_uuid(), $1, $2, $3, n::text, $4::timestamptz - n * interval '1 day' FROM generate_series(1, 11) n`,
      [juniper, personId('adaeze'), personId('farida'), spec.clock.now()],
    );
    const seen = async () => (await farida.call(readHome)).body.buddyWords.map(({ words }) => words);
    expect(await seen()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const stand = (status: string) =>
      spec.owner.query('UPDATE enrolments SET status = $2 WHERE id = $1', [enrolmentId('farida'), status]);
    await stand('withdrawn');
    expect(await seen()).toEqual([]);
    await stand('active');
    expect(await seen()).toHaveLength(10);
    await spec.owner.query('DELETE FROM buddy_words');
  });

  it('holds no feed in quiet view', async () => {
    await adaeze.call(setQuietView, { body: { days: 2 } });
    const { body } = await adaeze.call(readHome);
    expect([body.threads, body.unreadThreads, body.unreflected, body.endedProcesses, body.kept]).toEqual([
      [],
      0,
      [],
      [],
      null,
    ]);
    expect(body.quietUntil).not.toBeNull();
    await adaeze.call(setQuietView, { body: { days: 0 } });
  });

  it('shows a stranger nothing of another cohort', async () => {
    const zelda = await spec.as(personId('zelda'));
    const { body, text } = await zelda.call(readHome);
    expect(body.threads).toEqual([]);
    expect(text).not.toContain('Session 0');
  });
});

describe('around the table', () => {
  const params = { cohortId: juniper };

  it('names members by first name, with at most four statements', async () => {
    const { body, statements } = await ruth.call(readCoachOverview, { params });
    expect(body.people.map(({ person }) => person.name)).toEqual([
      'Adaeze Thornbury',
      'Birgit Solheim-Marsh',
      'Carmen Oyelaran-Pike',
      'Farida Nasserwell',
    ]);
    expect(statements).toBeLessThanOrEqual(4);
  });

  it('shows that she asked for a call, and forgets it once a coach has been in touch', async () => {
    await adaeze.call(askForContact, { params, body: { id: randomUUID() } });
    const signals = async () =>
      (await ruth.call(readCoachOverview, { params })).body.people[0]?.signals.map(({ words }) => words);
    expect(await signals()).toEqual(['Asked for a call']);
    spec.clock.advance(60_000);
    const reached = { params: { ...params, enrolmentId: enrolmentId('adaeze'), reachOutId: randomUUID() } };
    for (const _ of [1, 2]) expect((await ruth.call(markReachedOut, reached)).status).toBe(204);
    expect(await signals()).toEqual([]);
    const another = await spec.as(personId('naomi'));
    expect((await another.call(takeBackReachedOut, reached)).status).toBe(204);
    expect(await signals()).toEqual([]);
    for (const _ of [1, 2]) expect((await ruth.call(takeBackReachedOut, reached)).status).toBe(204);
    expect(await signals()).toEqual(['Asked for a call']);
  });

  it('leads to what waits for a first reply, and to nothing of whom the coaches may not know', async () => {
    const signalsOf = async (name: string) => {
      const { people } = (await ruth.call(readCoachOverview, { params })).body;
      return people.find(({ person }) => person.name === name)?.signals.map(({ kind, threadId }) => [kind, threadId]);
    };
    const threadId = await share(farida, { authorDisplay: 'named' });
    await share(await spec.as(personId('birgit')), { authorDisplay: 'without-name', coachesMayKnow: false });
    spec.clock.advance(37 * 3_600_000);
    ruth = await spec.as(personId('ruth'));
    expect(await signalsOf('Farida Nasserwell')).toEqual([['shared-unanswered', threadId]]);
    expect(await signalsOf('Birgit Solheim-Marsh')).toEqual([]);
    const holding = { id: randomUUID(), kind: 'holding', body: '' } as const;
    const carmen = await spec.as(personId('carmen'));
    await carmen.call(postReply, { params: { ...params, threadId: threadId ?? '' }, body: holding });
    expect(await signalsOf('Farida Nasserwell')).toEqual([]);
  });

  it('reaches nobody of another cohort, and is no member’s to see', async () => {
    const reached = { params: { ...params, enrolmentId: enrolmentId('zelda'), reachOutId: randomUUID() } };
    expect((await ruth.call(markReachedOut, reached)).status).toBe(404);
    for (const endpoint of [markReachedOut, takeBackReachedOut])
      expect((await farida.call(endpoint, reached)).status).toBe(403);
    expect((await ruth.call(readCoachOverview, { params: { cohortId: alder } })).status).toBe(404);
    expect((await farida.call(readCoachOverview, { params })).status).toBe(403);
  });

  it('shows the next session and the last, however many there were before', async () => {
    await spec.owner.query('TRUNCATE sessions CASCADE');
    await layHeld(spec, 200, 'hot-seat');
    const id = await layPublished(ruth, draftOf({ startsAtLocal: '2026-12-09T12:30' }));
    const { body } = await ruth.call(readCoachOverview, { params });
    expect(body.nextSession?.id).toBe(id);
    expect(body.lastSession?.startsAt).toBe(new Date(specNow.getTime() - 86_400_000).toISOString());
    expect([body.sessions.length, body.sessions.at(-1)?.id]).toEqual([200, id]);
  });
});
