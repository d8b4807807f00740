import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Mail } from './mailbox';
import { settings } from './settings';

/** Global set-up: a real SMTP server that keeps each mail as a file, so that every journey can read it. */
export default async function openPostOffice(): Promise<() => Promise<void>> {
  await rm(settings.mailFolder, { recursive: true, force: true });
  await mkdir(settings.mailFolder, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream)
        .then((mail) => keep({ to, subject: mail.subject ?? '', text: mail.text ?? '' }))
        .then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(settings.smtpPort, '127.0.0.1', resolve);
  });
  return () => new Promise((resolve) => server.close(resolve));
}

/** Under another name first, so that nobody reads half a mail. */
async function keep(mail: Mail): Promise<void> {
  const path = join(settings.mailFolder, `${Date.now()}-${randomUUID()}`);
  await writeFile(path, JSON.stringify(mail));
  await rename(path, `${path}.json`);
}
