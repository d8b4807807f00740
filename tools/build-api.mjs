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

/** Bare names are packages, except ours and the compiler's own small helpers, which are bundled. */
function isPackage(id) {
  if (id.startsWith('@accelerator/') || id.startsWith('@api/') || id.startsWith('@oxc-project/runtime')) return false;
  return isBuiltin(id) || /^[@a-z]/i.test(id);
}

function report(level, log) {
  if (level === 'warn' && log.code !== 'CIRCULAR_DEPENDENCY') console.warn(log.message);
  if (log.code === 'CIRCULAR_DEPENDENCY') throw new Error(log.message);
}
