import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';

/** Where systems keep a Chrome or Chromium of their own. */
const known = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a browser: `BROWSER_PATH`, else the machine's own, else the one from npm (unpacked on first use). */
export async function browserPath(): Promise<string> {
  const given = process.env['BROWSER_PATH'];
  if (given) return given;
  return known.find((path) => existsSync(path)) ?? (await browserFromNpm());
}

/** A bare machine lacks a few libraries of the browser (libnss3 and its kin): the package brings them. */
async function browserFromNpm(): Promise<string> {
  const path = await chromium.executablePath();
  const libraries = spawnSync('ldd', [path], { encoding: 'utf8' });
  if (libraries.status === 0 && !libraries.stdout.includes('not found')) return path;
  const folder = fileURLToPath(new URL('.', import.meta.resolve('@sparticuz/chromium')));
  setupLambdaEnvironment(join(await inflate(join(folder, '../bin/al2023.tar.br')), 'lib'));
  return path;
}
