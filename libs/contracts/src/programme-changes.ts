import * as z from 'zod';
import { endpoint } from './endpoint';
import { eachWithBase } from './field-changes';
import { freshWindow } from './freshness';
import { ProgrammeView } from './programmes';
import { longText, nameText } from './text';

/** The programme as the office sees it. */
export const ProgrammeSettings = ProgrammeView.extend({
  /** For how many hours after the news a debrief counts as fresh. */
  freshWindowHours: z.int(),
});
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>;

const freshHours = `Please choose between ${freshWindow.least} and ${freshWindow.most} hours.`;

/** Field by field (`eachWithBase`). */
export const ProgrammeChange = z
  .strictObject({
    name: nameText(80),
    description: longText(2000),
    contactName: nameText(80),
    supportDirectory: longText(8000),
    freshWindowHours: z.int(freshHours).min(freshWindow.least, freshHours).max(freshWindow.most, freshHours),
  })
  .partial()
  .extend({ base: ProgrammeSettings.omit({ demo: true }).partial().strict() })
  .superRefine(eachWithBase);

export const readProgrammeSettings = endpoint({
  name: 'readProgrammeSettings',
  method: 'GET',
  path: '/admin/programme',
  access: 'admin',
  summary: 'The programme’s words, and what the office sets beside them.',
  reply: ProgrammeSettings,
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
  reply: ProgrammeSettings,
});
