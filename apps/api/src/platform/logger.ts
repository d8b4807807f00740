import { pino, type Logger } from 'pino';
import type { Env } from './env';

export type { Logger };

/** Injection token of the log. */
export const LOGGER = Symbol('logger');

/**
 * The log: JSON lines in UTC that hold roads, times and ids, and never a body, a cookie, a query string, an
 * address or a word that somebody wrote.
 */
export function makeLogger(env: Pick<Env, 'logLevel'>): Logger {
  return pino({ level: env.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
