/**
 * Cuts the two families down to what the pages use (Latin, the weights of tokens.css) and writes them
 * to public/fonts. Run by hand when a weight or a package changes: `node apps/web/assets/make-fonts.mjs`.
 * The two upright files are preloaded and stay below 80 KiB together; the others load on use.
 * The two for the PDF are one weight each, of one piece with all the letters that a name may have, in the
 * form that a PDF takes in; they load when she asks for one.
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
/** Marks that are set upon letters, Greek, Cyrillic, Vietnamese, old Greek, spaces and dashes, currencies, №. */
const farther = [
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2100, 0x218f],
]
  .map(([from, to]) => range(from, to))
  .join('');

await cut(literata, 'literata-latin-opsz-normal', 'literata', {
  wght: { min: 380, max: 500 },
  opsz: { min: 14, max: 36 },
});
await cut(hanken, 'hanken-grotesk-latin-wght-normal', 'hanken-grotesk', { wght: { min: 400, max: 680 } });
await cut(literata, 'literata-latin-wght-italic', 'literata-italic', { wght: { min: 380, max: 500 } });
const whole = require.resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf');
await cutForPdf(whole, `${latin}${range(0x100, 0x24f)}${farther}`, 'literata-pdf');
await cutForPdf(join(hanken, 'hanken-grotesk-latin-wght-normal.woff2'), latin, 'hanken-grotesk-pdf', { wght: 540 });
await copyFile(join(literata, 'literata-latin-ext-wght-normal.woff2'), join(fonts, 'literata-ext.woff2'));
await copyFile(join(hanken, 'hanken-grotesk-latin-ext-wght-normal.woff2'), join(fonts, 'hanken-grotesk-ext.woff2'));

async function cut(folder, source, name, variationAxes) {
  const whole = await readFile(join(folder, `${source}.woff2`));
  const part = await subsetFont(whole, latin, { targetFormat: 'woff2', variationAxes });
  await writeFile(join(fonts, `${name}.woff2`), part);
  process.stdout.write(`${name}: ${whole.length} → ${part.length} bytes\n`);
}

async function cutForPdf(source, letters, name, variationAxes = {}) {
  const part = await subsetFont(await readFile(source), letters, { targetFormat: 'truetype', variationAxes });
  await writeFile(join(fonts, `${name}.ttf`), part);
  process.stdout.write(`${name}: ${part.length} bytes\n`);
}

function packageFiles(name) {
  return join(dirname(require.resolve(`${name}/package.json`)), 'files');
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
