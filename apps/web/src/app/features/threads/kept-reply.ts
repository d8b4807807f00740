import { ReplyKind } from '@accelerator/contracts';
import { fieldsIn } from '@web/platform/drafts/kept-value';

/** What the device keeps of a reply that is being written. The id goes with it: a second try makes no double. */
export interface KeptReply {
  readonly id: string;
  readonly kind: ReplyKind;
  readonly text: string;
  /** She has sent it, and it goes by itself as soon as there is a connection. */
  readonly waiting?: boolean;
}

/** What stands by a reply that goes by itself. */
export const goesLater = {
  kept: 'Kept on this device. It will be sent when the connection is back.',
  notKept: 'Not kept on this device. Please leave this tab open: it will be sent when the connection is back.',
} as const;

export function isKeptReply(kept: unknown): kept is KeptReply {
  const fields = fieldsIn(kept);
  const [id, text] = [fields.get('id'), fields.get('text')];
  return typeof id === 'string' && typeof text === 'string' && ReplyKind.safeParse(fields.get('kind')).success;
}
