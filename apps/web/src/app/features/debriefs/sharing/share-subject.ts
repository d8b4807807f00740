import {
  cardsOf,
  type DebriefView,
  isPaired,
  listNonNegotiables,
  type OpportunityView,
  pairedText,
  readDebrief,
  readOpportunity,
  readSharedVersion,
  sharableTexts,
  type SharablePart,
  type SharedVersionView,
} from '@accelerator/contracts';
import type { ApiClient } from '@web/platform/api-client';

/** What she shares, and a version that is there already where she updates what they see. */
export interface Subject {
  readonly debrief: DebriefView;
  readonly version: SharedVersionView | null;
  /** One that has not gone out, from whose words she begins anew. */
  readonly again: SharedVersionView | null;
  /** The process that it is about, where there is one: it knows the names that stay behind. */
  readonly opportunity: OpportunityView | null;
  /** Her conditions in her words, where the debrief holds how they looked. */
  readonly conditions: ReadonlyMap<string, string>;
  /** "2026-11-28" where she is. */
  readonly today: string;
}

/** What is to be shared: a debrief, or anew what they see of it, or again what has not gone out. */
export interface Asked {
  readonly debriefId: string;
  readonly versionId: string | undefined;
  readonly againId: string | undefined;
}

export async function readSubject(
  api: ApiClient,
  { debriefId, versionId, againId, today }: Asked & { readonly today: string },
): Promise<Subject> {
  const versionOf = (sharedVersionId: string | undefined) =>
    sharedVersionId === undefined ? null : api.call(readSharedVersion, { params: { debriefId, sharedVersionId } });
  const [debrief, version, again] = await Promise.all([
    api.call(readDebrief, { params: { debriefId } }),
    versionOf(versionId),
    versionOf(againId),
  ]);
  const [opportunity, conditions] = await Promise.all([processOf(api, debrief), conditionsOf(api, debrief)]);
  return { debrief, version, again, opportunity, conditions, today };
}

/** Without it there are only fewer names to replace. */
async function processOf(api: ApiClient, { answers }: DebriefView): Promise<OpportunityView | null> {
  if (!answers.opportunity) return null;
  return api.call(readOpportunity, { params: { opportunityId: answers.opportunity } }).catch(() => null);
}

/** Without them there is only one part less to choose. */
async function conditionsOf(api: ApiClient, { answers }: DebriefView): Promise<ReadonlyMap<string, string>> {
  if (cardsOf(answers, 'tests').length === 0) return new Map();
  const list = await api.call(listNonNegotiables, { query: {} }).catch(() => null);
  return new Map(list?.items.map(({ id, statement }) => [id, statement]));
}

/** Her words of now for each part that holds something. */
export function ownWords(subject: Subject | null): Readonly<Partial<Record<SharablePart, string>>> {
  return subject ? sharableTexts(subject.debrief.answers, subject) : {};
}

/** Her words of now for a part, with what stands beneath its cards. */
export function ownPair(subject: Subject | null, part: SharablePart): string {
  return subject && isPaired(part) ? pairedText(subject.debrief.answers, part) : '';
}
