import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import * as z from 'zod';
import { settings } from './settings';

const Mail = z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() });

/** A mail as it came over SMTP. */
export type Mail = z.infer<typeof Mail>;

/** The latest mail to this address, once it has come. */
export async function mailTo(address: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect(async () => {
    found = (await mails()).findLast(({ to }) => to.includes(address));
    expect(found, `a mail to ${address}`).toBeDefined();
  }).toPass({ timeout: 15_000 });
  if (!found) throw new Error(`No mail to ${address}.`);
  return found;
}

/** The one link of a mail that leads into the app. */
export function linkIn(mail: Mail): string {
  const link = mail.text.split(/\s/).find((word) => word.startsWith(settings.origin));
  if (!link) throw new Error(`No link in the mail "${mail.subject}".`);
  return link;
}

async function mails(): Promise<Mail[]> {
  const names = (await readdir(settings.mailFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => Mail.parse(JSON.parse(await readFile(join(settings.mailFolder, name), 'utf8')))),
  );
}
