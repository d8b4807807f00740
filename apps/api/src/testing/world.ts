import { idOf } from '@accelerator/fixtures';
import type pg from 'pg';
import { specNow } from './app';

/** The named people that specs stand among: Juniper, with a stranger's cohort beside it. */
export const juniper = idOf('cohort', 'juniper');
export const alder = idOf('cohort', 'alder');
export const programmeId = idOf('programme', 'job-search-accelerator');

export const people = [
  ['adaeze', 'Adaeze Thornbury', 'juniper', 'member'],
  ['birgit', 'Birgit Solheim-Marsh', 'juniper', 'member'],
  ['carmen', 'Carmen Oyelaran-Pike', 'juniper', 'member'],
  ['farida', 'Farida Nasserwell', 'juniper', 'member'],
  ['ruth', 'Ruth Ellerslade', 'juniper', 'coach'],
  ['naomi', 'Naomi Castellwood', 'juniper', 'coach'],
  ['odette', 'Odette Vanbrugh-Hale', 'alder', 'coach'],
  ['zelda', 'Zelda Marchetti-Foss', 'alder', 'member'],
  ['petra', 'Petra Lindquale', undefined, undefined],
] as const;
export type Somebody = (typeof people)[number][0];

export const personId = (key: Somebody): string => idOf('person', key);
export const enrolmentId = (key: Somebody): string => idOf('enrolment', key);

/** Lays programme, two cohorts, people and places; nobody has written anything yet. */
export async function layWorld(owner: pg.Client): Promise<void> {
  const at = new Date(specNow.getTime() - 42 * 86_400_000);
  await owner.query(
    `INSERT INTO programmes (id, key, name, description, contact_name, support_directory)
     VALUES ($1, 'job-search-accelerator', 'Job Search Accelerator', '', 'the programme office', 'Samaritans 116 123')`,
    [programmeId],
  );
  for (const [key, name, lead] of [
    ['juniper', 'Juniper', 'ruth'],
    ['alder', 'Alder', 'odette'],
  ] as const)
    await layCohort(owner, { key, name, lead, at });
  for (const [key, , cohort, role] of people)
    if (cohort)
      await owner.query(
        `INSERT INTO enrolments (id, cohort_id, person_id, role, status, started_at) VALUES ($1, $2, $3, $4, 'active', $5)`,
        [enrolmentId(key), idOf('cohort', cohort), personId(key), role, at],
      );
  await owner.query('INSERT INTO buddy_pairs (id, cohort_id, person_ids) VALUES ($1, $2, $3)', [
    idOf('buddy-pair', 'adaeze-farida'),
    juniper,
    [personId('adaeze'), personId('farida')],
  ]);
}

async function layCohort(
  owner: pg.Client,
  { key, name, lead, at }: { key: 'juniper' | 'alder'; name: string; lead: Somebody; at: Date },
): Promise<void> {
  for (const [person, fullName] of people.filter(
    ([, , cohort]) => cohort === key || (key === 'juniper' && cohort === undefined),
  )) {
    await owner.query('INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3)', [
      personId(person),
      fullName,
      at,
    ]);
    await owner.query(
      `INSERT INTO accounts (person_id, email, time_zone, is_admin) VALUES ($1, $2, 'Europe/London', $3)`,
      [personId(person), `${person}@example.org`, person === 'petra'],
    );
  }
  await owner.query(
    `INSERT INTO cohorts (id, programme_id, name, cloth, starts_on, ends_on, time_zone, capacity, lead_coach_id, created_at)
     VALUES ($1, $2, $3, $4, '2026-10-12', '2027-01-03', 'Europe/London', 12, $5, $6)`,
    [idOf('cohort', key), programmeId, name, key === 'juniper' ? 'juniper' : 'slate', personId(lead), at],
  );
  await owner.query(
    `INSERT INTO cohort_agreements (id, cohort_id, version, body, created_at) VALUES ($1, $2, 1, 'What is said here stays here.', $3)`,
    [idOf('other', `agreement-${key}`), idOf('cohort', key), at],
  );
}
