import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { startApi } from './api-process.mjs';
import { buildApi } from './build-api.mjs';
import { openHouse } from './house.mjs';
import { Occupied } from './lock.mjs';
import { at, node, root } from './paths.mjs';
import { askedToStop } from './stop-signal.mjs';

const apiPort = process.env.PORT ?? '3000';
const webPort = process.env.WEB_PORT ?? '4200';
const settle = 150;

try {
  await develop(askedToStop());
} catch (error) {
  console.error(error instanceof Occupied ? error.message : error);
  process.exitCode = 1;
}
process.exit();

/** API rebuilt and started again at each change of its sources; web app on Angular's own server. */
async function develop(asked) {
  const house = await openHouse();
  const web = serveWeb();
  let api = await restart(undefined, house);
  let waiting;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => (api = await restart(api, house)), settle);
  };
  const watchers = ['apps/api/src', 'libs'].map((folder) => watch(at(folder), { recursive: true }, changed));
  console.log(`Web app: http://localhost:${webPort}   API: http://localhost:${apiPort}`);
  await Promise.race([asked, house.lost]);
  for (const watcher of watchers) watcher.close();
  web.kill('SIGTERM');
  await api?.stop();
  await house.close();
}

async function restart(earlier, house) {
  try {
    await buildApi();
  } catch (error) {
    console.error(error.message);
    return earlier;
  }
  await earlier?.stop();
  const env = { DATABASE_URL: house.databaseUrl, PORT: apiPort, PUBLIC_ORIGIN: `http://localhost:${webPort}` };
  return startApi({ env, log: (chunk) => process.stdout.write(chunk) });
}

function serveWeb() {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', PORT: webPort, NG_CLI_ANALYTICS: 'false' };
  const args = [at('node_modules/nx/dist/bin/nx.js'), 'run', 'web:serve'];
  return spawn(node, args, { cwd: root, stdio: 'inherit', env });
}
