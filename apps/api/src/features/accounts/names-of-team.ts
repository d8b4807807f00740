import type { EntityManager } from 'typeorm';
import { Invalid } from '@api/platform/http/problem';

/** Whether somebody else who coaches or runs the programme goes by this name, as it looks and sounds. */
export async function isNameOfTeam(manager: EntityManager, name: string): Promise<boolean> {
  const [row] = await manager.query<{ taken: boolean }[]>('SELECT app.is_name_of_team($1) AS taken', [name]);
  return row?.taken ?? false;
}

/** Says no more than that the name is one of theirs. */
export function nameOfTeam(): Invalid {
  return Invalid.at(
    'name',
    'Somebody who coaches or runs this programme goes by this name. Please add something that tells you apart, such as a middle initial.',
  );
}
