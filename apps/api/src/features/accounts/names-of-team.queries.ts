import type { EntityManager } from 'typeorm';

/** Whether somebody else who coaches or runs the programme goes by this name, as it looks and sounds. */
export async function isNameOfTeam(manager: EntityManager, name: string): Promise<boolean> {
  const [row] = await manager.query<{ taken: boolean }[]>('SELECT app.is_name_of_team($1) AS taken', [name]);
  return row?.taken ?? false;
}
