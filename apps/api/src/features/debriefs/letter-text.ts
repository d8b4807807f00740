import type { WrittenLetter } from '@api/platform/mail/templates';
import type { MailKind } from '@accelerator/contracts';
import { firstNameOf } from './care/words';

/** Who is written to, about which cohort, and from where. */
export interface LetterContext {
  readonly name: string;
  /** Empty where the letter is about none. */
  readonly cohort: string;
  readonly contactName: string;
  readonly origin: string;
}

/** What a letter says, and of which kind it is, where she can stop the kind. */
export interface LetterWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly kind?: MailKind;
}

/** A letter with the two lines that end each of them (product/07-copy 7.6). */
export function letterOf(context: LetterContext, { subject, paragraphs, kind }: LetterWords): WrittenLetter {
  const why = context.cohort ? `you are in ${context.cohort}` : 'you asked for it';
  const stop = kind ? ` · Stop this kind: ${context.origin}/profile?stop=${kind}` : '';
  const footer = [
    `You get this because ${why}. Change what we send: ${context.origin}/profile${stop}`,
    ...(context.contactName ? [`This mailbox is read by ${context.contactName}.`] : []),
  ];
  const body = [`Dear ${firstNameOf(context.name)},`, ...paragraphs, `-- \n${footer.join('\n')}`].join('\n\n');
  return { subject, body: `${body}\n` };
}
