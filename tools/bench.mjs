import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { hashAlone, hashOf } from './bench/hash.mjs';
import { layKeen } from './bench/keen.mjs';
import { layListeners, measureLive } from './bench/live.mjs';
import { measure, median } from './bench/measure.mjs';
import { peakMemoryOf } from './bench/cpu.mjs';
import { countingPages, pagesOf } from './bench/pages.mjs';
import { report } from './bench/report.mjs';
import { roadsOf } from './bench/roads.mjs';
import { startLimit, startOurs } from './bench/servers.mjs';
import { StatementLog } from './bench/statements.mjs';
import { layWorld, password } from './bench/world.mjs';
import { startPostgres } from './postgres.mjs';
import { askedToStop } from './stop-signal.mjs';

const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
});
const cohorts = Math.max(2, Math.round(40 * Number(options.scale)));
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const boots = 3;
const cleanUps = [];

const ended = await Promise.race([bench().then(() => 'done'), askedToStop()]).catch((error) => {
  console.error(error);
  return 'failed';
});
for (const cleanUp of cleanUps.reverse()) await cleanUp().catch((error) => console.error(error));
process.exit(ended === 'done' ? 0 : 1);

/** The API beside the limit: one database, one machine, rounds in turn. docs/performance.md says how to read it. */
async function bench() {
  await build(['api']);
  const log = new StatementLog();
  const { postgres, postmaster } = await openDatabase(log);
  const migrated = await startOurs(postgres.ownerUrl);
  await migrated.stop();
  const begun = performance.now();
  const laid = await layWorld(postgres.ownerUrl, { cohorts, passwordHash: hashOf(password) });
  laid['debriefs of one member'] = await layKeen(postgres.ownerUrl);
  const listeners = await layListeners(postgres.ownerUrl, cohorts);
  const rows = Object.entries(laid).map(([name, count]) => `${count} ${name}`);
  console.log(
    `World at scale ${options.scale} in ${((performance.now() - begun) / 1000).toFixed(0)} s: ${rows.join(', ')}.\n`,
  );

  const { servers, bootMs } = await startBoth(postgres.ownerUrl);
  const roads = roadsOf(cohorts).filter(({ name }) => name.includes(options.only));
  const results = await countAll(roads, { servers, log, superuserUrl: postgres.superuserUrl });
  const [shared, ownRoads] = [results.filter(({ road }) => !road.alone), results.filter(({ road }) => road.alone)];
  await runRounds(servers, shared, postmaster);
  // Taken here, where both have borne the same load.
  const [ours, limit] = [peakMemoryOf(servers.ours.pid), peakMemoryOf(servers.limit.pid)];
  await runRounds(servers, ownRoads, postmaster);
  const disturbed = await disturb(servers.ours, roads, postmaster);
  const live = 'live'.includes(options.only) ? await compareLive(servers, listeners) : undefined;
  console.log('');
  report({
    results,
    boots: bootMs,
    memory: ours && limit ? { ours, limit } : null,
    hashMs: hashAlone(password),
    disturbed,
    live,
  });
}

async function openDatabase(log) {
  const dir = await mkdtemp(join(tmpdir(), 'accelerator-bench-'));
  cleanUps.push(() => rm(dir, { recursive: true, force: true }));
  await chmod(dir, 0o755); // the account of PostgreSQL passes through; the cluster's own folder stays closed
  const postgres = await startPostgres({ dir, flags: countingPages, log: (text) => log.take(text) });
  cleanUps.push(postgres.stop);
  const [pid] = (await readFile(join(dir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { postgres, postmaster: Number(pid) };
}

async function startBoth(ownerUrl) {
  const start = { ours: startOurs, limit: startLimit };
  const bootMs = { ours: [], limit: [] };
  const servers = {};
  for (let time = 1; time <= boots; time += 1) {
    for (const who of ['ours', 'limit']) {
      const server = await start[who](ownerUrl);
      bootMs[who].push(server.bootMs);
      if (time < boots) await server.stop();
      else {
        servers[who] = server;
        cleanUps.push(server.stop);
      }
    }
  }
  return { servers, bootMs };
}

/** What each request sends to PostgreSQL and answers, before any load. */
async function countAll(roads, { servers, log, superuserUrl }) {
  const results = [];
  for (const road of roads) {
    const counted = {};
    for (const who of whoOf(road)) {
      const pages = await pagesOf(superuserUrl, servers[who], road);
      counted[who] = { ...(await log.count(superuserUrl, servers[who], road)), pages };
    }
    results.push({ road, counted, rounds: [] });
  }
  return results;
}

/** Fills the rounds of each result. */
async function runRounds(servers, results, postmaster) {
  await warmUp(
    servers,
    results.map(({ road }) => road),
    postmaster,
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const result of results)
      for (const connections of connectionsOf(result.road))
        result.rounds.push(await compare(servers, result.road, { connections, round, postmaster }));
    console.log(`Round ${round + 1} of ${rounds} is done.`);
  }
}

async function warmUp(servers, roads, postmaster) {
  for (const road of roads) {
    const connections = Math.max(...connectionsOf(road));
    for (const who of whoOf(road)) await measure(servers[who], road, { connections, seconds: 1, postmaster });
  }
}

async function compare(servers, road, { connections, round, postmaster }) {
  const measured = { connections };
  const order = round % 2 === 0 ? ['ours', 'limit'] : ['limit', 'ours'];
  for (const who of order.filter((one) => whoOf(road).includes(one)))
    measured[who] = await measure(servers[who], road, { connections, seconds, postmaster });
  return measured;
}

/** When the last of three hundred open pages has heard of a reply, each in turn. */
async function compareLive(servers, listeners) {
  const p95 = { ours: [], limit: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const who of round % 2 === 0 ? ['ours', 'limit'] : ['limit', 'ours'])
      p95[who].push(await measureLive(servers[who], listeners, cohorts));
  return { ours: median(p95.ours), limit: median(p95.limit) };
}

/** Paths of ours alone have no counterpart. */
function whoOf({ alone }) {
  return alone ? ['ours'] : ['ours', 'limit'];
}

/** One person's costly reads come one after the other, and few of hers may wait; those that a load leaves behind count. */
function connectionsOf({ alone }) {
  return alone ? [1, 2] : [1, 8];
}

/** How much four sign-ins in flight raise the list's p95; undefined where one of the two is not measured. */
async function disturb(server, roads, postmaster) {
  const list = roads.find(({ name }) => name.startsWith('thread list'));
  const signIn = roads.find(({ name }) => name.startsWith('sign-in'));
  if (!list || !signIn) return undefined;
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const quiet = await measure(server, list, { connections: 1, seconds, postmaster });
    const [busy] = await Promise.all([
      measure(server, list, { connections: 1, seconds, postmaster }),
      measure(server, signIn, { connections: 4, seconds, postmaster }),
    ]);
    times.push(busy.p95 / quiet.p95);
  }
  return median(times);
}
