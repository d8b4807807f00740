import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A mail that a deed wants sent: to a person, or to an address where there is no account (yet, or any more). */
export interface Letter {
  /** A kind that some feature has registered a template for. */
  readonly kind: string;
  readonly recipientId?: string;
  readonly address?: string;
  /** Ids only, never a word of anybody. */
  readonly payload?: Readonly<Record<string, string>>;
  /** Somebody sits and waits for it: it goes before what goes to many at once. */
  readonly awaited?: boolean;
  readonly at: Date;
}

/** Puts a letter into the outbox, in the deed's own transaction; the postman takes it from there. */
export async function post(manager: EntityManager, letter: Letter): Promise<void> {
  await manager.query(
    `INSERT INTO outbox (id, kind, recipient_id, address, payload, awaited, created_at, next_try_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [
      randomUUID(),
      letter.kind,
      letter.recipientId ?? null,
      letter.address ?? null,
      JSON.stringify(letter.payload ?? {}),
      letter.awaited ?? false,
      letter.at,
    ],
  );
}
