import type { WrittenLetter } from '@api/platform/mail/templates';
import { firstNameOf } from './care/words';

/** Who is written to, about which cohort, and from where. */
export interface LetterContext {
  readonly name: string;
  /** Empty where the letter is about none. */
  readonly cohort: string;
  readonly contactName: string;
  readonly origin: string;
}

/** A letter with the two lines that end each of them (product/07-copy 7.6). */
export function letterOf(context: LetterContext, subject: string, paragraphs: readonly string[]): WrittenLetter {
  const why = context.cohort ? `you are in ${context.cohort}` : 'you asked for it';
  const footer = [
    `You get this because ${why}. Change what we send: ${context.origin}/profile`,
    ...(context.contactName ? [`This mailbox is read by ${context.contactName}.`] : []),
  ];
  const body = [`Dear ${firstNameOf(context.name)},`, ...paragraphs, `-- \n${footer.join('\n')}`].join('\n\n');
  return { subject, body: `${body}\n` };
}
