import type { AdminPerson } from '@accelerator/contracts';

/**
 * What an admin may do with an account. Nobody deactivates herself, so that the last admin stays: whoever
 * deactivates is an admin who is not deactivated.
 */
export function abilitiesFor(person: {
  readonly own: boolean;
  readonly deactivated: boolean;
}): AdminPerson['abilities'] {
  return { deactivate: !person.own && !person.deactivated, reactivate: person.deactivated };
}
