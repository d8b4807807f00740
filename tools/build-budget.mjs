import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at, readJson } from './paths.mjs';

const folder = at('dist/web/browser');
const kib = 1024;

/**
 * What a first view may weigh, JavaScript and CSS after brotli. `lazy` names the source files whose
 * chunks the page loads beside the initial ones; the first of them, the page's routes, must be there.
 * `also` are files that the page links by itself.
 */
const pages = [
  {
    page: 'sign-in',
    limit: 110,
    lazy: [/\/features\/accounts\/accounts\.routes\.ts$/, /\/features\/accounts\/sign-in(-page)?\.ts$/],
  },
  {
    page: 'member home',
    limit: 200,
    also: ['house.css'],
    lazy: [/\/features\/home\/home\.routes\.ts$/, /\/features\/home\/home(-page)?\.ts$/, /\/shell\/[a-z]*-?frame\.ts$/],
  },
];
const fontLimit = 80;
/** Fonts of the first view; the rest (extended Latin, italic) loads only where a page needs it. */
const firstFonts = /(literata|hanken-grotesk)(?!-(ext|italic))[^/]*\.woff2$/;

/** @throws {Error} that names each page over its budget */
export function checkBudget() {
  const { outputs } = readJson(at('dist/web/browser-stats.json'));
  const over = [];
  for (const { page, limit, lazy, also = [] } of pages) {
    const files = [...filesOf(outputs, lazy), ...also];
    const weight = sum(files.map(compressedSize));
    console.log(`  ${page}: ${(weight / kib).toFixed(1)} of ${limit} KiB brotli in ${files.length} files`);
    if (weight > limit * kib) over.push(`${page} weighs ${(weight / kib).toFixed(1)} KiB, ${limit} are allowed`);
  }
  const fonts = sum(
    globSync('**/*.woff2', { cwd: folder })
      .filter((file) => firstFonts.test(file))
      .map(size),
  );
  console.log(`  fonts: ${(fonts / kib).toFixed(1)} of ${fontLimit} KiB`);
  if (fonts > fontLimit * kib) over.push(`fonts weigh ${(fonts / kib).toFixed(1)} KiB, ${fontLimit} are allowed`);
  if (over.length > 0) throw new Error(`Over the page budget: ${over.join('; ')}.`);
}

/** The initial files and those of the page's lazy chunks, each with all that it imports at once. */
function filesOf(outputs, lazy) {
  const entry = (name) => outputs[name]?.entryPoint ?? '';
  const names = Object.keys(outputs).filter((name) => existsSync(join(folder, name)));
  const initial = names.filter((name) => /^(main|polyfills|styles)[.-]/.test(name));
  const wanted = names.filter((name) => lazy.some((pattern) => pattern.test(entry(name))));
  if (!names.some((name) => lazy[0].test(entry(name)))) throw new Error(`The build has no chunk of ${lazy[0]}.`);
  const reached = new Set();
  const walk = (name) => {
    if (reached.has(name) || !outputs[name]) return;
    reached.add(name);
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') walk(path);
  };
  for (const name of [...initial, ...wanted]) walk(name);
  return [...reached].filter((name) => /\.(js|css)$/.test(name));
}

function compressedSize(name) {
  return size(`${name}.br`);
}

function size(name) {
  return statSync(join(folder, name)).size;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
