import * as z from 'zod';
import { debriefLimits } from './answers';
import { DebriefView } from './debriefs';
import { endpoint } from './endpoint';
import { Id } from './fields';
import { SharablePart } from './sharable-parts';
import { Audience, AdviceSetting } from './taxonomies';
import { longText, someLine } from './text';

/** One part of a shared version: text as she let it go, after redaction. */
export const SharedPart = z.strictObject({ part: SharablePart, text: longText(8000) });
export type SharedPart = z.infer<typeof SharedPart>;

/** The version that others will see. The server refuses it while the real name is still in it. */
export const SharedVersionDraft = z.strictObject({
  id: Id,
  cohortId: Id,
  audience: Audience,
  /** Named only, for now. */
  authorDisplay: z.literal('named'),
  adviceSetting: AdviceSetting,
  roleTitle: someLine(debriefLimits.role, 'Please name the role.'),
  publicAlias: someLine(debriefLimits.alias, 'Please describe the organisation without its name.'),
  parts: z
    .array(SharedPart)
    .min(1, 'Please choose what to share.')
    .max(30)
    .refine((parts) => new Set(parts.map(({ part }) => part)).size === parts.length, 'A part is here twice.'),
});
export type SharedVersionDraft = z.input<typeof SharedVersionDraft>;
export const SharedVersionChange = SharedVersionDraft.omit({
  id: true,
  cohortId: true,
  audience: true,
  authorDisplay: true,
});

const AtDebrief = z.object({ debriefId: Id });
const AtVersion = z.object({ debriefId: Id, sharedVersionId: Id });

export const shareDebrief = endpoint({
  name: 'shareDebrief',
  method: 'POST',
  path: '/debriefs/:debriefId/shared-versions',
  access: 'account',
  summary: 'Shares a version of it and opens its thread.',
  params: AtDebrief,
  body: SharedVersionDraft,
  reply: DebriefView,
  status: 201,
});
export const updateSharedVersion = endpoint({
  name: 'updateSharedVersion',
  method: 'PUT',
  path: '/debriefs/:debriefId/shared-versions/:sharedVersionId',
  access: 'account',
  summary: 'Updates what they see.',
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
