import { randomUUID } from 'node:crypto';
import { bringToSession, markReachedOut, postReply, reportConcern, rsvpToSession } from '@accelerator/contracts';
import type { Identity } from '@api/platform/database/database';
import { startApp, type SpecApp } from '@api/testing/app';
import { layShared } from '@api/testing/conversations';
import type { Client } from '@api/testing/client';
import { layOwnThings, type Owner } from '@api/testing/own-things';
import { refused, RowAttempts } from '@api/testing/row-attempts';
import { layPublished } from '@api/testing/sessions';
import { alder, enrolmentId, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

/** Straight SQL as each identity, for tables that a cohort has in common: pairs, calls made, questions given, carry-overs, concerns. */
let spec: SpecApp;
let rows: RowAttempts;
let adaeze: Owner;
let open: string;

const person = (key: Somebody): Identity => ({ kind: 'person', personId: personId(key) });
const identities: Readonly<Record<string, Identity>> = {
  owner: person('adaeze'),
  buddy: person('farida'),
  mate: person('birgit'),
  'former member': person('carmen'),
  coach: person('ruth'),
  'other coach': person('naomi'),
  stranger: person('zelda'),
  'stranger’s coach': person('odette'),
  admin: person('petra'),
  nobody: { kind: 'person', personId: randomUUID() },
  door: { kind: 'door' },
  postman: { kind: 'postman' },
  house: { kind: 'house' },
  dev: { kind: 'dev' },
};
const everybody = Object.entries(identities);
const members = ['owner', 'buddy', 'mate'];
/** Who gave a question. */
const givers = ['owner', 'former member'];
const coaches = ['coach', 'other coach'];

/**
 * Ruth has reached out to Adaeze; Adaeze and Carmen have each given a question, and Carmen has left; the open conversation
 * and one for the coaches are brought to the next session; Birgit has told the coaches of the open one, and of a reply of
 * Ruth's in it.
 */
beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  rows = new RowAttempts(spec);
  adaeze = await layOwnThings(spec, 'adaeze', 'zyx');
  await layOwnThings(spec, 'carmen', 'qwv');
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('carmen')]);
  const ruth = await spec.as(personId('ruth'));
  const reached = { params: { cohortId: juniper, enrolmentId: enrolmentId('adaeze'), reachOutId: randomUUID() } };
  expect((await ruth.send(markReachedOut, reached)).status).toBeLessThan(300);
  const params = { cohortId: juniper, sessionId: await layPublished(ruth) };
  expect((await adaeze.client.call(rsvpToSession, { params, body: { answer: 'coming' } })).status).toBe(200);
  open = (await layShared(spec, { author: 'adaeze' })).threadId;
  const { threadId } = await layShared(spec, { author: 'adaeze', audience: 'coaches' });
  for (const id of [open, threadId])
    expect((await ruth.send(bringToSession, { params: { cohortId: juniper, threadId: id } })).status).toBe(204);
  await layConcerns(ruth);
});
afterAll(() => spec.stop());

/** Rows seen, for each table; whoever is not named sees none. */
const walls: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['buddy_pairs', { owner: 1, buddy: 1, coach: 1, 'other coach': 1 }],
  ['reach_outs', { coach: 1, 'other coach': 1 }],
  // who has left still sees the one that she gave herself
  ['given_questions', { owner: 2, buddy: 2, mate: 2, coach: 2, 'other coach': 2, 'former member': 1 }],
  // the author sees what is brought of hers, also where the coaches alone read it
  // of the one about her own words a coach sees nothing
  ['concern_reports', { mate: 2, coach: 1, 'other coach': 2 }],
  ['carry_overs', { owner: 2, buddy: 1, mate: 1, coach: 2, 'other coach': 2 }],
];

describe.each(walls)('%s', (table, seen) => {
  it.each(everybody)('are seen by the %s as they should be', async (name, identity) => {
    expect(await rows.seen(identity, table)).toHaveLength(seen[name] ?? 0);
  });
});

