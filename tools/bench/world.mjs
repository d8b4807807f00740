import { createHash } from 'node:crypto';
import pg from 'pg';

/** People of one cohort: thirty members and two coaches, fifteen conversations for each member and more. */
const membersPerCohort = 30;
const threadsPerCohort = 500;
/** Who reads in the benchmark: so many members of so many cohorts, and the first coach of each of these. */
const readers = { members: 60, cohorts: 20 };

export const password = 'a short sentence works well';

/**
 * Lays the world of docs/performance.md in plain SQL, as the owner: at scale 1 forty cohorts, 1,200 members,
 * 20,000 conversations, 400,000 replies and 480,000 read marks. Rows lie in the order of their time, as they
 * would after a year of use.
 *
 * @param {string} ownerUrl of a migrated and empty database
 * @param {{ cohorts: number, passwordHash: string }} options
 * @returns {Promise<Record<string, number>>} rows laid, by table
 */
export async function layWorld(ownerUrl, { cohorts, passwordHash }) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const rows = {};
  try {
    await owner.query('BEGIN');
    await owner.query(
      `SET LOCAL statement_timeout = 0; SET LOCAL synchronous_commit = off; SET LOCAL work_mem = '256MB'`,
    );
    await owner.query('ALTER TABLE replies DISABLE TRIGGER reply_moves_thread');
    await owner.query('ALTER TABLE enrolments DISABLE TRIGGER end_long_sessions');
    for (const [name, sql] of statements(cohorts)) {
      const { rowCount } = await owner.query(sql);
      rows[name] = (rows[name] ?? 0) + rowCount;
    }
    await layReaders(owner, readersOf(cohorts), passwordHash);
    await owner.query('ALTER TABLE replies ENABLE TRIGGER reply_moves_thread');
    await owner.query('ALTER TABLE enrolments ENABLE TRIGGER end_long_sessions');
    await owner.query('COMMIT');
    await owner.query('SET statement_timeout = 0');
    await owner.query('VACUUM (ANALYZE)');
  } finally {
    await owner.end();
  }
  return rows;
}

/**
 * The people who ask during the measurement, with what they ask for.
 * @param {number} cohorts
 * @returns {{ members: Reader[], coaches: Reader[] }}
 * @typedef {{ personId: string, cohortId: string, email: string, token: string, cohort: number, seat: number }} Reader
 *   `seat`: which of her cohort's members; undefined for a coach
 */
export function readersOf(cohorts) {
  const used = Math.min(cohorts, readers.cohorts);
  const reader = (key, cohort, seat) => ({
    personId: idOf(key),
    cohortId: idOf(`cohort ${cohort}`),
    email: `${key.replace(' ', '-')}@example.org`,
    token: createHash('sha256').update(`bench ${key}`).digest('base64url'),
    cohort,
    seat,
  });
  const members = Array.from({ length: readers.members }, (_, one) => {
    const cohort = one % used;
    const seat = Math.floor(one / used);
    return reader(`member ${cohort + cohorts * seat}`, cohort, seat);
  });
  return { members, coaches: Array.from({ length: used }, (_, cohort) => reader(`coach ${cohort}`, cohort)) };
}

/** Conversations of a reader's cohort as she opens them: those with fifty replies, and questions of others to reply to. */
export function threadsFor({ cohort, seat }, cohorts) {
  const all = Array.from({ length: threadsPerCohort }, (_, place) => ({
    place,
    id: idOf(`thread ${cohort + cohorts * place}`),
  }));
  return {
    long: all.filter(({ place }) => place % 4 === 0).map(({ id }) => id),
    questions: all
      .filter(({ place }) => place % 3 === 0 && place % 4 !== 0 && place % membersPerCohort !== seat)
      .map(({ id }) => id),
  };
}

