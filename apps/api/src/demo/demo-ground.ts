import { agreementText } from '@accelerator/contracts';
import {
  buddyPairs,
  cohorts,
  demoPassword,
  enrolments,
  idOf,
  people,
  personOf,
  programme,
  quietViews,
  type WorldClock,
} from '@accelerator/fixtures';
import type pg from 'pg';
import { hashPassword } from '@api/features/accounts/public';

const supportDirectory = [
  'If today is more than a hard day, talk to somebody now. The group can wait.',
  'United Kingdom and Ireland: Samaritans, 116 123, at any hour, free. https://www.samaritans.org',
  'Norway: Mental Helse, 116 123. https://mentalhelse.no',
  'Portugal: SNS 24, 808 24 24 24. https://www.sns24.gov.pt',
].join('\n\n');

/** Whatever an admin would have set up: programme, people, cohorts and places. One transaction, as the owner. */
export async function layDemoGround(owner: pg.Client, clock: WorldClock): Promise<void> {
  const begun = clock.onDayFromS7(-60, 9, 0);
  await owner.query(
    `INSERT INTO programmes (id, key, name, description, contact_name, support_directory) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      idOf('programme', programme.key),
      programme.key,
      programme.name,
      programme.description,
      personOf(programme.contact).name,
      supportDirectory,
    ],
  );
  const passwordHash = await hashPassword(demoPassword);
  for (const person of people) await layPerson(owner, { person, passwordHash, at: begun });
  for (const cohort of cohorts.filter(({ inDemo }) => inDemo)) await layCohort(owner, { cohort, clock, at: begun });
  await layPlaces(owner, clock);
}

interface PersonAtDoor {
  readonly person: (typeof people)[number];
  readonly passwordHash: string;
  readonly at: Date;
}

async function layPerson(owner: pg.Client, { person, passwordHash, at }: PersonAtDoor): Promise<void> {
  const id = idOf('person', person.key);
  await owner.query('INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3)', [id, person.name, at]);
  await owner.query('INSERT INTO accounts (person_id, email, time_zone, is_admin) VALUES ($1, $2, $3, $4)', [
    id,
    person.email,
    person.timeZone,
    person.roles.some((role) => role === 'admin'),
  ]);
  await owner.query('INSERT INTO credentials (person_id, password_hash, changed_at) VALUES ($1, $2, $3)', [
    id,
    passwordHash,
    at,
  ]);
}

interface CohortInWorld {
  readonly cohort: (typeof cohorts)[number];
  readonly clock: WorldClock;
  readonly at: Date;
}

async function layCohort(owner: pg.Client, { cohort, clock, at }: CohortInWorld): Promise<void> {
  const firstDay = clock.S(7 + cohort.startsWeeksAfterS7);
  const lastDay = clock.S(7 + cohort.startsWeeksAfterS7 + cohort.weeks - 1);
  await owner.query(
    `INSERT INTO cohorts (id, programme_id, name, cloth, starts_on, ends_on, time_zone, capacity, lead_coach_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      idOf('cohort', cohort.key),
      idOf('programme', programme.key),
      cohort.name,
      cohort.cloth,
      dayOf(firstDay),
      dayOf(lastDay),
      cohort.timeZone,
      cohort.capacity,
      idOf('person', cohort.leadCoach),
      at,
    ],
  );
  await owner.query(
    'INSERT INTO cohort_agreements (id, cohort_id, version, body, created_at) VALUES ($1, $2, 1, $3, $4)',
    [idOf('other', `agreement-${cohort.key}`), idOf('cohort', cohort.key), agreementText, at],
  );
}

async function layPlaces(owner: pg.Client, clock: WorldClock): Promise<void> {
  const inDemo = new Set<string>(cohorts.filter((cohort) => cohort.inDemo).map(({ key }) => key));
  for (const { cohort, person, role, status, agreementAtSession, pausedUntilSession } of enrolments.filter((place) =>
    inDemo.has(place.cohort),
  )) {
    const at = clock.S(agreementAtSession);
    await owner.query(
      `INSERT INTO enrolments (id, cohort_id, person_id, role, status, paused_until, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        idOf('enrolment', `${cohort}-${person}`),
        idOf('cohort', cohort),
        idOf('person', person),
        role,
        status,
        pausedUntilSession === undefined ? null : dayOf(clock.S(pausedUntilSession)),
        at,
      ],
    );
    await owner.query('INSERT INTO agreement_acceptances (person_id, agreement_id, accepted_at) VALUES ($1, $2, $3)', [
      idOf('person', person),
      idOf('other', `agreement-${cohort}`),
      at,
    ]);
  }
  for (const { pair, meanwhile } of buddyPairs)
    await owner.query('INSERT INTO buddy_pairs (id, cohort_id, person_ids) VALUES ($1, $2, $3)', [
      idOf('buddy-pair', pair.join('-')),
      idOf('cohort', 'juniper'),
      [...pair, ...(meanwhile === undefined ? [] : [meanwhile])].map((key) => idOf('person', key)),
    ]);
  for (const { person, sinceHoursAgo, days } of quietViews)
    await owner.query('UPDATE accounts SET quiet_until = $2 WHERE person_id = $1', [
      idOf('person', person),
      clock.hoursAgo(sinceHoursAgo - days * 24),
    ]);
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
