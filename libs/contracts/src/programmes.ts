import * as z from 'zod';
import { endpoint } from './endpoint';
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

export const ProgrammeDraft = z.strictObject({
  name: nameText(80).optional(),
  description: longText(2000).optional(),
  contactName: nameText(80).optional(),
  supportDirectory: longText(8000).optional(),
});

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
  summary: 'Changes the programme’s name and words.',
  body: ProgrammeDraft,
  reply: ProgrammeView,
});
