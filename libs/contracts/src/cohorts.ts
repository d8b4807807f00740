import * as z from 'zod';
import { endpoint } from './endpoint';
import { eachWithBase } from './field-changes';
import { Day, Email, Id, Instant, TimeZone } from './fields';
import { PersonView } from './people';
import { cloths, EnrolmentRole } from './roles';
import { nameText, personName, someText } from './text';

const Cloth = z.enum(cloths);

const InCohort = z.object({ cohortId: Id });

/** What those enrolled see of their cohort. */
export const CohortView = z.object({
  id: Id,
  name: z.string(),
  cloth: Cloth,
  startsOn: Day,
  endsOn: Day,
  timeZone: TimeZone,
  week: z.int(),
  weeks: z.int(),
  memberCount: z.int(),
  coachCount: z.int(),
  agreement: z.object({ id: Id, version: z.int(), body: z.string(), acceptedAt: Instant.nullable() }),
});

export type CohortView = z.infer<typeof CohortView>;

/** A place in the cohort as its people see it: alphabetical, no status, nothing that could be read as rank. */
export const CohortPerson = PersonView.extend({ role: EnrolmentRole, lead: z.boolean() });

export type CohortPerson = z.infer<typeof CohortPerson>;

export const readCohort = endpoint({
  name: 'readCohort',
  method: 'GET',
  path: '/cohorts/:cohortId',
  access: 'member',
  summary: 'The cohort and its agreement.',
  params: InCohort,
  reply: CohortView,
});

export const listCohortPeople = endpoint({
  name: 'listCohortPeople',
  method: 'GET',
  path: '/cohorts/:cohortId/people',
  access: 'member',
  summary: 'Who is in the cohort, in alphabetical order.',
  params: InCohort,
  reply: z.object({ items: z.array(CohortPerson) }),
});

export const acceptAgreement = endpoint({
  name: 'acceptAgreement',
  method: 'PUT',
  path: '/cohorts/:cohortId/agreement-acceptance',
  access: 'member',
  summary: 'Accepts one version of the agreement.',
  params: InCohort,
  body: z.strictObject({ agreementId: Id }),
  reply: CohortView,
});

/** Programme office. Counts and accounts only; nothing that members write. */
export const AdminCohort = z.object({
  id: Id,
  name: z.string(),
  cloth: Cloth,
  startsOn: Day,
  endsOn: Day,
  timeZone: TimeZone,
  capacity: z.int(),
  leadCoachId: Id.nullable(),
  coachNames: z.array(z.string()),
  /** Places of members that are taken, by a deactivated account too. */
  memberCount: z.int(),
  invitedMemberCount: z.int(),
  invitedCoachCount: z.int(),
  agreementVersion: z.int(),
  agreementBody: z.string(),
});

export type AdminCohort = z.infer<typeof AdminCohort>;

const cohortFields = {
  name: nameText(60),
  cloth: Cloth,
  startsOn: Day,
  endsOn: Day,
  timeZone: TimeZone,
  capacity: z.int().min(1).max(60),
};

const datesInOrder = (draft: { startsOn?: string | undefined; endsOn?: string | undefined }) =>
  draft.startsOn === undefined || draft.endsOn === undefined || draft.startsOn < draft.endsOn;

const datesMessage = { error: 'The end has to come after the start.', path: ['endsOn'] };

/** A coach who is invited as the cohort is set up; whoever leads does so from the day she takes her place. */
export const CoachDraft = z.strictObject({ id: Id, name: personName(), email: Email, leads: z.boolean() });

export type CoachDraft = z.input<typeof CoachDraft>;

/** Coaches that can be invited at once. */
export const mostCoachesAtOnce = 8;

export const CohortDraft = z
  .strictObject({
    id: Id,
    ...cohortFields,
    agreementBody: someText(8000),
    coaches: z.array(CoachDraft).max(mostCoachesAtOnce).default([]),
  })
  .refine(datesInOrder, datesMessage)
  .refine(({ coaches }) => coaches.filter(({ leads }) => leads).length <= 1, {
    error: 'One coach leads.',
    path: ['coaches'],
  });

export type CohortDraft = z.input<typeof CohortDraft>;

const changeable = {
  name: true,
  cloth: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  capacity: true,
  agreementBody: true,
  leadCoachId: true,
} as const;

/** Field by field (`eachWithBase`). A changed `agreementBody` makes a new version, which everybody is asked to accept. */
export const CohortChange = z
  .strictObject({ ...cohortFields, agreementBody: someText(8000), leadCoachId: Id.nullable() })
  .partial()
  .extend({ base: AdminCohort.pick(changeable).partial().strict() })
  .refine(datesInOrder, datesMessage)
  .superRefine(eachWithBase);

export type CohortChange = z.input<typeof CohortChange>;

/** What a new cohort begins with. */
export const CohortTemplate = z.object({
  /** The default text of the cohort agreement. */
  agreementBody: z.string(),
  /** That of the latest cohort; null before the first. */
  timeZone: TimeZone.nullable(),
  /** Who coaches, or coached, a cohort of the programme and has an account, by name. */
  coaches: z.array(PersonView.extend({ email: z.string() })),
});

export type CohortTemplate = z.infer<typeof CohortTemplate>;

const AtCohort = z.object({ cohortId: Id });

export const listCohorts = endpoint({
  name: 'listCohorts',
  method: 'GET',
  path: '/admin/cohorts',
  access: 'admin',
  summary: 'All cohorts with their counts.',
  reply: z.object({ items: z.array(AdminCohort) }),
});

export const createCohort = endpoint({
  name: 'createCohort',
  method: 'POST',
  path: '/admin/cohorts',
  access: 'admin',
  fresh: true,
  summary: 'Sets up a cohort and invites its coaches.',
  body: CohortDraft,
  reply: AdminCohort,
  status: 201,
});

export const readAdminCohort = endpoint({
  name: 'readAdminCohort',
  method: 'GET',
  path: '/admin/cohorts/:cohortId',
  access: 'admin',
  summary: 'One cohort.',
  params: AtCohort,
  reply: AdminCohort,
});

export const changeCohort = endpoint({
  name: 'changeCohort',
  method: 'PATCH',
  path: '/admin/cohorts/:cohortId',
  access: 'admin',
  fresh: true,
  summary: 'Changes fields of a cohort; where one has moved on from `base`, it is 409 with the cohort as it is.',
  params: AtCohort,
  body: CohortChange,
  reply: AdminCohort,
});

export const readCohortTemplate = endpoint({
  name: 'readCohortTemplate',
  method: 'GET',
  path: '/admin/cohort-template',
  access: 'admin',
  summary: 'What a new cohort begins with: the agreement, the usual time zone, the coaches that are known.',
  reply: CohortTemplate,
});
