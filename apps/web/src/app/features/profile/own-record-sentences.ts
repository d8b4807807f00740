import type { OwnAuditEventView } from '@accelerator/contracts';

type Names = Readonly<Record<'actor' | 'coach' | 'cohort', string>>;
type Sentences = Readonly<Record<string, (names: Names) => string>>;

const herOwn: Sentences = {
  'account.email-change-asked': () => 'You asked for another e-mail address.',
  'account.email-changed': () => 'You confirmed a new e-mail address.',
  'account.opened': () => 'You opened your account.',
  'account.password-changed': () => 'You changed your password.',
  'account.signed-out-everywhere': () => 'You signed out everywhere.',
  'agreement.accepted': ({ cohort }) => `You accepted the agreement of ${cohort}.`,
  'coach.joined': ({ cohort }) => `You joined ${cohort} as a coach.`,
  'debrief.shared': ({ cohort }) => `You shared a debrief in ${cohort}.`,
  'debrief.shared-version-changed': ({ cohort }) => `You changed what ${cohort} sees of a debrief.`,
  'debrief.withdrawn': ({ cohort }) => `You took a debrief back from ${cohort}.`,
  'invitation.accepted': ({ cohort }) => `You took up a place in ${cohort}.`,
};

const ofOthers: Sentences = {
  'account.admin-made': ({ actor }) => `${actor} made you an admin.`,
  'account.deactivated': ({ actor }) => `${actor} deactivated your account.`,
  'account.reactivated': ({ actor }) => `${actor} let you in again.`,
  'coach.joined': ({ coach, cohort }) => `${coach} joined ${cohort} as a coach.`,
  'enrolment.ended': ({ actor, cohort }) => `${actor} ended your place in ${cohort}.`,
  'enrolment.moved-in': ({ actor, cohort }) => `${actor} moved you into ${cohort}.`,
  'enrolment.moved-out': ({ actor, cohort }) => `${actor} moved you out of ${cohort}.`,
};

/** "The programme office let you in again." A deed that has no sentence yet is named as it is. */
export function ownSentenceFor({ deed, mine, actorName, subjectName, cohortName }: OwnAuditEventView): string {
  const actor = mine ? 'You' : (actorName ?? 'The programme office');
  const sentence = (mine ? herOwn : ofOthers)[deed];
  if (sentence)
    return sentence({ actor, coach: actorName ?? 'Somebody who has left since', cohort: cohortName ?? 'a cohort' });
  const where = [mine ? subjectName : null, cohortName].filter((name) => name !== null).join(', ');
  return `${actor}: ${deed.replace('.', ', ').replaceAll('-', ' ')}${where ? ` (${where})` : ''}.`;
}
