import { createHash } from 'node:crypto';
import pg from 'pg';

/** One member with a long search behind her: so many debriefs, each kept from. */
const debriefs = 500;

/** Who she is in the benchmark: nobody that the other paths ask for. */
export const keen = {
  personId: '00000000-0000-4000-8000-000000000500',
  token: createHash('sha256').update('bench keen').digest('base64url'),
};

const key = (name) => `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;
const debrief = key(`'keen ' || k`);
const from = `FROM generate_series(0, ${debriefs - 1}) k`;
const at = `now() - make_interval(hours => 9 * k)`;

/** Her rows in plain SQL, as the owner, in a world that is laid already. Three of four debriefs are full; each kept an energy mark, a question and a signal. */
export async function layKeen(ownerUrl) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await lay(owner);
  } finally {
    await owner.end();
  }
}

async function lay(owner) {
  const statements = [
    `INSERT INTO people (id, name, created_at) VALUES ('${keen.personId}', 'Keen Member', now() - interval '1 year')`,
    `INSERT INTO accounts (person_id, email, time_zone) VALUES ('${keen.personId}', 'keen@example.org', 'Africa/Lagos')`,
    `INSERT INTO debriefs (id, owner_id, mode, answers, created_at, updated_at)
     SELECT ${debrief}, '${keen.personId}', CASE WHEN k % 4 = 0 THEN 'quick' ELSE 'full' END,
       jsonb_build_object('process', 'Process ' || k, 'outcomeKind', 'rejected-by-organisation', 'furthestStage', 'panel',
         'newsOn', (current_date - k / 3)::text, 'door', 'open', 'stayed', 'The corridor of house ' || k || ' was long, and nobody spoke in it.',
         'kept', 'That we agreed which work stops before we agreed which people go.'), ${at}, ${at} ${from}`,
    `INSERT INTO energy_marks (id, owner_id, source_debrief_id, topic, state, created_at, updated_at)
     SELECT ${key(`'keen energy ' || k`)}, '${keen.personId}', ${debrief}, (ARRAY['transformation', 'building-teams', 'coaching-leaders', 'crisis-and-turnaround'])[1 + k % 4],
       (ARRAY['lit', 'lit', 'steady', 'drained'])[1 + k % 4], ${at}, ${at} ${from}`,
    `INSERT INTO interview_questions (id, owner_id, source_debrief_id, question, category, next_time, created_at, updated_at)
     SELECT ${key(`'keen question ' || k`)}, '${keen.personId}', ${debrief}, 'What would you stop doing in house ' || k || '?', 'hr-strategy',
       CASE WHEN k % 2 = 0 THEN 'Name three things.' ELSE '' END, ${at}, ${at} ${from}`,
    `INSERT INTO question_occurrences (id, owner_id, question_id, source_debrief_id, stage, created_at)
     SELECT ${key(`'keen asked ' || k`)}, '${keen.personId}', ${key(`'keen question ' || k`)}, ${debrief}, 'panel', ${at} ${from}`,
    `INSERT INTO culture_signals (id, owner_id, source_debrief_id, observation, polarity, theme, created_at, updated_at)
     SELECT ${key(`'keen signal ' || k`)}, '${keen.personId}', ${debrief}, 'Each described another role in house ' || k || '.', (ARRAY['red', 'green'])[1 + k % 2],
       'role-clarity', ${at}, ${at} ${from}`,
  ];
  for (const sql of statements) await owner.query(sql);
  await owner.query(
    `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
     VALUES (gen_random_uuid(), sha256($2::bytea), $1, 'Benchmark', now(), now(), 86400, now() + interval '30 days', now())`,
    [keen.personId, keen.token],
  );
  await owner.query('ANALYZE');
  return debriefs;
}

/** What her own pages ask for; measured without the limit, against times of our own (docs/performance.md). */
export function keenRoads() {
  const headers = { cookie: `session=${keen.token}` };
  const search = (words) => ({
    method: 'POST',
    path: '/api/v1/search',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ words }),
  });
  return [
    {
      name: 'patterns over 500 debriefs',
      status: 200,
      alone: true,
      goal: { statements: 3, ms: 100 },
      requests: [{ method: 'GET', path: '/api/v1/patterns', headers }],
    },
    {
      name: 'search over 500 debriefs',
      status: 200,
      alone: true,
      goal: { statements: 3, ms: 100 },
      requests: ['corridor', 'corridors house', 'agreed work', 'coridor', 'stop doing'].map(search),
    },
    {
      name: 'her debriefs, first page of 500',
      status: 200,
      alone: true,
      goal: { statements: 3, ms: 50 },
      requests: [{ method: 'GET', path: '/api/v1/debriefs', headers }],
    },
  ];
}
