import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'rolldown/experimental';

/** What only the server asks of an endpoint, and the page of the API says of it: no page of the web app reads it. */
const serversOwn = /,access:`[a-z]+`(?:,(?:fresh|costly):!0)*,summary:`[^`]*`/g;

/**
 * A second minifier over the finished bundles, and nothing that is the server's own: three KiB less on the sign-in page.
 * The names of the files keep the hash of the first one; the same sources give the same result.
 */
export async function tighten(folder) {
  for (const name of globSync('*.js', { cwd: folder })) {
    const path = join(folder, name);
    const { code, errors } = await minify(name, await readFile(path, 'utf8'), {
      module: true,
      compress: { target: 'es2023' },
      mangle: { toplevel: true },
    });
    if (errors.length > 0) throw new Error(`${name} could not be minified: ${errors[0]?.message}`);
    await writeFile(path, code.replaceAll(serversOwn, ''));
  }
}
