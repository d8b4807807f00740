import { type DebriefView, saveDebrief, shareDebrief, updateSharedVersion } from '@accelerator/contracts';
import type { ApiClient } from '@web/platform/api-client';
import { ProblemError } from '@web/platform/problem';
import type { SharedWords } from './share-clash';
import type { ShareDraft } from './share-draft';

/**
 * Her private notes on the organisation, with the debrief; the debrief as it is then.
 * Where another device named the organisation meanwhile, what she typed just now is what she means to protect; the other
 * text stays among the earlier ones.
 */
export async function saveNotes(
  api: ApiClient,
  view: DebriefView,
  own: Readonly<Record<string, string>>,
): Promise<DebriefView> {
  const changed = Object.entries(own).filter(([key, text]) => text !== (view.answers[key] ?? ''));
  if (changed.length === 0) return view;
  const answers = Object.fromEntries(changed);
  const base = Object.fromEntries(changed.map(([key]) => [key, view.revisions[key] ?? 0]));
  const params = { debriefId: view.id };
  const saved = await api.call(saveDebrief, { params, body: { answers, base } });
  if (saved.conflicts.length === 0) return saved.debrief;
  const now = Object.fromEntries(saved.conflicts.map(({ key, revision }) => [key, revision]));
  return (await api.call(saveDebrief, { params, body: { answers, base: { ...base, ...now } } })).debrief;
}

/** Shares it as she decided; of a version that is there already what they see is updated. */
export async function sendVersion(
  api: ApiClient,
  at: { readonly debriefId: string; readonly versionId: string | undefined },
  { draft, words }: { readonly draft: ShareDraft; readonly words: SharedWords },
): Promise<void> {
  const { debriefId, versionId: sharedVersionId } = at;
  const { id, base, cohortId, audience, display, coachesMayKnow, atOnce } = draft;
  const said = { ...words, parts: [...words.parts] };
  if (sharedVersionId) {
    await api.call(updateSharedVersion, { params: { debriefId, sharedVersionId }, body: { base, ...said } });
    return;
  }
  if (!cohortId || !audience) throw new ProblemError('invalid', 'Please choose to whom.');
  const known = coachesMayKnow && audience === 'cohort';
  const hidden = { authorDisplay: 'without-name', coachesMayKnow: known, atOnce } as const;
  const how = display === 'named' ? { authorDisplay: display } : hidden;
  await api.call(shareDebrief, { params: { debriefId }, body: { id, cohortId, audience, ...how, ...said } });
}
