import { createHash, randomUUID } from 'node:crypto';
import { get } from 'node:http';
import pg from 'pg';
import { quantile } from './measure.mjs';
import { readersOf, threadsFor } from './world.mjs';

/** Every member of one cohort has so many pages open: three hundred streams. */
const pagesEach = 10;
const posts = 40;
/** Milliseconds after which a reply counts as lost. */
const lostAfter = 10_000;

/** Signs every member of the first cohort in; `cohorts` of the world that is laid. @returns the streams' people */
export async function layListeners(ownerUrl, cohorts) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query(
      `SELECT person_id FROM enrolments WHERE cohort_id = $1 AND role = 'member' ORDER BY person_id`,
      [readersOf(cohorts).members[0].cohortId],
    );
    const people = rows.map(({ person_id: personId }) => ({
      personId,
      token: createHash('sha256').update(`bench listener ${personId}`).digest('base64url'),
    }));
    await owner.query(
      `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
       SELECT gen_random_uuid(), sha256(token::bytea), person, 'Benchmark', now(), now(), 86400, now() + interval '30 days', now()
       FROM unnest($1::uuid[], $2::text[]) AS x (person, token)`,
      [people.map(({ personId }) => personId), people.map(({ token }) => token)],
    );
    return people;
  } finally {
    await owner.end();
  }
}

/**
 * From the moment at which a reply is sent until the last of three hundred open streams has heard of it: p95 of forty
 * replies one after the other, in milliseconds.
 */
export async function measureLive({ origin }, people, cohorts) {
  const [writer] = readersOf(cohorts).members;
  const [threadId] = threadsFor(writer, cohorts).questions;
  const address = `${origin}/api/v1/cohorts/${writer.cohortId}/threads/${threadId}/replies`;
  const heard = new Map();
  const hear = ({ replyId }) => heard.get(replyId)?.();
  const streams = await Promise.all(
    people.flatMap((one) => Array.from({ length: pagesEach }, () => open(origin, one, hear))),
  );
  const times = [];
  for (let time = 0; time < posts; time += 1) {
    const id = randomUUID();
    const all = new Promise((resolve, reject) => {
      let left = streams.length;
      const lost = setTimeout(
        () => reject(new Error(`${left} pages of ${origin} heard nothing of a reply.`)),
        lostAfter,
      );
      heard.set(id, () => {
        left -= 1;
        if (left > 0) return;
        clearTimeout(lost);
        resolve();
      });
    });
    const begun = performance.now();
    await post(address, writer, id);
    await all;
    times.push(performance.now() - begun);
  }
  for (const stream of streams) stream.destroy();
  return quantile(
    times.sort((one, other) => one - other),
    0.95,
  );
}

async function post(address, { token }, id) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { cookie: `session=${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id, kind: 'appreciate', body: 'I stayed with this line.' }),
  });
  if (answer.status !== 201) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
}

/** A stream of events, each of one chunk or more; comments and directions are passed over. */
function open(origin, { token }, hear) {
  return new Promise((resolve, reject) => {
    const asked = get(`${origin}/api/v1/live`, { agent: false, headers: { cookie: `session=${token}` } }, (stream) => {
      if (stream.statusCode !== 200) return reject(new Error(`${origin}/api/v1/live: ${stream.statusCode}`));
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        for (const line of lines) if (line.startsWith('data: ')) hear(JSON.parse(line.slice('data: '.length)));
      });
      resolve(stream);
    });
    asked.on('error', reject);
  });
}
