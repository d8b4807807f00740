import type { MailKind } from '@accelerator/contracts';
import { firstNameOf } from '@api/platform/first-name';
import type { WrittenLetter } from './templates';

/** Who is written to, and about which cohort. */
export interface Addressee {
  readonly name: string;
  /** None where the letter is about none. */
  readonly cohort?: string;
  readonly contactName: string;
}

/** What a letter says, and of which kind it is, where she can stop the kind. */
export interface LetterWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly kind?: MailKind;
}

/** A letter with the two lines that end each of them (product/07-copy 7.6). */
export function letterOf(to: Addressee, { subject, paragraphs, kind }: LetterWords, origin: string): WrittenLetter {
  const why = to.cohort ? `you are in ${to.cohort}` : 'you asked for it';
  const stop = kind ? ` · Stop this kind: ${origin}/profile?stop=${kind}` : '';
  const footer = [
    `You get this because ${why}. Change what we send: ${origin}/profile${stop}`,
    ...(to.contactName ? [`This mailbox is read by ${to.contactName}. You can write back.`] : []),
  ];
  const body = [`Dear ${firstNameOf(to.name)},`, ...paragraphs, `-- \n${footer.join('\n')}`].join('\n\n');
  return { subject, body: `${body}\n` };
}
