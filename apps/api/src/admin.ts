import 'reflect-metadata';
import { Email, nameText } from '@accelerator/contracts';
import pg from 'pg';
import * as z from 'zod';
import { makeAdmin } from './features/accounts/public';
import { Clock } from './platform/clock';
import { migrate } from './platform/database/migrate';
import { readEnv } from './platform/env';

/** `create-admin <address> [name]`, as `npm run admin` calls it. */
const Words = z.tuple([z.literal('create-admin'), Email, nameText().default('Programme office')]);

const words = Words.safeParse([process.argv[2], process.argv[3], process.argv.slice(4).join(' ') || undefined]);
if (words.success) {
  const [, email, name] = words.data;
  process.stdout.write(await letIn(email, name));
} else {
  process.stderr.write(`create-admin <address> [name]\n${z.prettifyError(words.error)}\n`);
  process.exitCode = 2;
}

async function letIn(email: string, name: string): Promise<string> {
  const env = readEnv();
  await migrate(env.databaseUrl);
  const client = new pg.Client({ connectionString: env.databaseUrl });
  await client.connect();
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-GB').resolvedOptions();
    const token = await makeAdmin(client, { email, name, timeZone, now: new Clock().now() });
    return `${email} is an admin. This link lets her in once, within an hour, while the programme runs:\n\n  ${env.publicOrigin}/sign-in/link#token=${token}\n\n`;
  } finally {
    await client.end();
  }
}
