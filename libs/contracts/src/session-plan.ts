import * as z from 'zod';
import { HttpsUrl, Id, LocalDateTime } from './fields';
import { AgendaKind, SessionType } from './taxonomies';
import { lineText, longText, titleText } from './text';

export const sessionLimits = {
  title: 120,
  recap: 6000,
  note: 8000,
  items: 30,
  itemTitle: 120,
  itemNotes: 600,
} as const;

function minutesWithin(least: number, most: number) {
  const wrong = `Please give minutes between ${least} and ${most}.`;
  return z.int(wrong).min(least, wrong).max(most, wrong);
}

export const AgendaItemDraft = z.strictObject({
  id: Id,
  kind: AgendaKind,
  title: titleText(sessionLimits.itemTitle, 'Please name this part.'),
  minutes: minutesWithin(1, 240),
  leader: lineText(80),
  notes: longText(sessionLimits.itemNotes),
});

export type AgendaItemDraft = z.input<typeof AgendaItemDraft>;

const sessionFields = {
  type: SessionType,
  /** With whom, for a one-to-one and nothing else. */
  memberId: Id.nullable().default(null),
  title: titleText(sessionLimits.title, 'Please give the session a title.'),
  /** Wall clock in the cohort's zone. An hour that the clock skips moves forward, one that it repeats is the first. */
  startsAtLocal: LocalDateTime,
  minutes: minutesWithin(5, 480),
  meetingUrl: HttpsUrl.nullable(),
  agenda: z.array(AgendaItemDraft).max(sessionLimits.items),
};

const addsUp = (draft: { minutes: number; agenda: readonly { minutes: number }[] }) =>
  draft.agenda.length === 0 || draft.agenda.reduce((sum, item) => sum + item.minutes, 0) === draft.minutes;

const distinctItems = ({ agenda }: { agenda: readonly { id: string }[] }) =>
  new Set(agenda.map(({ id }) => id)).size === agenda.length;

/** Asked as soon as these fields are right, whatever is wrong at others: she reads all of it at once. */
const onceRight = (fields: z.ZodType) => ({
  when: ({ value }: { value: unknown }) => fields.safeParse(value).success,
});

const distinctMessage = { error: 'Each part of the agenda stands there once.', path: ['agenda'] };

const addsUpMessage = {
  ...onceRight(
    z.object({ minutes: sessionFields.minutes, agenda: z.array(AgendaItemDraft.pick({ minutes: true }).loose()) }),
  ),
  error: 'The minutes of the agenda have to add up to the length of the session.',
  path: ['agenda'],
};

const addressed = ({ type, memberId }: { type: SessionType; memberId: string | null }) =>
  (type === 'one-to-one') === (memberId !== null);

const addressedMessage = {
  ...onceRight(z.object({ type: SessionType, memberId: Id.nullable() })),
  error: 'Please choose with whom: a one-to-one is with one member, every other session with the cohort.',
  path: ['memberId'],
};

export const SessionDraft = z
  .strictObject({ id: Id, ...sessionFields })
  .refine(addsUp, addsUpMessage)
  .refine(distinctItems, distinctMessage)
  .refine(addressed, addressedMessage);

export type SessionDraft = z.input<typeof SessionDraft>;

/** The whole plan anew, with the revision that the coach saw (409 with the current one where it has moved on). */
export const SessionChange = z
  .strictObject({ revision: z.int(), ...sessionFields })
  .refine(addsUp, addsUpMessage)
  .refine(distinctItems, distinctMessage)
  .refine(addressed, addressedMessage);

export type SessionChange = z.input<typeof SessionChange>;
