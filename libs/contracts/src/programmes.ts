import * as z from 'zod';
import { endpoint } from './endpoint';

export const ProgrammeView = z.object({
  name: z.string(),
  description: z.string(),
  contactName: z.string(),
  /** Places to turn to beyond coaching, plain text with links, kept by the admin. */
  supportDirectory: z.string(),
  demo: z.boolean(),
});

export type ProgrammeView = z.infer<typeof ProgrammeView>;

export const readProgramme = endpoint({
  name: 'readProgramme',
  method: 'GET',
  path: '/programme',
  access: 'public',
  summary: 'The programme’s name and words.',
  reply: ProgrammeView,
});
