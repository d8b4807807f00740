import { tmpdir } from 'node:os';
import { join } from 'node:path';

const port = Number(process.env['E2E_PORT'] ?? '23999');

/** Where the journeys find the app, its data and its mail; `E2E_ORIGIN` names an app that runs already. */
export const settings = {
  port,
  origin: process.env['E2E_ORIGIN'] ?? `http://localhost:${port}`,
  appRunsAlready: process.env['E2E_ORIGIN'] !== undefined,
  dataFolder: join(tmpdir(), `accelerator-journeys-${port}`),
  /** The SMTP server of the journeys; an app that runs already has to be told of it. */
  smtpPort: Number(process.env['E2E_SMTP_PORT'] ?? port - 1),
  /** Each mail that came, as a file of JSON. */
  mailFolder: join(tmpdir(), `accelerator-mail-${port}`),
  shotsFolder: process.env['SHOTS_DIR'] ?? join(tmpdir(), 'accelerator-shots'),
} as const;
