import type { DataSource } from 'typeorm';

/**
 * What was answered must survive a power cut (docs/security.md D1).
 * @throws Error when the server would answer before the disk has it
 */
export async function assertDurable(source: DataSource): Promise<void> {
  const rows: { name: string; setting: string }[] = await source.query(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`,
  );
  const loose = rows.filter(({ setting }) => setting === 'off');
  if (loose.length > 0)
    throw new Error(`The database may lose what it has answered: ${loose.map(({ name }) => name).join(', ')} is off.`);
}
