import { cpSync, existsSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { rolldown } from 'rolldown';
import { at } from './paths.mjs';

/** Programs of the API; each becomes `dist/api/<name>.js`. */
const entries = ['main', 'worker', 'seed', 'admin', 'openapi'];
const migrations = 'apps/api/src/platform/database/migrations';

/**
 * Bundles the API's own code and the libs; packages stay in node_modules. Types are checked elsewhere
 * (`tsc --noEmit`), decorator metadata comes from the settings in apps/api/tsconfig.json.
 */
export async function buildApi() {
  rmSync(at('dist/api'), { recursive: true, force: true });
  const input = Object.fromEntries(
    entries.map((name) => [name, at(`apps/api/src/${name}.ts`)]).filter(([, path]) => existsSync(path)),
  );
  const bundle = await rolldown({
    input,
    platform: 'node',
    tsconfig: at('apps/api/tsconfig.json'),
    external: isPackage,
    checks: { circularDependency: true },
    onLog: (level, log) => report(level, log),
  });
  await bundle.write({
    dir: at('dist/api'),
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'part-[name].js',
    keepNames: true,
  });
  await bundle.close();
  if (existsSync(at(migrations))) cpSync(at(migrations), at('dist/api/migrations'), { recursive: true });
}

/**
 * Ours, the compiler's own small helpers, and what every start needs: a few files are read faster than many hundred.
 * What these packages import comes with them.
 */
const bundled = [
  '@accelerator/',
  '@api/',
  '@oxc-project/runtime',
  'zod',
  '@nestjs/',
  'fastify',
  'rxjs',
  'reflect-metadata',
];

/** Other bare names are packages, which stay in node_modules. */
function isPackage(id, importer) {
  if (bundled.some((name) => id === name || id.startsWith(name.endsWith('/') ? name : `${name}/`))) return false;
  if (importer?.includes('/node_modules/')) return isBuiltin(id);
  return isBuiltin(id) || /^[@a-z]/i.test(id);
}

/** Of a package: its circles, and the optional parts that it asks for and nobody has installed. */
const ownAffairs = ['CIRCULAR_DEPENDENCY', 'UNRESOLVED_IMPORT'];

function report(level, log) {
  if (ownAffairs.includes(log.code) && log.message.includes('node_modules/')) return;
  if (level === 'warn' && log.code !== 'CIRCULAR_DEPENDENCY') console.warn(log.message);
  if (log.code === 'CIRCULAR_DEPENDENCY') throw new Error(log.message);
}
