import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(120_000);

const house = new SpecHouse();
const replies = 200;
const edits = 60;
const crashes = 5;

beforeAll(() => house.open());
afterAll(() => house.close());

describe('kill -9 of the API while people write', () => {
  it('keeps every write that was answered, and makes no double of one that was repeated', async () => {
    const thread = await house.openThread(randomUUID(), 'While it breaks');
    const debriefId = randomUUID();
    await house.ask('POST', '/debriefs', { id: debriefId, mode: 'quick', answers: { process: 'While it breaks' } });

    const answered = new Map();
    let going = true;
    const writers = [0, 1, 2, 3].map((lane) => writeReplies(thread, lane, answered));
    const editor = editDebrief(debriefId);
    const killer = killNowAndThen(() => going);
    const lastLine = await editor;
    await Promise.all(writers);
    going = false;
    await killer;

    const kept = await house.repliesIn(thread);
    expect(kept.map(({ body }) => body).sort()).toEqual([...answered.values()].sort());
    expect(new Set(kept.map(({ id }) => id)).size).toBe(replies);
    const debrief = (await house.ask('GET', `/debriefs/${debriefId}`)).body;
    expect(debrief.answers.stayed).toBe(lastLine);
    expect(debrief.revisions.stayed).toBe(edits);
  });
});

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
