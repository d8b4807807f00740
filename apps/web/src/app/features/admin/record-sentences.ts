import type { AuditEventView } from '@accelerator/contracts';

type Names = Readonly<Record<'actor' | 'subject' | 'cohort', string>>;

const sentences: Readonly<Record<string, (names: Names) => string>> = {
  'account.opened': ({ actor }) => `${actor} opened an account.`,
  'account.admin-made': ({ actor, subject }) => `${actor} made ${subject} an admin.`,
  'account.deactivated': ({ actor, subject }) => `${actor} deactivated the account of ${subject}.`,
  'account.reactivated': ({ actor, subject }) => `${actor} let ${subject} in again.`,
  'account.email-change-asked': ({ actor }) => `${actor} asked for another e-mail address.`,
  'account.email-changed': ({ actor }) => `${actor} confirmed a new e-mail address.`,
  'account.password-changed': ({ actor }) => `${actor} changed her password.`,
  'account.signed-out-everywhere': ({ actor }) => `${actor} signed out everywhere.`,
  'agreement.accepted': ({ actor, cohort }) => `${actor} accepted the agreement of ${cohort}.`,
  'agreement.changed': ({ actor, cohort }) => `${actor} changed the agreement of ${cohort}.`,
  'coach.joined': ({ actor, cohort }) => `${actor} joined ${cohort} as a coach.`,
  'cohort.created': ({ actor, cohort }) => `${actor} set up ${cohort}.`,
  'cohort.changed': ({ actor, cohort }) => `${actor} changed ${cohort}.`,
  'enrolment.ended': ({ actor, subject, cohort }) => `${actor} ended the place of ${subject} in ${cohort}.`,
  'enrolment.moved-in': ({ actor, subject, cohort }) => `${actor} moved ${subject} into ${cohort}.`,
  'enrolment.moved-out': ({ actor, subject, cohort }) => `${actor} moved ${subject} out of ${cohort}.`,
  'invitation.sent': ({ actor, cohort }) => `${actor} sent an invitation to ${cohort}.`,
  'invitation.resent': ({ actor, cohort }) => `${actor} sent an invitation to ${cohort} again.`,
  'invitation.revoked': ({ actor, cohort }) => `${actor} took back an invitation to ${cohort}.`,
  'invitation.accepted': ({ actor, cohort }) => `${actor} took up a place in ${cohort}.`,
  'programme.changed': ({ actor }) => `${actor} changed the words of the programme.`,
};

/** "Petra Lindquale let Gwen Tallowby in again." A deed that has no sentence yet is named as it is. */
export function sentenceFor({ deed, actorName, subjectName, cohortName }: AuditEventView): string {
  const names = {
    actor: actorName ?? 'Someone',
    subject: subjectName ?? 'somebody',
    cohort: cohortName ?? 'a cohort',
  };
  const sentence = sentences[deed];
  if (sentence) return sentence(names);
  return `${names.actor}: ${deed.replace('.', ', ').replaceAll('-', ' ')}${cohortName ? ` (${cohortName})` : ''}.`;
}
