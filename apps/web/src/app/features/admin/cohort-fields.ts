import { type AdminCohort, cloths } from '@accelerator/contracts';
import { browserZone, dayIn } from '@web/platform/times';

/** A coach to invite with a new cohort, as typed. */
export interface CoachWords {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What the form of a cohort holds, as typed. */
export interface CohortFields {
  readonly name: string;
  readonly cloth: AdminCohort['cloth'];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  readonly capacity: string;
  readonly agreementBody: string;
  /** Empty while nobody leads; with a new cohort one of its `coaches`. */
  readonly leadCoachId: string;
  /** Only with a new cohort; later they are invited one by one. */
  readonly coaches: readonly CoachWords[];
}

/** For a new cohort: twelve weeks, twelve places, the office's own time zone. */
export function freshFields(agreementBody: string, now = new Date()): CohortFields {
  const timeZone = browserZone();
  const inFourWeeks = dayIn(daysAfter(now, 28), timeZone);
  return {
    name: '',
    cloth: 'juniper',
    startsOn: inFourWeeks,
    endsOn: dayIn(daysAfter(now, 28 + 84), timeZone),
    timeZone,
    capacity: '12',
    agreementBody,
    leadCoachId: '',
    coaches: [],
  };
}

/** Of a cohort that there is. */
export function fieldsOf(cohort: AdminCohort): CohortFields {
  const { name, cloth, startsOn, endsOn, timeZone, agreementBody } = cohort;
  const rest = { capacity: String(cohort.capacity), leadCoachId: cohort.leadCoachId ?? '', coaches: [] };
  return { name, cloth, startsOn, endsOn, timeZone, agreementBody, ...rest };
}

/** Without the rows in which nothing was typed. */
export function withoutEmptyCoaches({ coaches, ...rest }: CohortFields): CohortFields {
  return { ...rest, coaches: coaches.filter(({ name, email }) => `${name}${email}`.trim() !== '') };
}

/** The coaches of a new cohort, as the contract wants them. */
export function sentCoaches({ coaches, leadCoachId }: CohortFields) {
  return coaches.map(({ id, name, email }) => ({ id, name, email: email.trim(), leads: id === leadCoachId }));
}

/** The rest, as the contract wants it. */
export function sentFields({ leadCoachId: _, coaches: __, capacity, ...rest }: CohortFields) {
  return { ...rest, capacity: Number(capacity) };
}

/** "Juniper", for a cloth. */
export function clothChoices(): readonly { value: AdminCohort['cloth']; label: string }[] {
  return cloths.map((value) => ({ value, label: `${value.charAt(0).toUpperCase()}${value.slice(1)}` }));
}

function daysAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
