import { DateTime } from 'luxon';
import type { WrittenLetter } from '@api/platform/mail/templates';

/** What the letter of an invitation says. */
export interface Invited {
  readonly name: string;
  readonly role: 'member' | 'coach';
  readonly expires_at: Date;
  readonly cohort_name: string;
  /** `YYYY-MM-DD` */
  readonly starts_on: string;
  readonly time_zone: string;
  readonly admin_name: string | null;
  readonly contact_name: string | null;
  /** The lead coach first. */
  readonly coach_names: readonly string[];
  /** Who takes part already. */
  readonly member_count: number;
}

/** The invitation of product/07-copy 7.6, plain text. Days are those of the cohort's zone. */
export function writeInvitation(invited: Invited, acceptUrl: string, now: Date): WrittenLetter {
  const { cohort_name: cohort, contact_name: contact } = invited;
  const [firstName = invited.name] = invited.name.split(' ');
  const paragraphs = [
    `Dear ${firstName},`,
    opening(invited, now),
    'Two things before you accept. What you write in the app is private unless you share it; not even the coaches see that it exists. And the group has an agreement about how it treats what is said; you can read it first, behind the same link.',
    `Accept your place: ${acceptUrl} (valid until ${dayOf(DateTime.fromJSDate(invited.expires_at, { zone: invited.time_zone }))})`,
    'If this is not for you, you need do nothing. The link will lapse.',
    signature(invited),
  ].filter((paragraph) => paragraph !== '');
  const footer = [
    `You get this because a place was kept for you in ${cohort}.`,
    ...(contact ? [`This mailbox is read by ${contact}. You can write back.`] : []),
  ];
  return { subject: `Your place in ${cohort}`, body: `${[...paragraphs, `-- \n${footer.join('\n')}`].join('\n\n')}\n` };
}

function opening(invited: Invited, now: Date): string {
  const start = DateTime.fromISO(invited.starts_on, { zone: invited.time_zone });
  const starts = start > DateTime.fromJSDate(now) ? 'starts' : 'started';
  const place = invited.role === 'coach' ? "a coach's place" : 'a place';
  const company = [...invited.coach_names, ...(invited.member_count > 1 ? [`${invited.member_count} members`] : [])];
  const including = company.length > 0 ? ` with ${listed(company)}` : '';
  const who = invited.admin_name ?? 'The programme office';
  return `${who} has kept ${place} for you in ${invited.cohort_name}, which ${starts} on ${dayOf(start)}${including}.`;
}

function signature({ coach_names: [lead], admin_name: admin }: Invited): string {
  return lead ?? admin ?? '';
}

function dayOf(day: DateTime): string {
  return day.setLocale('en-GB').toFormat('d LLLL yyyy');
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
