import { describeError } from './error-words';
import type { Logger } from './logger';

/** How long an ending process may take, in milliseconds (docs/security.md R5). */
const endsWithin = 10_000;

/**
 * The last resort: an error that nobody caught is logged and the process goes on (docs/security.md I8); asked to
 * end, it ends in time even where something hangs.
 */
export function outlive(logger: Logger): void {
  const log = (error: unknown) => logger.error({ error: describeError(error) }, 'Nobody caught an error.');
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => setTimeout(() => process.exit(1), endsWithin).unref());
}
