import { setImmediate } from 'node:timers/promises';
import { organisationNamed } from '@accelerator/contracts';
import { Invalid } from '@api/platform/http/problem';

/**
 * Name by name, with everybody else in between: to look for one that could stand there takes long.
 * @throws Invalid where the question names one of these organisations
 */
export async function refuseNames(question: string, organisations: readonly string[]): Promise<void> {
  for (const organisation of organisations) {
    await setImmediate();
    const named = organisationNamed(question, [organisation]);
    if (named !== null) throw Invalid.at('question', named);
  }
}