describe('nobody who does not see them', () => {
  it.each(walls)('changes or takes %s', async (table, seen) => {
    const outside = everybody.filter(([name]) => seen[name] === undefined);
    expect(outside.length).toBeGreaterThan(7);
    const columns = await rows.columns(table);
    const deeds = [...columns.map((column) => `UPDATE ${table} SET ${column} = DEFAULT`), `DELETE FROM ${table}`];
    const reached: unknown[] = [];
    for (const [name, identity] of outside)
      for (const deed of deeds) reached.push([name, deed, await rows.reach(identity, deed)]);
    const none = reached.filter((one) => Array.isArray(one) && (one[2] === 0 || one[2] === refused));
    expect(reached).toEqual(none);
  });

  it.each(walls)('puts something among %s', async (table, seen) => {
    const { rows: laid } = await spec.owner.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    expect(laid.length).toBeGreaterThan(0);
    for (const [name, identity] of everybody.filter(([key]) => seen[key] === undefined || key === 'former member')) {
      const copy = { ...laid[0]?.row, ...(laid[0] && 'id' in laid[0].row && { id: randomUUID() }) };
      expect([name, await rows.put(identity, table, copy)]).toEqual([name, refused]);
    }
  });
});

describe('a pair of buddies', () => {
  it.each(everybody)('is not made, changed or parted by the %s', async (_, identity) => {
    const pair = { id: randomUUID(), cohort_id: juniper, person_ids: [personId('birgit'), personId('adaeze')] };
    expect(await rows.put(identity, 'buddy_pairs', pair)).toBe(refused);
    expect(await rows.reach(identity, `UPDATE buddy_pairs SET person_ids = DEFAULT`)).toBe(refused);
    expect(await rows.reach(identity, 'DELETE FROM buddy_pairs')).toBe(refused);
  });
});

describe('a coach who reached out', () => {
  const reached = (coach: Somebody) => ({
    id: randomUUID(),
    cohort_id: juniper,
    person_id: personId('birgit'),
    coach_id: personId(coach),
    at: '2026-11-23T10:00:00Z',
  });

  it('is noted and taken back by herself alone, and not changed', async () => {
    for (const [, identity] of everybody)
      expect(await rows.put(identity, 'reach_outs', reached('odette'))).toBe(refused);
    expect(await rows.put(person('naomi'), 'reach_outs', reached('ruth'))).toBe(refused);
    for (const [name, identity] of everybody)
      expect([name, await rows.reach(identity, 'DELETE FROM reach_outs')]).toEqual([name, name === 'coach' ? 1 : 0]);
    expect(await rows.reach(person('ruth'), 'UPDATE reach_outs SET at = at')).toBe(refused);
  });
});

describe('a question given to the cohort', () => {
  const givenBy = (id: string, giver: Somebody) => ({ given_question_id: id, giver_id: personId(giver) });

  it('is given by members of it alone', async () => {
    const given = {
      id: randomUUID(),
      cohort_id: juniper,
      question: 'x',
      asked_of: 'candidate',
      given_on: '2026-11-23',
    };
    for (const [name, identity] of everybody.filter(([key]) => !members.includes(key)))
      expect([name, await rows.put(identity, 'given_questions', given)]).toEqual([name, refused]);
    expect(await rows.put(person('birgit'), 'given_questions', { ...given, cohort_id: alder })).toBe(refused);
  });

  it('is taken back by its giver alone, each her own, also after she left', async () => {
    const taken = async (identity: Identity) => rows.reach(identity, 'DELETE FROM given_questions');
    for (const [name, identity] of everybody)
      expect([name, await taken(identity)]).toEqual([name, givers.includes(name) ? 1 : 0]);
  });

  it('is claimed by nobody else, and does not say elsewhere whether it is there', async () => {
    const id = adaeze.ids.get('givenQuestionId') ?? '';
    expect(await rows.put(person('birgit'), 'given_question_givers', givenBy(id, 'birgit'))).toMatch(/^23505 /);
    expect(await rows.put(person('birgit'), 'given_question_givers', givenBy(id, 'adaeze'))).toBe(refused);
    for (const key of ['zelda', 'carmen', 'petra'] as const)
      for (const one of [id, randomUUID()])
        expect(await rows.put(person(key), 'given_question_givers', givenBy(one, key))).toBe(refused);
  });
});

describe('a conversation that is brought to a session', () => {
  const brought = (threadId: string, cohortId = juniper) => ({
    thread_id: threadId,
    cohort_id: cohortId,
    brought_at: '2026-11-23T10:00:00Z',
  });

  it('is none that waits: nobody brings it, its author neither', async () => {
    const waiting = adaeze.ids.get('threadId') ?? '';
    for (const [name, identity] of everybody)
      for (const id of [waiting, randomUUID()])
        expect([name, await rows.put(identity, 'carry_overs', brought(id))]).toEqual([name, refused]);
  });

  it('is brought into its own cohort', async () => {
    expect(await rows.put(person('birgit'), 'carry_overs', brought(open, alder))).toBe(refused);
    expect(await rows.put(person('zelda'), 'carry_overs', brought(open, alder))).toBe(refused);
  });

  it('is left in its thread again by those who read it', async () => {
    for (const [name, identity] of everybody) {
      const reads = members.includes(name) || coaches.includes(name);
      const sql = 'DELETE FROM carry_overs WHERE thread_id = $1';
      expect([name, await rows.reach(identity, sql, [open])]).toEqual([name, reads ? 1 : 0]);
    }
  });
});

