import * as z from 'zod';
import { debriefLimits } from './answers';
import { DebriefView } from './debriefs';
import { endpoint } from './endpoint';
import { Id } from './fields';
import { SharablePart } from './sharable-parts';
import { AdviceSetting, Audience, AuthorDisplay } from './taxonomies';
import { lineText, longText } from './text';

/** As long as all cards of a list with everything that stands beneath them. */
export const sharedPartLimit = 16_000;
/** One part of a shared version: text as she let it go, after redaction. */
export const SharedPart = z.strictObject({ part: SharablePart, text: longText(sharedPartLimit) });
export type SharedPart = z.infer<typeof SharedPart>;

const words = {
  adviceSetting: AdviceSetting,
  /** Both may stay empty: which process it was is asked about, not told (product/02-debrief 2.4). */
  roleTitle: lineText(debriefLimits.role),
  publicAlias: lineText(debriefLimits.alias),
  parts: z
    .array(SharedPart)
    .min(1, 'Please choose what to share.')
    .max(40)
    .refine((parts) => new Set(parts.map(({ part }) => part)).size === parts.length, 'A part is here twice.'),
};

/** What stands in place of a real name where she has found no words of her own for it. */
export const anyOrganisation = 'an organisation';

/** What a version goes by: the process if she tells which it was. */
export function titleOfVersion({ roleTitle, publicAlias }: { roleTitle: string; publicAlias: string }): string {
  return [roleTitle, publicAlias].filter((words) => words !== '').join(', ') || 'A debrief';
}

/**
 * What stands in place of the words that others see. `base` is the revision that she saw, 0 where she saw none;
 * a stale one is 409 with the version as it is.
 */
export const SharedVersionChange = z.strictObject({ base: z.int().min(0), ...words });

/**
 * The version that others will see. The server refuses it while the real name is still in it.
 *
 * Without a name it waits for two to twelve hours that nobody can guess (product/02-debrief 2.7), unless she wants it
 * there `atOnce`; a named one is there at once in any case.
 */
export const SharedVersionDraft = z
  .strictObject({
    id: Id,
    cohortId: Id,
    audience: Audience,
    authorDisplay: AuthorDisplay,
    /** Of a version without a name: coaches of her cohort are told who she is. */
    coachesMayKnow: z.boolean().default(true),
    atOnce: z.boolean().default(false),
    ...words,
  })
  .refine(
    ({ audience, authorDisplay, coachesMayKnow }) =>
      audience === 'cohort' || authorDisplay === 'named' || !coachesMayKnow,
    {
      error: 'Coaches who may know your name read it with your name.',
      path: ['coachesMayKnow'],
    },
  );
export type SharedVersionDraft = z.input<typeof SharedVersionDraft>;

/** A shared version as its author reads it again before she changes it. `revision` is the base of the next change. */
export const SharedVersionView = z.object({
  id: Id,
  revision: z.int().min(1),
  audience: Audience,
  authorDisplay: AuthorDisplay,
  adviceSetting: AdviceSetting,
  roleTitle: z.string(),
  publicAlias: z.string(),
  parts: z.array(z.object({ part: SharablePart, text: z.string() })),
});
export type SharedVersionView = z.infer<typeof SharedVersionView>;

const AtDebrief = z.object({ debriefId: Id });
const AtVersion = z.object({ debriefId: Id, sharedVersionId: Id });

export const shareDebrief = endpoint({
  name: 'shareDebrief',
  method: 'POST',
  path: '/debriefs/:debriefId/shared-versions',
  access: 'account',
  summary: 'Shares a version of it and opens its thread, at once or after a while.',
  params: AtDebrief,
  body: SharedVersionDraft,
  reply: DebriefView,
  status: 201,
});
export const readSharedVersion = endpoint({
  name: 'readSharedVersion',
  method: 'GET',
  path: '/debriefs/:debriefId/shared-versions/:sharedVersionId',
  access: 'account',
  summary: 'What they see, for its author.',
  params: AtVersion,
  reply: SharedVersionView,
});
export const updateSharedVersion = endpoint({
  name: 'updateSharedVersion',
  method: 'PUT',
  path: '/debriefs/:debriefId/shared-versions/:sharedVersionId',
  access: 'account',
  summary: 'Updates what they see; a stale `base` is 409 with the version as it is.',
  params: AtVersion,
  body: SharedVersionChange,
  reply: DebriefView,
});
export const withdrawSharedVersion = endpoint({
  name: 'withdrawSharedVersion',
  method: 'DELETE',
  path: '/debriefs/:debriefId/shared-versions/:sharedVersionId',
  access: 'account',
  summary: 'Takes it back; it leaves the thread at once.',
  params: AtVersion,
  reply: DebriefView,
});