/** The same id here and in SQL, of the form of a random one. */
function idOf(key) {
  const hex = createHash('md5').update(key).digest('hex').split('');
  hex[12] = '4';
  hex[16] = '8';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const id = (key) => `overlay(overlay(md5(${key}) placing '4' from 13) placing '8' from 17)::uuid`;
const words = `'It took some time to find words for this. What I value in how you told it is the part about the last call, where you asked what they had been hoping for and stayed with the answer. I notice that the sentence about the panel comes back twice, and that it sounds lighter the second time. What would you keep of it? '`;
const text = (shift, length) => `substr(repeat(${words}, 3), 1 + (${shift}) % 300, ${length})`;
const opened = (place) => `now() - make_interval(hours => 6 * (${threadsPerCohort} - ${place}) + 20)`;

function statements(cohorts) {
  const members = cohorts * membersPerCohort;
  return [...peopleOf(cohorts, members), ...talksOf(cohorts), ...daysOf(cohorts, members)];
}

function peopleOf(cohorts, members) {
  const programme = id(`'programme'`);
  const everybody = `(SELECT 'member ' || n AS key, n % ${cohorts} AS cohort, 'member' AS role FROM generate_series(0, ${members - 1}) n
    UNION ALL SELECT 'coach ' || n, n % ${cohorts}, 'coach' FROM generate_series(0, ${2 * cohorts - 1}) n) AS x`;
  return [
    [
      'programmes',
      `INSERT INTO programmes (id, key, name) VALUES (${programme}, 'bench', 'The programme') ON CONFLICT DO NOTHING`,
    ],
    [
      'people',
      `INSERT INTO people (id, name, created_at) SELECT ${id('key')}, initcap(key), now() - interval '1 year' FROM ${everybody}`,
    ],
    [
      'accounts',
      `INSERT INTO accounts (person_id, email, time_zone) SELECT ${id('key')}, replace(key, ' ', '-') || '@example.org', 'Africa/Lagos' FROM ${everybody}`,
    ],
    [
      'cohorts',
      `INSERT INTO cohorts (id, programme_id, name, cloth, starts_on, ends_on, time_zone, capacity, created_at)
       SELECT ${id(`'cohort ' || c`)}, (SELECT min(p.id::text)::uuid FROM programmes p), 'Cohort ' || c, 'kitenge', current_date - 120, current_date + 60, 'Africa/Lagos', 40, now() - interval '130 days'
       FROM generate_series(0, ${cohorts - 1}) c`,
    ],
    [
      'enrolments',
      `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at)
       SELECT ${id(`'enrolment ' || key`)}, ${id(`'cohort ' || cohort`)}, ${id('key')}, role, 'active', now() - interval '120 days' FROM ${everybody}`,
    ],
  ];
}

/** Two conversations of three are about a shared debrief; a quarter has 50 replies, the others have 10. */
function talksOf(cohorts) {
  const threads = threadsIn(cohorts);
  return [
    [
      'shared_versions',
      `INSERT INTO shared_versions (id, cohort_id, audience, author_display, advice_setting, role_title, public_alias, parts, shared_at)
       SELECT ${id(`'version ' || t`)}, ${id(`'cohort ' || cohort`)}, 'cohort', 'named', 'ideas-welcome', 'Head of Something ' || t, 'A bank',
         json_build_array(json_build_object('part', 'stayed', 'text', ${text('t', 180)})), ${opened('place')}
       FROM ${threads} WHERE debrief ORDER BY place`,
    ],
    [
      'shared_version_authors',
      `INSERT INTO shared_version_authors (shared_version_id, author_id, cohort_id, audience, author_display)
       SELECT ${id(`'version ' || t`)}, ${id('opener')}, ${id(`'cohort ' || cohort`)}, 'cohort', 'named' FROM ${threads} WHERE debrief ORDER BY place`,
    ],
    [
      'threads',
      `INSERT INTO threads (id, cohort_id, kind, audience, title, body, opened_by, shared_version_id, opened_at, last_activity_at, reply_count)
       SELECT ${id(`'thread ' || t`)}, ${id(`'cohort ' || cohort`)}, CASE WHEN debrief THEN 'debrief' ELSE 'question' END, 'cohort',
         'After the final round, number ' || t, CASE WHEN debrief THEN '' ELSE ${text('t', 240)} END,
         CASE WHEN NOT debrief THEN ${id('opener')} END, CASE WHEN debrief THEN ${id(`'version ' || t`)} END,
         ${opened('place')}, ${opened('place')} + make_interval(mins => 20 * size), size
       FROM ${threads} ORDER BY place`,
    ],
    ...wordsOf(cohorts, threads),
  ];
}

function wordsOf(cohorts, threads) {
  const writer = `'member ' || (cohort + ${cohorts} * ((place + 1 + k % 29) % ${membersPerCohort}))`;
  const byCoach = `(k % 8 = 3 AND place % 5 <> 0)`;
  const byAuthor = `(debrief AND k % 9 = 8)`;
  return [
    [
      'replies',
      `INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, by_author, created_at)
       SELECT ${id(`'reply ' || t || ' ' || k`)}, ${id(`'thread ' || t`)}, ${id(`'cohort ' || cohort`)}, 'cohort',
         CASE WHEN debrief THEN ${id(`'version ' || t`)} END,
         CASE WHEN ${byAuthor} THEN 'thanks' ELSE (ARRAY['appreciate', 'notice', 'ask', 'offer'])[1 + k % 4] END, ${text('t + k * 17', 160)},
         CASE WHEN ${byAuthor} THEN NULL WHEN ${byCoach} THEN ${id(`'coach ' || cohort`)} ELSE ${id(writer)} END,
         ${byAuthor}, ${opened('place')} + make_interval(mins => 20 * (k + 1))
       FROM ${threads} CROSS JOIN LATERAL generate_series(0, size - 1) k ORDER BY place, k`,
    ],
    [
      'thread_positions',
      `INSERT INTO thread_positions (person_id, thread_id, read_up_to)
       SELECT ${id(`'member ' || (cohort + ${cohorts} * m)`)}, ${id(`'thread ' || t`)}, ${opened('place')} + make_interval(mins => 20 * ((place * 7 + m * 3) % size))
       FROM ${threads} CROSS JOIN generate_series(0, ${membersPerCohort - 1}) m WHERE (place + m) % 5 <> 0 ORDER BY place, m`,
    ],
  ];
}

/** One row a conversation: its cohort, its place in the cohort's order, how many replies, about what and by whom. */
function threadsIn(cohorts) {
  return `(SELECT t, t % ${cohorts} AS cohort, t / ${cohorts} AS place, CASE WHEN (t / ${cohorts}) % 4 = 0 THEN 50 ELSE 10 END AS size,
      (t / ${cohorts}) % 3 <> 0 AS debrief, 'member ' || (t % ${cohorts} + ${cohorts} * ((t / ${cohorts}) % ${membersPerCohort})) AS opener
    FROM generate_series(0, ${cohorts * threadsPerCohort - 1}) t) AS x`;
}

/** Twelve sessions a cohort, eight of them held; ten debriefs and four commitments a member. */
function daysOf(cohorts, members) {
  const sessions = `(SELECT c, s FROM generate_series(0, ${cohorts - 1}) c CROSS JOIN generate_series(0, 11) s) AS x`;
  const guests = `${sessions} CROSS JOIN generate_series(0, ${membersPerCohort - 1}) m`;
  const guest = `'member ' || (c + ${cohorts} * m)`;
  const session = id(`'session ' || c || ' ' || s`);
  const mine = (count) => `generate_series(0, ${members - 1}) n CROSS JOIN generate_series(0, ${count - 1}) k`;
  return [
    [
      'sessions',
      `INSERT INTO sessions (id, cohort_id, type, title, starts_at, minutes, time_zone, state, recap, published_at, created_at)
       SELECT ${session}, ${id(`'cohort ' || c`)}, 'hot-seat', 'Hot seats ' || s, now() + make_interval(days => 7 * (s - 8) + 2), 90, 'Africa/Lagos',
         CASE WHEN s < 8 THEN 'recapped' ELSE 'planned' END, CASE WHEN s < 8 THEN 'We met.' ELSE '' END, now() - interval '100 days', now() - interval '100 days' FROM ${sessions}`,
    ],
    [
      'rsvps',
      `INSERT INTO rsvps (session_id, person_id, cohort_id, answer, at)
       SELECT ${session}, ${id(guest)}, ${id(`'cohort ' || c`)}, (ARRAY['coming', 'coming', 'unsure', 'not-coming'])[1 + (s + m) % 4], now() - interval '3 days' FROM ${guests} WHERE s < 10`,
    ],
    [
      'attendances',
      `INSERT INTO attendances (session_id, enrolment_id, person_id, cohort_id, mark, at)
       SELECT ${session}, ${id(`'enrolment ' || ${guest}`)}, ${id(guest)}, ${id(`'cohort ' || c`)},
         (ARRAY['present', 'present', 'part', 'absent'])[1 + (s + m) % 4], now() - interval '3 days' FROM ${guests} WHERE s < 8`,
    ],
    [
      'commitments',
      `INSERT INTO commitments (id, owner_id, cohort_id, cue_kind, cue, act, show_to, state, created_at)
       SELECT ${id(`'commitment ' || n || ' ' || k`)}, ${id(`'member ' || n`)}, ${id(`'cohort ' || (n % ${cohorts})`)}, 'after-event',
         'the next call ends', 'write down what I heard', CASE WHEN k % 2 = 0 THEN 'cohort' ELSE 'me' END, CASE WHEN k < 3 THEN 'open' ELSE 'done' END,
         now() - make_interval(days => k) FROM ${mine(4)}`,
    ],
    [
      'debriefs',
      `INSERT INTO debriefs (id, owner_id, mode, answers, created_at, updated_at)
       SELECT ${id(`'debrief ' || n || ' ' || k`)}, ${id(`'member ' || n`)}, CASE WHEN k % 3 = 0 THEN 'log' ELSE 'quick' END,
         jsonb_build_object('process', 'Process ' || k, 'outcomeKind', 'rejected-by-organisation') || CASE WHEN k % 3 = 0 THEN '{}' ELSE '{"stayed": "What they said last."}' END::jsonb,
         now() - make_interval(days => 5 * k + 2), now() - make_interval(days => 5 * k + 1) FROM ${mine(10)}`,
    ],
  ];
}

async function layReaders(owner, { members, coaches }, passwordHash) {
  const people = [...members, ...coaches];
  await owner.query(
    `INSERT INTO credentials (person_id, password_hash, changed_at) SELECT x, $2, now() FROM unnest($1::uuid[]) x`,
    [people.map(({ personId }) => personId), passwordHash],
  );
  await owner.query(
    `INSERT INTO sign_in_sessions (id, token_hash, person_id, device, started_at, last_seen_at, idle_seconds, ends_at, proven_at)
     SELECT gen_random_uuid(), sha256(token::bytea), person, 'Benchmark', now(), now(), 86400, now() + interval '30 days', now()
     FROM unnest($1::uuid[], $2::text[]) AS x (person, token)`,
    [people.map(({ personId }) => personId), people.map(({ token }) => token)],
  );
}
