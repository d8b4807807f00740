import { buildApi } from './build-api.mjs';
import { buildWeb } from './build-web.mjs';
import { startedDirectly } from './run.mjs';
import { unlessUnchanged } from './stamp.mjs';

const common = ['libs/*/src/**/*', 'tsconfig.base.json', 'package-lock.json', 'tools/build*.mjs'];

/** The parts of a build: what goes in, what must come out. */
const parts = [
  { name: 'api', inputs: [...common, 'apps/api/**/*'], output: 'dist/api/main.js', build: buildApi },
  {
    name: 'web',
    inputs: [...common, 'apps/web/**/*', 'nx.json'],
    output: 'dist/web/browser/index.html',
    build: buildWeb,
  },
];

/**
 * Builds what changed since the last build: the API into dist/api, the web app into dist/web/browser.
 * @param {string[]} [names] only these parts; all of them when left out
 */
export async function build(names = parts.map((part) => part.name)) {
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const begun = Date.now();
    const built = await unlessUnchanged(part);
    const took = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(built ? `Built ${part.name} in ${took} s` : `${part.name} is unchanged since its last build`);
  }
}

if (startedDirectly(import.meta)) {
  const names = process.argv.slice(2);
  await build(names.length > 0 ? names : undefined);
}
