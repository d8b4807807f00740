/**
 * Cuts the two families down to what the pages use (Latin, the weights of tokens.css) and writes them
 * to public/fonts. Run by hand when a weight or a package changes: `node apps/web/assets/make-fonts.mjs`.
 * The two upright files are preloaded and stay below 80 KiB together; the others load on use.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const fonts = join(import.meta.dirname, '../public/fonts');
const literata = packageFiles('@fontsource-variable/literata');
const hanken = packageFiles('@fontsource-variable/hanken-grotesk');
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ–—‘’‚“”„…•†′″€→←−×≈`;

await cut(literata, 'literata-latin-opsz-normal', 'literata', {
  wght: { min: 380, max: 500 },
  opsz: { min: 14, max: 36 },
});
await cut(hanken, 'hanken-grotesk-latin-wght-normal', 'hanken-grotesk', { wght: { min: 400, max: 680 } });
await cut(literata, 'literata-latin-wght-italic', 'literata-italic', { wght: { min: 380, max: 500 } });
await copyFile(join(literata, 'literata-latin-ext-wght-normal.woff2'), join(fonts, 'literata-ext.woff2'));
await copyFile(join(hanken, 'hanken-grotesk-latin-ext-wght-normal.woff2'), join(fonts, 'hanken-grotesk-ext.woff2'));

async function cut(folder, source, name, variationAxes) {
  const whole = await readFile(join(folder, `${source}.woff2`));
  const part = await subsetFont(whole, latin, { targetFormat: 'woff2', variationAxes });
  await writeFile(join(fonts, `${name}.woff2`), part);
  process.stdout.write(`${name}: ${whole.length} → ${part.length} bytes\n`);
}

function packageFiles(name) {
  return join(dirname(require.resolve(`${name}/package.json`)), 'files');
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
