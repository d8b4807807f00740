import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(300_000);

const house = new SpecHouse();
const replies = 200;
const edits = 60;
const shares = 16;
const crashes = 5;
const kills = 30;

let recordedBefore = 0;

beforeAll(async () => {
  await house.open();
  recordedBefore = (await traceOf([])).records;
});
afterAll(() => house.close());

describe('kill -9 of the API while people write', () => {
  it('keeps every write that was answered, and makes no double of one that was repeated', async () => {
    const thread = await house.openThread(randomUUID(), 'While it breaks');
    const debriefId = randomUUID();
    await house.ask('POST', '/debriefs', { id: debriefId, mode: 'quick', answers: { process: 'While it breaks' } });

    const answered = new Map();
    let going = true;
    const writers = [0, 1, 2, 3].map((lane) => writeReplies(thread, lane, answered));
    const sharer = shareDebriefs();
    const editor = editDebrief(debriefId);
    const killer = killNowAndThen(() => going);
    const lastLine = await editor;
    await Promise.all(writers);
    const shared = await sharer;
    going = false;
    await killer;

    const kept = await house.repliesIn(thread);
    expect(kept.map(({ body }) => body).sort()).toEqual([...answered.values()].sort());
    expect(new Set(kept.map(({ id }) => id)).size).toBe(replies);
    const debrief = (await house.ask('GET', `/debriefs/${debriefId}`)).body;
    expect(debrief.answers.stayed).toBe(lastLine);
    expect(debrief.revisions.stayed).toBe(edits);
    expect(await traceOf(shared)).toEqual(whole(shares));
  });

  it('in the middle of a share leaves all of it or nothing, and the same share again makes it whole, once', async () => {
    const usual = await timeOfAShare();
    for (let n = 0; n < kills; n += 1) {
      const share = await readyToShare(`Killed ${n}`);
      const answer = house.ask('POST', share.road, share.version).catch(() => undefined);
      // from its first moment to well after its answer, at other moments of a share on each machine
      await pause(((n + Math.random()) / kills) * 2 * usual);
      await house.endApi('SIGKILL');
      const answered = await answer;

      const left = await traceOf([share]);
      const all = left.versions === 1;
      expect(left).toEqual(whole(all ? 1 : 0));
      if (answered) expect([answered.status, all]).toEqual([201, true]);

      await house.startApi();
      expect((await house.askUntilDone('POST', share.road, share.version)).status).toBe(201);
      expect(await traceOf([share])).toEqual(whole(1));
    }
  });
});

/** How long the first share after a start takes here, in milliseconds. */
async function timeOfAShare() {
  await house.endApi('SIGKILL');
  await house.startApi();
  const share = await readyToShare('Undisturbed');
  const begun = performance.now();
  await house.askUntilDone('POST', share.road, share.version);
  return performance.now() - begun;
}

/** A debrief of its own that can be shared, and the version that will be. */
async function readyToShare(process) {
  const debriefId = randomUUID();
  await house.askUntilDone('POST', '/debriefs', { id: debriefId, mode: 'quick', answers: { process } });
  const version = {
    id: randomUUID(),
    cohortId: house.cohortId,
    audience: 'cohort',
    authorDisplay: 'named',
    adviceSetting: 'witness-only',
    roleTitle: process,
    publicAlias: '',
    parts: [{ part: 'kept', text: `What I kept of ${process}` }],
  };
  return { road: `/debriefs/${debriefId}/shared-versions`, version };
}

/** Opens debriefs and shares them, one after the other, each again until it is answered. */
async function shareDebriefs() {
  const done = [];
  for (let n = 0; n < shares; n += 1) {
    const share = await readyToShare(`Shared ${n}`);
    await house.askUntilDone('POST', share.road, share.version);
    done.push(share);
  }
  return done;
}

/** What lies in the database of these shares, past every policy; the record names no version, so all of its lines count. */
async function traceOf(some) {
  const url = new URL(house.postgres.superuserUrl);
  url.pathname = new URL(house.postgres.ownerUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM shared_versions WHERE id = ANY ($1)) AS versions,
         (SELECT count(*)::int FROM shared_version_authors WHERE shared_version_id = ANY ($1)) AS authors,
         (SELECT count(*)::int FROM threads WHERE shared_version_id = ANY ($1)) AS threads,
         (SELECT count(*) FROM audit_events WHERE deed = 'debrief.shared')::int
           - (SELECT count(*) FROM shared_versions)::int AS records`,
      [some.map(({ version }) => version.id)],
    );
    return { ...rows[0], records: rows[0].records - recordedBefore };
  } finally {
    await client.end();
  }
}

/** So many shares wholly, each with its line in the record. */
function whole(count) {
  return { versions: count, authors: count, threads: count, records: 0 };
}

/** Posts its share of the replies; what was not answered is sent again under the same id until it is. */
async function writeReplies(thread, lane, answered) {
  for (let n = lane; n < replies; n += 4) {
    const reply = { id: randomUUID(), kind: 'thanks', body: `reply ${n}` };
    await house.askUntilDone('POST', `${thread}/replies`, reply);
    answered.set(reply.id, reply.body);
  }
}

/** Edits one line again and again, as a person types; a patch whose answer was lost is sent again as it was. */
async function editDebrief(debriefId) {
  let line = '';
  for (let n = 1; n <= edits; n += 1) {
    line += `${n} `;
    const patch = { answers: { stayed: line }, base: { stayed: n - 1 } };
    const saved = await house.askUntilDone('PATCH', `/debriefs/${debriefId}`, patch);
    expect(saved.body.conflicts).toEqual([]);
    await pause(10);
  }
  return line;
}

async function killNowAndThen(going) {
  for (let n = 0; n < crashes && going(); n += 1) {
    await pause(150 + Math.random() * 250);
    await house.endApi('SIGKILL');
    await house.startApi();
  }
}
