import pg from 'pg';
import { build } from './build.mjs';
import { median } from './bench/measure.mjs';
import { SpecHouse } from './spec-house.mjs';

/**
 * `npm run bench:alike`: whether the time of an answer tells if an address has an account. Two hundred pairs of a known
 * and an unknown address at each road before the door, in turn; the medians may differ by ten milliseconds.
 */
const pairs = 200;
const allowedMs = 10;
const roads = {
  'sign-in': ['/sign-in', { password: 'not her password at all' }],
  'sign-in link': ['/sign-in/link', {}],
  'password reset': ['/password-reset', {}],
};

await build(['api']);
const house = new SpecHouse();
const apart = await compareAll().finally(() => house.close());
console.log(apart === 0 ? 'Known and unknown addresses are answered alike.' : `${apart} roads tell them apart.`);
process.exit(apart === 0 ? 0 : 1);

/** @returns how many roads tell known and unknown addresses apart */
async function compareAll() {
  await house.open();
  const owner = new pg.Client({ connectionString: house.postgres.ownerUrl });
  await owner.connect();
  let found = 0;
  for (const [name, [road, more]] of Object.entries(roads)) {
    const [known, unknown] = await compare(owner, road, more);
    const alike = Math.abs(known - unknown) <= allowedMs;
    if (!alike) found += 1;
    const figures = `known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms, ${pairs} pairs`;
    console.log(`${alike ? '✓' : '✗'} ${name}: ${figures}`);
  }
  await owner.end();
  return found;
}

/** @returns the medians of known and unknown addresses, in milliseconds */
async function compare(owner, road, more) {
  const times = { known: [], unknown: [] };
  for (let n = 0; n < pairs; n += 1) {
    // nobody is slowed down here: the pairs are to be compared, not held back
    if (n % 4 === 0) await owner.query('TRUNCATE throttles');
    const turn = n % 2 ? ['known', 'unknown'] : ['unknown', 'known'];
    for (const who of turn) times[who].push(await timeOf(road, addressOf(who), more));
  }
  return [median(times.known), median(times.unknown)];
}

function addressOf(who) {
  return who === 'known' ? 'adaeze@example.org' : 'not-there@example.org';
}

async function timeOf(road, email, more) {
  const begun = performance.now();
  const { status } = await house.ask('POST', road, { email, ...more });
  if (status !== 401 && status !== 204) throw new Error(`${road} answered ${status}.`);
  return performance.now() - begun;
}
