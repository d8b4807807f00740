import { AdminCohort, cloths, type CohortTemplate, keysOf } from '@accelerator/contracts';
import { browserZone, dayIn } from '@web/platform/times';
import type { OtherText } from '@web/ui/both-versions';
import type { Choice } from '@web/ui/choice';

/** A coach to invite with a new cohort, as typed. */
export interface CoachWords {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What the office sets of a cohort, as typed. */
export interface CohortWords {
  readonly name: string;
  readonly cloth: AdminCohort['cloth'];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  readonly capacity: string;
  readonly agreementBody: string;
  /** Empty while nobody leads; with a new cohort one of its `coaches`. */
  readonly leadCoachId: string;
}

/** What the form of a cohort holds. */
export interface CohortFields extends CohortWords {
  /** Only with a new cohort; later they are invited one by one. */
  readonly coaches: readonly CoachWords[];
}

/** For a new cohort: twelve weeks, twelve places, the time zone of the latest one; before the first the office's own. */
export function freshFields(
  template: Pick<CohortTemplate, 'agreementBody' | 'timeZone'>,
  now = new Date(),
): CohortFields {
  const { agreementBody } = template;
  const timeZone = template.timeZone ?? browserZone();
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
export function wordsOf(cohort: AdminCohort): CohortWords {
  const { name, cloth, startsOn, endsOn, timeZone, agreementBody } = cohort;
  const rest = { capacity: String(cohort.capacity), leadCoachId: cohort.leadCoachId ?? '' };
  return { name, cloth, startsOn, endsOn, timeZone, agreementBody, ...rest };
}

/** As a conflict holds it; null where it holds something else. */
export function wordsIn(current: unknown): CohortWords | null {
  const { data } = AdminCohort.safeParse(current);
  return data ? wordsOf(data) : null;
}

/** What stands in some of its fields, in words. */
export function textsOf(words: Partial<CohortWords>, coaches: readonly Choice[]): readonly OtherText[] {
  const { leadCoachId } = words;
  const lead = leadCoachId === '' ? 'Nobody yet' : coaches.find(({ value }) => value === leadCoachId)?.label;
  const texts = { ...words, ...(leadCoachId !== undefined && { leadCoachId: lead ?? 'Another coach' }) };
  return keysOf(labels).flatMap((field) =>
    texts[field] === undefined ? [] : [{ label: labels[field], text: texts[field] }],
  );
}

const labels: Readonly<Record<keyof CohortWords, string>> = {
  name: 'Name',
  startsOn: 'First day',
  endsOn: 'Last day',
  timeZone: 'Time zone',
  capacity: 'Places for members',
  cloth: 'Colour of its cover',
  leadCoachId: 'Lead coach',
  agreementBody: 'Agreement',
};

/** Some of it, as the contract wants it. */
export function sentWords({ capacity, leadCoachId, ...rest }: Partial<CohortWords>) {
  return {
    ...rest,
    ...(capacity !== undefined && { capacity: Number(capacity) }),
    ...(leadCoachId !== undefined && { leadCoachId: leadCoachId || null }),
  };
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
