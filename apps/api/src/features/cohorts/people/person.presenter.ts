import type { AdminPerson } from '@accelerator/contracts';
import { abilitiesFor } from './person.policy';

export interface AdminPersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly is_admin: boolean;
  readonly deactivated_at: Date | null;
  readonly created_at: Date;
  readonly places: AdminPerson['places'];
}

/** An account as the admin with this id sees it. */
export function presentPerson(row: AdminPersonRow, adminId: string): AdminPerson {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    admin: row.is_admin,
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    places: row.places.map(({ cohortName, role, status }) => ({ cohortName, role, status })),
    abilities: abilitiesFor({ own: row.id === adminId, deactivated: row.deactivated_at !== null }),
  };
}
