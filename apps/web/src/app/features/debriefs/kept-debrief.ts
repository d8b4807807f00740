import { type DeviceCopy, fits, type Outgoing } from '@accelerator/contracts';
import { newId } from '@web/platform/ids';

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

/** What opens it on the server: all that fits; null while the process has no name. */
export function opening({ mode, answers }: KeptDebrief): Outgoing | null {
  if (!isNamed({ answers })) return null;
  const keys = Object.keys(answers).filter((key) => key === 'process' || fits(key, answers));
  return { mode, answers: Object.fromEntries(keys.map((key) => [key, answers[key]])), base: {} };
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
