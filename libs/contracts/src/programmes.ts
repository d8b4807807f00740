import * as z from 'zod';
import { endpoint } from './endpoint';
import { eachWithBase } from './field-changes';
import { longText, nameText } from './text';

export const ProgrammeView = z.object({
  name: z.string(),
  description: z.string(),
  contactName: z.string(),
  /** Places to turn to beyond coaching, plain text with links, kept by the admin. */
  supportDirectory: z.string(),
  demo: z.boolean(),
});

export type ProgrammeView = z.infer<typeof ProgrammeView>;

/** Field by field (`eachWithBase`). */
export const ProgrammeChange = z
  .strictObject({
    name: nameText(80),
    description: longText(2000),
    contactName: nameText(80),
    supportDirectory: longText(8000),
  })
  .partial()
  .extend({ base: ProgrammeView.omit({ demo: true }).partial().strict() })
  .superRefine(eachWithBase);

export const readProgramme = endpoint({
  name: 'readProgramme',
  method: 'GET',
  path: '/programme',
  access: 'public',
  summary: 'The programme’s name and words.',
  reply: ProgrammeView,
});

export const changeProgramme = endpoint({
  name: 'changeProgramme',
  method: 'PATCH',
  path: '/admin/programme',
  access: 'admin',
  fresh: true,
  summary:
    'Changes fields of the programme; where one has moved on from `base`, it is 409 with the programme as it is.',
  body: ProgrammeChange,
  reply: ProgrammeView,
});
