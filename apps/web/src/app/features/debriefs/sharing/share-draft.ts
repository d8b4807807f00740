import {
  type AdviceSetting,
  type Audience,
  type AuthorDisplay,
  keysOf,
  offeredFromTheStart,
  sharableParts,
  type SharablePart,
  type SharedVersionView,
} from '@accelerator/contracts';
import type { Drafts } from '@web/platform/drafts/drafts';
import { KeptValue } from '@web/platform/drafts/kept-value';
import { newId } from '@web/platform/ids';
import { partsSeen } from './share-pairs';
import { type Asked, ownWords, type Subject } from './share-subject';

export const shareSteps = [
  { name: 'To whom', heading: 'To whom?' },
  { name: 'What', heading: 'What?' },
  { name: 'Read it as they will', heading: 'Read it as they will' },
  { name: 'How', heading: 'How?' },
] as const;

/** What she has decided so far; kept on the device until it is shared. */
export interface ShareDraft {
  readonly id: string;
  /** The revision of what they see that she saw; 0 where they see none yet. */
  readonly base: number;
  readonly step: number;
  readonly audience: Audience | null;
  readonly cohortId: string | null;
  readonly parts: readonly SharablePart[];
  /** Her own wording of a part, once she has changed it. */
  readonly words: Readonly<Partial<Record<SharablePart, string>>>;
  /** What was pointed out and may stand, as `keptKey` writes it. */
  readonly kept: readonly string[];
  /** Whether they read which process it was: the role, and what stands in place of the organisation. */
  readonly tellsProcess: boolean;
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
    base: 0,
    step: 0,
    audience: null,
    cohortId: null,
    parts: [],
    words: {},
    kept: [],
    tellsProcess: false,
    roleTitle: '',
    organisation: '',
    alias: '',
    display: 'named',
    coachesMayKnow: true,
    atOnce: false,
    advice: 'questions-welcome',
  };
}

export type KeptShare = KeptValue<Partial<ShareDraft>>;

/** What this device has of a debrief that is to be shared, or of a version of it. */
export function keptShare(drafts: Drafts, { debriefId, versionId, againId }: Asked): KeptShare {
  const begunWith = versionId ?? againId;
  const version = begunWith === undefined ? '' : `:${begunWith}`;
  return new KeptValue(drafts, () => `share:${debriefId}${version}`, isKept);
}

function isKept(kept: unknown): kept is Partial<ShareDraft> {
  return typeof kept === 'object' && kept !== null && 'step' in kept && 'id' in kept;
}

/** From what they see already where there is a version, or would have seen, else from the debrief. */
export function freshDraft(subject: Subject, cohortId: string | null): ShareDraft {
  const { version, again } = subject;
  if (version) return fromVersion(subject, version);
  return again ? { ...fromVersion(subject, again), base: 0, cohortId } : fromDebrief(subject, cohortId);
}

/** What they see already, to be changed. */
export function fromVersion({ debrief, opportunity }: Subject, version: SharedVersionView): ShareDraft {
  const own = namesOf({ debrief, opportunity });
  const known = [...debrief.shared, ...(debrief.notGoneOut ?? [])];
  const state = known.find(({ sharedVersionId }) => sharedVersionId === version.id);
  return {
    ...begun(),
    base: version.revision,
    cohortId: state?.cohortId ?? null,
    coachesMayKnow: state?.coachesMayKnow ?? true,
    audience: version.audience,
    display: version.authorDisplay,
    parts: [...new Set(partsSeen(version.parts))],
    words: Object.fromEntries(version.parts.map(({ part, text }) => [part, text])),
    tellsProcess: version.roleTitle !== '' || version.publicAlias !== '',
    roleTitle: version.roleTitle || own.roleTitle,
    organisation: own.organisation,
    alias: version.publicAlias || own.alias,
    advice: version.adviceSetting,
  };
}

function fromDebrief(subject: Subject, cohortId: string | null): ShareDraft {
  const own = ownWords(subject);
  return {
    ...begun(),
    cohortId,
    parts: keysOf(sharableParts).filter((part) => own[part] && offeredFromTheStart(part)),
    ...namesOf(subject),
  };
}

/** Role, real name and alias as she noted them, at the debrief or at its process. */
function namesOf({ debrief, opportunity }: Pick<Subject, 'debrief' | 'opportunity'>) {
  const { roleTitle, organisationName, publicAlias, process } = debrief.answers;
  return {
    roleTitle: roleTitle ?? opportunity?.roleTitle ?? '',
    organisation: organisationName ?? opportunity?.organisationName ?? organisationIn(process),
    alias: publicAlias ?? opportunity?.publicAlias ?? '',
  };
}

/** "Chief People Officer, Harrowgate Foundry": what may be a name at the end of what she called the process. */
function organisationIn(process = ''): string {
  const last = process.slice(process.lastIndexOf(',') + 1).trim();
  return process.includes(',') && /^\p{Lu}/u.test(last) ? last : '';
}
