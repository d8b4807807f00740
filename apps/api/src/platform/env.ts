import * as z from 'zod';

const Switch = z.enum(['on', 'off']);

const Env = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Loopback unless told otherwise: the demo's passwords are known to everybody. */
  HOST: z.string().default('127.0.0.1'),
  /** The owner's address of the database: migrations. The application's own is derived from it. */
  DATABASE_URL: z.url(),
  DATABASE_APP_URL: z.url().optional(),
  /** The demo world and its one-click entries. */
  DEMO: Switch.default('on'),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Programme office <programme@example.org>'),
  /** Where the browser finds the app; links in mails are built from this and from nothing else. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** How many proxies stand in front; 0 believes no forwarded header. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Deliver mail and run jobs in this process. */
  WORKER: Switch.default('on'),
  /** Folder of the built web app; without it only the API answers. */
  WEB_DIR: z.string().optional(),
});

/** Settings of this process; `env.ts` is the only reader of the environment. */
export interface Env {
  readonly mode: 'production' | 'development' | 'test';
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly databaseAppUrl: string | undefined;
  readonly demo: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
  readonly secure: boolean;
  readonly trustProxy: number;
  readonly logLevel: string;
  readonly worker: boolean;
  readonly webDir: string | undefined;
}

/**
 * Reads and checks the settings; one that is empty counts as not set.
 * @throws Error naming each wrong setting, and when the demo would face the world
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (!parsed.success) throw new Error(`Settings are not right:\n${z.prettifyError(parsed.error)}`);
  const set = parsed.data;
  const publicOrigin = new URL(set.PUBLIC_ORIGIN ?? `http://localhost:${set.PORT}`).origin;
  const demo = set.DEMO === 'on';
  if (demo && !isLocal(publicOrigin))
    throw new Error('The demo world and its passwords must not face the public: set DEMO=off.');
  return {
    mode: set.NODE_ENV,
    port: set.PORT,
    host: set.HOST,
    databaseUrl: set.DATABASE_URL,
    databaseAppUrl: set.DATABASE_APP_URL,
    demo,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    publicOrigin,
    secure: publicOrigin.startsWith('https:'),
    trustProxy: set.TRUST_PROXY,
    logLevel: set.LOG_LEVEL,
    worker: set.WORKER === 'on',
    webDir: set.WEB_DIR,
  };
}

/** Injection token of the settings. */
export const ENV = Symbol('env');

function isLocal(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}
