import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day } from './fields';
import { OpportunityDraft } from './opportunities';
import { ImportText, opportunityFields, opportunityLimits } from './opportunity-fields';
import { Stage } from './taxonomies';

/** A line of a file as it would come in; `draft` is null where something has to be mended first. */
export const ImportRow = z.object({
  /** As the spreadsheet counts, the heading being the first. */
  line: z.int(),
  title: z.string(),
  organisation: z.string(),
  draft: z
    .strictObject({ ...opportunityFields, stage: Stage, stageOn: Day })
    .partial()
    .required({ roleTitle: true })
    .nullable(),
  issues: z.array(z.object({ column: z.string(), message: z.string() })),
  /** Columns of the list whose cell here cannot be read, and that do not matter enough to keep the line out. */
  leftOut: z.array(z.string()),
  /** A line above says the same. */
  twice: z.boolean(),
  /** She has one with this role and organisation already. */
  known: z.boolean(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const exportOpportunities = endpoint({
  name: 'exportOpportunities',
  method: 'GET',
  path: '/opportunities/export.csv',
  access: 'account',
  costly: true,
  fresh: true,
  summary: 'Her processes as a table, archived ones too.',
  reply: z.string(),
  format: 'csv',
});
export const previewImport = endpoint({
  name: 'previewImport',
  method: 'POST',
  path: '/opportunities/import-preview',
  access: 'account',
  costly: true,
  summary: 'Reads a list line by line and says what would come in; nothing is kept.',
  body: z.strictObject({ text: ImportText }),
  reply: z.object({
    rows: z.array(ImportRow),
    ignored: z.array(z.string()),
    /** The words that a column takes, of each in which some line has another. */
    takes: z.array(z.object({ column: z.string(), words: z.array(z.string()) })),
  }),
});
export const importOpportunities = endpoint({
  name: 'importOpportunities',
  method: 'POST',
  path: '/opportunities/import',
  access: 'account',
  summary: 'Brings a list in, whole or not at all; sent again it does nothing.',
  body: z.strictObject({ items: z.array(OpportunityDraft).min(1).max(opportunityLimits.importRows) }),
  reply: z.object({ kept: z.int() }),
});
