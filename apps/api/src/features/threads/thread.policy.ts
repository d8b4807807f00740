import type { AdviceSetting, ReplyKind, ThreadKind } from '@accelerator/contracts';

/** All that decides what a reader may do in a conversation that she sees (product/02-debrief 2.8). */
export interface Standing {
  readonly kind: ThreadKind;
  /** Of the shared debrief; null in other conversations. */
  readonly adviceSetting: AdviceSetting | null;
  /** The shared version has been taken back; only its author still sees the conversation. */
  readonly withdrawn: boolean;
  readonly resting: boolean;
  /** She wrote the debrief, or opened the conversation. */
  readonly author: boolean;
  /** She has said that she is with the author. */
  readonly holding: boolean;
  /** A question of hers that the author has neither answered yet nor let be. */
  readonly questionWaits: boolean;
  /** What became of her asking whether an idea is welcome; null where she has not asked. */
  readonly offerRequest: 'waiting' | 'yes' | 'not-now' | null;
}

/** Kinds in which she may reply now, in the order in which they are offered. */
export function replyKindsFor(standing: Standing): ReplyKind[] {
  if (standing.withdrawn) return [];
  if (standing.author) return standing.resting ? ['thanks'] : ['thanks', 'closing-note'];
  if (standing.resting) return ['thanks'];
  return welcomeKinds(standing).filter((kind) => stillOpen(kind, standing));
}

/** The author has not said that ideas are welcome: she may ask once, and a yes gives her `offer`. */
export function mayAskWhetherIdeaIsWelcome(standing: Standing): boolean {
  return (
    standing.kind === 'debrief' &&
    standing.adviceSetting === 'questions-welcome' &&
    !closed(standing) &&
    !standing.author &&
    standing.offerRequest === null
  );
}

/** One question at a time: said only where she could ask otherwise. */
export function questionStillWaits(standing: Standing): boolean {
  const mayAsk = !closed(standing) && !standing.author && welcomeKinds(standing).includes('ask');
  return mayAsk && standing.questionWaits;
}

/** The author answers requests in her own conversation. */
export function mayAnswerRequests(standing: Standing): boolean {
  return standing.author && !standing.withdrawn;
}

/** Who closed it may open it again. */
export function mayReopen(standing: Standing): boolean {
  return standing.author && standing.resting && !standing.withdrawn;
}

/** Whoever reads it brings it to the next session, or takes it off that list; what is taken back is in none. */
export function mayBring(standing: Standing): boolean {
  return !standing.withdrawn;
}

/** Whoever reads another's words tells a coach that something in them is not right. */
export function mayReport(standing: Pick<Standing, 'author' | 'withdrawn'>): boolean {
  return !standing.author && !standing.withdrawn;
}

/** A question or resource is its opener's; a shared debrief changes by its own road. */
export function mayChange(standing: Standing): boolean {
  return standing.author && (standing.kind === 'question' || standing.kind === 'resource');
}

const welcome = {
  'witness-only': ['holding', 'appreciate'],
  'questions-welcome': ['holding', 'appreciate', 'notice', 'ask'],
  'ideas-welcome': ['holding', 'appreciate', 'notice', 'ask', 'offer'],
} as const satisfies Record<AdviceSetting, readonly ReplyKind[]>;

/** What the author's setting allows to others, before her own replies are looked at. */
function welcomeKinds(standing: Standing): readonly ReplyKind[] {
  if (standing.kind !== 'debrief') return ['appreciate', 'notice', 'ask', 'offer'];
  const setting = standing.adviceSetting ?? 'witness-only';
  const asked = setting === 'questions-welcome' && standing.offerRequest === 'yes';
  return asked ? welcome['ideas-welcome'] : welcome[setting];
}

function stillOpen(kind: ReplyKind, standing: Standing): boolean {
  if (kind === 'holding') return !standing.holding;
  return kind !== 'ask' || !standing.questionWaits;
}

function closed(standing: Standing): boolean {
  return standing.resting || standing.withdrawn;
}