describe('the audience of an event, which names whose a conversation without a name is', () => {
  const event = () => ({ kind: 'thread' as const, cohortId: juniper, threadId: adaeze.ids.get('threadId') ?? '' });

  it.each(everybody)('is not told to the %s', async (_, identity) => {
    const sql = 'SELECT app.live_audience($1, app.my_cohort_people())';
    expect(await rows.reach(identity, sql, [JSON.stringify(event())])).toBe(refused);
  });

  it('is told to the process that hands events to its streams', async () => {
    const listening = (['adaeze', 'farida', 'ruth'] as const).map((key) => personId(key));
    expect(await spec.database.audienceOf(event(), listening)).toEqual([personId('adaeze')]);
  });
});

describe('a concern', () => {
  const sql = 'UPDATE concern_reports SET seen_to_at = now()';
  it('is seen to by the coaches who read it, and by nobody else', async () => {
    for (const [name, identity] of everybody) {
      const reads = { coach: 1, 'other coach': 2 }[name] ?? 0;
      expect([name, await rows.reach(identity, sql)]).toEqual([name, reads]);
    }
  });

  it('keeps its words, its writer and its place, whoever asks', async () => {
    for (const column of ['body', 'writer_id', 'thread_id', 'reply_id', 'cohort_id', 'at'])
      for (const [name, identity] of everybody) {
        const reached = await rows.reach(identity, `UPDATE concern_reports SET ${column} = ${column}`);
        expect([name, column, reached]).toEqual([name, column, refused]);
      }
  });

  it('is written in one’s own name, of another’s words, where one reads them', async () => {
    const told = (writer: Somebody, more: object = {}) => ({
      ...{ id: randomUUID(), cohort_id: juniper, thread_id: open, reply_id: null, writer_id: personId(writer) },
      ...{ body: 'x', at: new Date(), seen_to_at: null, ...more },
    });
    const put = (key: Somebody, row: object) => rows.put(person(key), 'concern_reports', { ...row });
    expect(await put('farida', told('birgit'))).toBe(refused);
    expect(await put('adaeze', told('adaeze'))).toBe(refused);
    expect(await put('zelda', told('zelda'))).toBe(refused);
    expect(await put('zelda', told('zelda', { cohort_id: alder }))).toBe(refused);
    expect(await put('farida', told('farida', { seen_to_at: new Date() }))).toBe(refused);
    expect(await put('farida', told('farida', { thread_id: adaeze.ids.get('threadId') }))).toBe(refused);
    expect(await put('farida', told('farida', { reply_id: randomUUID() }))).toBe(refused);
  });
});

describe('a former member', () => {
  it.each([
    ['agenda_items', 0],
    ['buddy_pairs', 0],
    ['carry_overs', 0],
    ['cohort_agreements', 0],
    ['cohorts', 0],
    ['rsvps', 0],
    ['sessions', 0],
    // her own, and what she shared
    ['given_questions', 1],
    ['commitments', 1],
    ['enrolments', 1],
    ['people', 1],
    ['shared_version_authors', 1],
    ['shared_versions', 1],
    ['threads', 1],
  ])('sees of %s what is hers, and nothing that a member sees', async (table, count) => {
    expect((await rows.seen(person('adaeze'), table)).length).toBeGreaterThan(0);
    expect(await rows.seen(person('carmen'), table)).toHaveLength(count);
  });
});

async function layConcerns(ruth: Client): Promise<void> {
  const params = { cohortId: juniper, threadId: open };
  const replyId = randomUUID();
  const reply = { id: replyId, kind: 'notice' as const, body: 'x' };
  expect((await ruth.call(postReply, { params, body: reply })).status).toBe(201);
  const birgit = await spec.as(personId('birgit'));
  for (const about of [null, replyId]) {
    const body = { id: randomUUID(), replyId: about, body: 'x' };
    expect((await birgit.call(reportConcern, { params, body })).status).toBe(201);
  }
}
