import {
  type AdviceSetting,
  type Audience,
  type AuthorDisplay,
  type DebriefView,
  keysOf,
  offeredFromTheStart,
  type OpportunityView,
  sharableParts,
  type SharablePart,
  sharableTexts,
  type SharedVersionView,
} from '@accelerator/contracts';
import { newId } from '@web/platform/ids';

export const shareSteps = [
  { name: 'To whom', heading: 'To whom?' },
  { name: 'What', heading: 'What?' },
  { name: 'Read it as they will', heading: 'Read it as they will' },
  { name: 'How', heading: 'How?' },
] as const;

/** What she has decided so far; kept on the device until it is shared. */
export interface ShareDraft {
  readonly id: string;
  readonly step: number;
  readonly audience: Audience | null;
  readonly cohortId: string | null;
  readonly parts: readonly SharablePart[];
  /** Her own wording of a part, once she has changed it. */
  readonly words: Readonly<Partial<Record<SharablePart, string>>>;
  /** What was pointed out and may stand, as `keptKey` writes it. */
  readonly kept: readonly string[];
  readonly roleTitle: string;
  readonly organisation: string;
  readonly alias: string;
  readonly display: AuthorDisplay;
  readonly coachesMayKnow: boolean;
  readonly atOnce: boolean;
  readonly advice: AdviceSetting;
}

export function begun(): ShareDraft {
  return {
    id: newId(),
    step: 0,
    audience: null,
    cohortId: null,
    parts: [],
    words: {},
    kept: [],
    roleTitle: '',
    organisation: '',
    alias: '',
    display: 'named',
    coachesMayKnow: true,
    atOnce: false,
    advice: 'questions-welcome',
  };
}

/** As the device kept it. */
export function isKept(kept: unknown): kept is Partial<ShareDraft> {
  return typeof kept === 'object' && kept !== null && 'step' in kept && 'id' in kept;
}

/** What she shares, and a version that is there already where she updates what they see. */
export interface Subject {
  readonly debrief: DebriefView;
  readonly version: SharedVersionView | null;
  /** The process that it is about, where there is one: it knows the names that stay behind. */
  readonly opportunity: OpportunityView | null;
}

/** From what they see already where there is a version, else from the debrief. */
export function freshDraft(subject: Subject, cohortId: string | null): ShareDraft {
  return subject.version ? fromVersion(subject, subject.version) : fromDebrief(subject, cohortId);
}

function fromVersion({ debrief, opportunity }: Subject, version: SharedVersionView): ShareDraft {
  const state = debrief.shared.find(({ sharedVersionId }) => sharedVersionId === version.id);
  return {
    ...begun(),
    cohortId: state?.cohortId ?? null,
    coachesMayKnow: state?.coachesMayKnow ?? true,
    audience: version.audience,
    display: version.authorDisplay,
    parts: version.parts.map(({ part }) => part),
    words: Object.fromEntries(version.parts.map(({ part, text }) => [part, text])),
    roleTitle: version.roleTitle,
    organisation: debrief.answers.organisationName ?? opportunity?.organisationName ?? '',
    alias: version.publicAlias,
    advice: version.adviceSetting,
  };
}

function fromDebrief({ debrief, opportunity }: Subject, cohortId: string | null): ShareDraft {
  const { roleTitle, organisationName, publicAlias } = debrief.answers;
  const own = ownWords(debrief);
  return {
    ...begun(),
    cohortId,
    parts: keysOf(sharableParts).filter((part) => own[part] && offeredFromTheStart(part)),
    roleTitle: roleTitle ?? opportunity?.roleTitle ?? '',
    organisation: organisationName ?? opportunity?.organisationName ?? '',
    alias: publicAlias ?? opportunity?.publicAlias ?? '',
  };
}

/** Her words of now for each part that holds something. */
export function ownWords(view: DebriefView | null): Readonly<Partial<Record<SharablePart, string>>> {
  if (!view) return {};
  const texts = sharableTexts(view.answers);
  if (!texts.outcome || !view.freshness) return texts;
  const when = view.freshness === 'fresh' || view.freshness === 'recent' ? 'This week or last.' : 'Some weeks ago.';
  return { ...texts, outcome: `${texts.outcome}. ${when}` };
}
