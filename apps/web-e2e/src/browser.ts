import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

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
  return known.find((path) => existsSync(path)) ?? (await chromium.executablePath());
}
