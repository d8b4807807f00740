import {
  arrived,
  clashesOf,
  type DeviceCopy,
  fits,
  openedBefore,
  outgoing,
  type Outgoing,
} from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
import type { Answered } from './debrief-wire';

/** What the device keeps of a debrief that is being written. */
export interface KeptDebrief extends DeviceCopy {
  readonly id: string;
  /** The server knows it. */
  readonly opened: boolean;
}

/** One that has not been written yet. */
export function begun(): KeptDebrief {
  return { id: newId(), opened: false, mode: 'log', answers: {}, revisions: {}, unsent: [] };
}

/** Whether the device gave back a debrief. Its answers are taken as they are: a text that is too long is still hers. */
export function isKeptDebrief(kept: unknown): kept is KeptDebrief {
  if (typeof kept !== 'object' || kept === null) return false;
  const has = (name: string) => name in kept;
  return ['id', 'opened', 'mode', 'answers', 'revisions', 'unsent'].every(has);
}

/** What of it can go to the server now; null where nothing can, or all has arrived. */
export function leaving(kept: KeptDebrief): Outgoing | null {
  return kept.opened ? outgoing(kept) : opening(kept);
}

/** What opens it on the server: all that fits; null while the process has no name. */
function opening({ mode, answers }: KeptDebrief): Outgoing | null {
  if (!isNamed({ answers })) return null;
  const keys = Object.keys(answers).filter((key) => key === 'process' || fits(key, answers));
  return { mode, answers: Object.fromEntries(keys.map((key) => [key, answers[key]])), base: {} };
}

/** The server has answered: to a patch, or to the opening, also to one that an earlier try had done. */
export function landed(kept: KeptDebrief, { sent, before, debrief, conflicts }: Answered): KeptDebrief {
  const known = before ? openedBefore(kept, debrief) : kept;
  const gone = before ? { answers: {}, base: {} } : sent;
  return { ...arrived(known, gone, { debrief, conflicts }), id: debrief.id, opened: true };
}

/** Something of it is here only. */
export function isWaiting(kept: KeptDebrief): boolean {
  return kept.unsent.length > 0 || clashesOf(kept).length > 0;
}

/** The texts that have not been sent, in the order in which they were typed first. */
export function leftIn({ unsent, answers }: Pick<KeptDebrief, 'unsent' | 'answers'>): readonly string[] {
  return unsent.flatMap((key) => {
    const text = answers[key];
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
}

/** It says which process it is about: then there is something to write on. */
export function isNamed({ answers }: Pick<KeptDebrief, 'answers'>): boolean {
  return (answers.process ?? '').trim() !== '';
}
