import type { WrittenLetter } from '@api/platform/mail/templates';

/** Who is written to, and from where. */
export interface LetterContext {
  readonly name: string;
  readonly contactName: string;
  readonly origin: string;
}

export function signInLink(context: LetterContext, url: string): WrittenLetter {
  return letter(context, 'Your link to sign in', [
    'Here is the link you asked for. It signs you in once and works for fifteen minutes:',
    url,
    'If you did not ask for it, you need do nothing. Nobody gets in without it, and it will lapse.',
  ]);
}

export function passwordResetLink(context: LetterContext, url: string): WrittenLetter {
  return letter(context, 'Your link for a new password', [
    'With this link you can choose a new password. It works once, for thirty minutes:',
    url,
    'A new password signs you out everywhere else. If you did not ask for this, you need do nothing: your password stays as it is, and the link will lapse.',
  ]);
}

export function emailChangeLink(context: LetterContext, url: string): WrittenLetter {
  return letter(context, 'Please confirm this address', [
    'You asked us to write to this address from now on. With this link you confirm it; it works once, for a day:',
    url,
    'Until then everything stays as it is. If you did not ask for this, you need do nothing.',
  ]);
}

export function changeAsked(context: LetterContext): WrittenLetter {
  return letter(context, 'A change of address was asked for', [
    'Someone who was signed in as you asked us to write to another address from now on. The change takes effect when it is confirmed there.',
    `If that was you, all is well. If not, please choose a new password, which also stops the change: ${context.origin}/password-reset`,
  ]);
}

export function emailChanged(context: LetterContext): WrittenLetter {
  return letter(context, 'Your address was changed', [
    'From now on we write to the new address that was confirmed, and you sign in with it. This is the last mail to the old one.',
    'If that was not you, please answer this mail, so that we can put it right.',
  ]);
}

export function passwordChanged(context: LetterContext): WrittenLetter {
  return letter(context, 'Your password was changed', [
    'Your password was changed, and you were signed out in all other browsers.',
    `If that was not you, please choose a new one: ${context.origin}/password-reset`,
  ]);
}

function letter(context: LetterContext, subject: string, paragraphs: readonly string[]): WrittenLetter {
  const [firstName = context.name] = context.name.split(' ');
  const footer = [
    `You get this because of your account at ${new URL(context.origin).host}.`,
    ...(context.contactName ? [`This mailbox is read by ${context.contactName}. You can write back.`] : []),
  ];
  return {
    subject,
    body: [`Dear ${firstName},`, ...paragraphs, `-- \n${footer.join('\n')}`, ''].join('\n\n').trimEnd() + '\n',
  };
}
