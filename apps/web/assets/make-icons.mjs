/**
 * Writes src/icons/icons.svg, one sprite of the Phosphor icons (regular) named in icon-names.ts.
 * Add a name there, then run `node apps/web/assets/make-icons.mjs`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const source = join(import.meta.dirname, '../src');
const own = {
  'window-sill':
    '<path d="M56 40h144v136H56Zm72 0v136M56 104h144M32 208h192" fill="none" stroke="currentColor" stroke-width="16" stroke-linejoin="round" stroke-linecap="round"/>',
};
const names = [...(await readFile(join(source, 'app/ui/icon-names.ts'), 'utf8')).matchAll(/'([a-z-]+)'/g)].map(
  ([, name]) => name,
);
const symbols = await Promise.all(
  names.map(async (name) => `<symbol id="${name}" viewBox="0 0 256 256">${own[name] ?? (await paths(name))}</symbol>`),
);

await writeFile(
  join(source, 'icons/icons.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`,
);

async function paths(name) {
  const svg = await readFile(require.resolve(`@phosphor-icons/core/assets/regular/${name}.svg`), 'utf8');
  return svg.replace(/^[^>]*>/, '').replace('</svg>', '');
}
