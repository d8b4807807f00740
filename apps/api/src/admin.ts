import 'reflect-metadata';
import { Email, personName } from '@accelerator/contracts';
import pg from 'pg';
import * as z from 'zod';
import { makeAdmin } from './features/accounts/public';
import { Clock } from './platform/clock';
import { migrate } from './platform/database/migrate';
import { readEnv } from './platform/env';

/** `create-admin <address> [name]`, as `npm run admin` calls it. */
const Words = z.tuple([z.literal('create-admin'), Email, personName().default('Programme office')]);

/** `renew [--end-sessions]`: the app role's password follows from the owner's; everybody signs in again if asked. */
const renewing = process.argv[2] === 'renew';

const words = Words.safeParse([process.argv[2], process.argv[3], process.argv.slice(4).join(' ') || undefined]);
if (renewing) {
  process.stdout.write(await renew(process.argv.includes('--end-sessions')));
} else if (words.success) {
  const [, email, name] = words.data;
  process.stdout.write(await letIn(email, name));
} else {
  process.stderr.write(`create-admin <address> [name]\n${z.prettifyError(words.error)}\n`);
  process.exitCode = 2;
}

async function renew(endSessions: boolean): Promise<string> {
  const env = readEnv();
  await migrate(env.databaseUrl);
  if (!endSessions) return 'The app role of the database has the password that belongs to its owner’s.\n';
  const client = new pg.Client({ connectionString: env.databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('DELETE FROM sign_in_sessions');
    return `Everybody signs in again: ${rowCount} sessions have ended.\n`;
  } finally {
    await client.end();
  }
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
