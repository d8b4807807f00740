import type { Body, changeMe } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

type Settings = Pick<Body<typeof changeMe>, 'timeZone' | 'stoppedMail'>;

/** The name by which others know her. */
export async function writeName(manager: EntityManager, personId: string, name: string): Promise<void> {
  await manager.query(nameSql, [personId, name]);
}

/** What is not given stays. */
export async function writeSettings(manager: EntityManager, personId: string, change: Settings): Promise<void> {
  await manager.query(settingsSql, [personId, change.timeZone ?? null, change.stoppedMail ?? null]);
}

/** null ends the quiet view. */
export async function writeQuietUntil(manager: EntityManager, personId: string, until: Date | null): Promise<void> {
  await manager.query(quietSql, [personId, until]);
}

const nameSql = 'UPDATE people SET name = $2 WHERE id = $1';

const settingsSql = `UPDATE accounts SET time_zone = coalesce($2, time_zone), stopped_mail = coalesce($3, stopped_mail)
  WHERE person_id = $1`;

const quietSql = 'UPDATE accounts SET quiet_until = $2 WHERE person_id = $1';
