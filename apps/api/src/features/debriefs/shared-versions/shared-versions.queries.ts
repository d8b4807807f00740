import {
  titleOfVersion,
  type AdviceSetting,
  type Audience,
  type AuthorDisplay,
  type SharedPart,
} from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

/** A version of a debrief of hers, taken back or not. */
export interface VersionOfHers {
  readonly id: string;
  readonly debrief_id: string;
  readonly thread_id: string;
  readonly cohort_id: string;
  readonly audience: Audience;
  readonly author_display: AuthorDisplay;
  readonly waiting: boolean;
  readonly coaches_may_know: boolean;
  readonly advice_setting: AdviceSetting;
  readonly role_title: string;
  readonly public_alias: string;
  readonly parts: readonly SharedPart[];
  readonly revision: number;
  readonly withdrawn_at: Date | null;
  /** It waited in vain: she was outside when it was to go out. */
  readonly not_gone_out: boolean;
}

export async function findVersionOfHers(manager: EntityManager, id: string): Promise<VersionOfHers | undefined> {
  const rows = await manager.query<VersionOfHers[]>(findSql, [id]);
  return rows[0];
}

export interface Words {
  readonly adviceSetting: AdviceSetting;
  readonly roleTitle: string;
  readonly publicAlias: string;
  readonly parts: readonly SharedPart[];
}

export interface NewVersion extends Words {
  readonly id: string;
  readonly debriefId: string;
  readonly threadId: string;
  readonly cohortId: string;
  readonly audience: Audience;
  readonly authorDisplay: AuthorDisplay;
  readonly coachesMayKnow: boolean;
  readonly at: Date;
  /** When the house lets it go; null where it is there at once. */
  readonly releasesAt: Date | null;
  /** Shows coaches that a no came late; see `tellsOfLateStageNo`. */
  readonly lateStageNo: boolean;
}

/** The version, its authorship and its thread: three rows, so that none of them says more than it has to. */
export async function insertVersion(manager: EntityManager, version: NewVersion): Promise<void> {
  const { id, cohortId, audience, authorDisplay, at, releasesAt } = version;
  const [place, waiting] = [[id, cohortId, audience, authorDisplay], releasesAt !== null];
  const words = [version.adviceSetting, version.roleTitle, version.publicAlias, JSON.stringify(version.parts)];
  await manager.query(versionSql, [...place, ...words, at, version.lateStageNo, releasesAt]);
  await manager.query(authorSql, [...place, version.debriefId, version.coachesMayKnow, waiting]);
  await manager.query(sharedAgainSql, [version.debriefId, audience]);
  await manager.query(threadSql, [version.threadId, cohortId, audience, titleOfVersion(version), id, at, waiting]);
}

/** Changes what they see, and the title that it goes by. */
export async function changeVersion(
  manager: EntityManager,
  id: string,
  words: Words & { readonly at: Date; readonly lateStageNo: boolean },
): Promise<void> {
  const { adviceSetting, roleTitle, publicAlias, parts, at, lateStageNo } = words;
  const values = [adviceSetting, roleTitle, publicAlias, JSON.stringify(parts), at, lateStageNo];
  await manager.query(changeSql, [id, ...values]);
  await manager.query('UPDATE threads SET title = $2 WHERE shared_version_id = $1', [id, titleOfVersion(words)]);
}

/** She knows that it has not gone out, and lets it be. */
export async function letBe(manager: EntityManager, id: string): Promise<void> {
  await manager.query('UPDATE shared_versions SET not_gone_out = false WHERE id = $1', [id]);
}

const findSql = `
  SELECT v.id, w.debrief_id, t.id AS thread_id, v.cohort_id, v.audience, v.author_display, v.releases_at IS NOT NULL AS waiting, w.coaches_may_know, v.advice_setting,
    v.role_title, v.public_alias, v.parts, v.revision, v.withdrawn_at, v.not_gone_out
  FROM shared_version_authors w
  JOIN shared_versions v ON v.id = w.shared_version_id
  JOIN threads t ON t.shared_version_id = v.id
  WHERE w.shared_version_id = $1 AND w.author_id = (SELECT app.me())`;

const versionSql = `
  INSERT INTO shared_versions (id, cohort_id, audience, author_display, advice_setting, role_title, public_alias, parts, shared_at, late_stage_no, releases_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const authorSql = `
  INSERT INTO shared_version_authors
    (shared_version_id, cohort_id, audience, author_display, debrief_id, coaches_may_know, waiting, author_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, app.me())`;

/** What had not gone out to these readers is told no more. */
const sharedAgainSql = `
  UPDATE shared_versions v SET not_gone_out = false FROM shared_version_authors w
  WHERE w.debrief_id = $1 AND w.author_id = (SELECT app.me()) AND v.id = w.shared_version_id AND v.audience = $2 AND v.not_gone_out`;

const threadSql = `
  INSERT INTO threads (id, cohort_id, kind, audience, title, shared_version_id, opened_at, last_activity_at, waiting)
  VALUES ($1, $2, 'debrief', $3, $4, $5, $6, $6, $7)`;

const changeSql = `
  UPDATE shared_versions SET advice_setting = $2, role_title = $3, public_alias = $4, parts = $5, updated_at = $6, late_stage_no = $7,
    revision = revision + 1
  WHERE id = $1`;
