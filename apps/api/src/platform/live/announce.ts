import type { LiveEvent } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

/** The channel over which processes hear of deeds; what they hear holds ids only. */
export const liveChannel = 'live' as const;

/** Tells everybody who may know, once the deed's transaction is committed. */
export async function announce(manager: EntityManager, event: LiveEvent): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', announcement(event));
}

/** What `pg_notify` is told, for statements that announce what they do themselves. */
export function announcement(event: LiveEvent): [channel: string, payload: string] {
  return [liveChannel, JSON.stringify(event)];
}
