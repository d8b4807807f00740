import { randomUUID } from 'node:crypto';
import type { AdviceSetting, Audience, AuthorDisplay } from '@accelerator/contracts';
import type { SpecApp } from './app';
import { juniper, personId, type Somebody } from './world';

/** How somebody shares; what is not said is named, with her cohort, questions welcome. */
export interface Sharing {
  readonly author: Somebody;
  readonly audience?: Audience;
  readonly authorDisplay?: AuthorDisplay;
  readonly adviceSetting?: AdviceSetting;
  readonly coachesMayKnow?: boolean;
  readonly roleTitle?: string;
  /** Hours before the present. */
  readonly hoursAgo?: number;
}

export interface SharedScene {
  readonly debriefId: string;
  readonly sharedVersionId: string;
  readonly threadId: string;
}

/** Lays a private debrief, a shared version of it and its thread, as the author herself and through her row policies. */
export async function layShared(spec: SpecApp, sharing: Sharing): Promise<SharedScene> {
  const scene = { debriefId: randomUUID(), sharedVersionId: randomUUID(), threadId: randomUUID() };
  const { author, audience = 'cohort', authorDisplay = 'named', adviceSetting = 'questions-welcome' } = sharing;
  const title = sharing.roleTitle ?? 'Chief People Officer';
  const at = new Date(spec.clock.now().getTime() - (sharing.hoursAgo ?? 1) * 3_600_000);
  await spec.database.as({ kind: 'person', personId: personId(author) }, async (manager) => {
    await manager.query(
      `INSERT INTO debriefs (id, owner_id, mode, answers, created_at, updated_at) VALUES ($1, $2, 'quick', '{}', $3, $3)`,
      [scene.debriefId, personId(author), at],
    );
    await manager.query(
      `INSERT INTO shared_versions (id, cohort_id, audience, author_display, advice_setting, role_title, public_alias, parts, shared_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'a hospital group', $7, $8)`,
      [scene.sharedVersionId, juniper, audience, authorDisplay, adviceSetting, title, parts, at],
    );
    await manager.query(
      `INSERT INTO shared_version_authors (shared_version_id, author_id, debrief_id, cohort_id, audience, author_display, coaches_may_know)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        scene.sharedVersionId,
        personId(author),
        scene.debriefId,
        juniper,
        audience,
        authorDisplay,
        sharing.coachesMayKnow ?? true,
      ],
    );
    await manager.query(
      `INSERT INTO threads (id, cohort_id, kind, audience, title, shared_version_id, opened_at, last_activity_at)
       VALUES ($1, $2, 'debrief', $3, $4, $5, $6, $6)`,
      [scene.threadId, juniper, audience, title, scene.sharedVersionId, at],
    );
  });
  return scene;
}

/** The author takes her shared version back. */
export async function withdrawShared(spec: SpecApp, author: Somebody, sharedVersionId: string): Promise<void> {
  await spec.database.as({ kind: 'person', personId: personId(author) }, (manager) =>
    manager.query('UPDATE shared_versions SET withdrawn_at = $2 WHERE id = $1', [sharedVersionId, spec.clock.now()]),
  );
}

const parts = JSON.stringify([
  { part: 'outcome', text: 'They chose not to proceed' },
  { part: 'stayed', text: 'The corridor was very long.' },
]);
