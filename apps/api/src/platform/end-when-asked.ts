import type { INestApplicationContext } from '@nestjs/common';
import { describeError } from './error-words';
import type { Logger } from './logger';

/** How long an ending process may take, in milliseconds (docs/security.md R5). */
const endsWithin = 10_000;

/**
 * Asked to end, the process closes what it holds and ends with 0; where something hangs, it ends in time with 1.
 * Asked again meanwhile, it goes on ending.
 */
export function endWhenAsked(app: INestApplicationContext, logger: Logger): void {
  let asked = false;
  const end = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), endsWithin).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error: describeError(error) }, 'The process did not end as it should.');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
}
