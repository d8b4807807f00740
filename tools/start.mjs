import { join } from 'node:path';
import { startApi, taken } from './api-process.mjs';
import { build } from './build.mjs';
import { openHouse, openLog } from './house.mjs';
import { Occupied } from './lock.mjs';
import { at, dataFolder } from './paths.mjs';
import { askedToStop } from './stop-signal.mjs';

const port = process.env.PORT ?? '3000';
const origin = `http://localhost:${port}`;
const portTaken = `Port ${port} is taken by another program. Set PORT to a free one.`;
const stopAsked = askedToStop();

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Occupied ? error.message : error);
  process.exitCode = 1;
}
process.exit();

/** Builds what is needed, brings database and app up, and stays until asked to stop. Gives the exit code. */
async function start() {
  if (await taken(Number(port))) {
    const house = await openHouse(); // says so when it is this folder's own earlier start that has the port
    await house.close();
    console.error(portTaken);
    return 1;
  }
  const house = await openHouse();
  try {
    await build();
    return await serve(house);
  } finally {
    await house.close();
    console.log('Stopped.');
  }
}

async function serve(house) {
  const log = openLog(join(dataFolder, 'api.log'));
  const api = startApi({
    env: { DATABASE_URL: house.databaseUrl, PORT: port, WEB_DIR: at('dist/web/browser') },
    log: (chunk) => log.write(chunk),
  });
  const outcome = Promise.race([
    stopAsked,
    api.ended.then((reason) => whyEnded(reason, api.last())),
    house.lost.then(() => `PostgreSQL ended by itself; see ${join(dataFolder, 'postgres.log')}.`),
  ]);
  try {
    const begun = await Promise.race([api.ready().then(() => 'ready'), outcome]);
    if (begun === 'ready') greet();
    const end = begun === 'ready' ? await outcome : begun;
    if (end === 'asked') return 0;
    console.error(end);
    return 1;
  } catch (error) {
    console.error(`${error.message}\n${api.last()}`);
    return 1;
  } finally {
    await api.stop();
    log.end();
  }
}

/** Another program may have taken the port since it was looked at. */
function whyEnded(reason, last) {
  return last.includes('EADDRINUSE') ? portTaken : `The app ended by itself (${reason}).\n${last}`;
}

function greet() {
  console.log(`\n  Open ${origin}\n`);
  if (process.env.DEMO === 'off') return;
  const people = [
    ['adaeze@example.org', 'member'],
    ['ruth@example.org', 'coach'],
    ['petra@example.org', 'admin'],
  ];
  console.log('  The demo programme is inside. Sign in with the password demo-juniper-2026 as');
  for (const [address, role] of people) console.log(`    ${address.padEnd(22)} ${role}`);
  console.log(`\n  Data and logs are in ${dataFolder}. Ctrl-C stops everything.\n`);
}
