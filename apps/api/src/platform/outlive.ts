import { describeError } from './error-words';
import type { Logger } from './logger';

/** The last resort: an error that nobody caught is logged and the process goes on (docs/security.md I8). */
export function outlive(logger: Logger): void {
  const log = (error: unknown) => logger.error({ error: describeError(error) }, 'Nobody caught an error.');
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
}
