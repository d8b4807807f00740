import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Conflict, Invalid } from '@api/platform/http/problem';
import { savePassword } from './accounts.queries';
import { insertAccount, insertPerson } from './new-account.writes';
import { hashPassword } from './password-hash';
import { objectionTo, type PasswordContext } from './password.policy';

/** A person who comes in for the first time. */
export interface NewAccount {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly timeZone: string;
  /** From `passwordFor`; without one she signs in by link. */
  readonly passwordHash?: string;
  readonly now: Date;
}

/**
 * Checks a new password against what is known of its owner and gives its hash. It takes a tenth of a second:
 * call it before the transaction.
 * @throws Invalid at `password`
 */
export async function passwordFor(password: string, context: PasswordContext): Promise<string> {
  const objection = objectionTo(password, context);
  if (objection) throw Invalid.at('password', objection);
  return hashPassword(password);
}

/**
 * Makes person, account and, if given, credential. As the door.
 * @returns the person's id
 * @throws Conflict where the address has an account already; look with `accountByEmail` first
 */
export async function openAccount(
  manager: EntityManager,
  { name, email, timeZone, passwordHash, now }: NewAccount,
): Promise<string> {
  const id = randomUUID();
  await insertPerson(manager, { id, name, now });
  if (!(await insertAccount(manager, { personId: id, email, timeZone })))
    throw new Conflict('This address has an account already.');
  if (passwordHash !== undefined) await savePassword(manager, id, passwordHash, now);
  return id;
}
