import * as z from 'zod';
import { endpoint } from './endpoint';
import { eachWithBase } from './field-changes';
import { ProgrammeView } from './programmes';
import { longText, nameText } from './text';

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
