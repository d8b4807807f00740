import {
  doors,
  saidYes,
  opportunityFields,
  opportunityLimits,
  outcomeKinds,
  sources,
  stages,
  Stage,
  Day,
  type ImportRow,
  type OpportunityView,
} from '@accelerator/contracts';
import Papa from 'papaparse';
import * as z from 'zod';
import { dayOf } from './csv-days';
import { further, labelOf } from './csv-history';
import { linesOf, ListProblem } from './csv-lines';
import { keyIn, placeOf, same, stageIn, takenIn } from './csv-words';

/** What a list says: its columns that we do not know, and its lines. */
export interface ReadList {
  readonly ignored: readonly string[];
  /** The words that a column takes, of each in which some line has another. */
  readonly takes: readonly { readonly column: string; readonly words: readonly string[] }[];
  readonly rows: readonly Omit<ImportRow, 'known'>[];
}

/** Her processes as a table. A cell that a spreadsheet would take for a formula is written as text. */
export function tableOf(views: readonly OpportunityView[]): string {
  const written = [...columns, ...further(Math.max(0, ...views.map(({ rounds }) => rounds.length)))];
  const fields = written.map(({ heading }) => heading);
  const data = views.map((view) => written.map(({ write }) => write(view)));
  return `\uFEFF${Papa.unparse({ fields, data }, { quotes: true, newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

/** Reads a table line by line; what is wrong is said at its line and column. @throws ListProblem */
export function listOf(text: string): ReadList {
  let headings: readonly string[] = [];
  let known: readonly (Column | undefined)[] = [];
  const lines = linesOf(text, (cells) => {
    headings = cells;
    const places = new Map(columns.map((column) => [placeOf(column.heading, cells), column]));
    known = cells.map((_, at) => places.get(at));
    if (!known.some((column) => column?.field === 'roleTitle'))
      throw new ListProblem('The first line needs a column called Role.');
  });
  if (lines.length === 0) throw new ListProblem('There is no line below the headings.');
  const guessed = guessedIn(headings, known);
  const rows = lines.map(({ cells, torn }, at) => rowOf(at + 2, { cells, known, guessed, torn }));
  return {
    ignored: headings.filter((heading, at) => !known[at] && heading.trim() !== ''),
    takes: takesIn(rows, guessed),
    rows: withTwice(rows),
  };
}

/** Columns that take a day or one of our words, and that we know by another name only: by their fields, what they are called. */
type Guessed = ReadonlyMap<Field, string>;

function guessedIn(headings: readonly string[], known: readonly (Column | undefined)[]): Guessed {
  return new Map(
    headings.flatMap((heading, at) => {
      const column = known[at];
      const guess = column && column.read !== asItIs && !same(heading, column.heading);
      return guess ? [[column.field, heading.trim()] as const] : [];
    }),
  );
}

function withTwice(rows: readonly ReadRow[]): ReadList['rows'] {
  const all = rows.map(({ draft }) => JSON.stringify(draft).toLowerCase());
  return rows.map((row, at) => ({ ...row, twice: row.draft !== null && all.indexOf(all[at] ?? '') < at }));
}

function takesIn(rows: readonly ReadRow[], guessed: Guessed): ReadList['takes'] {
  const wrong = new Set(rows.flatMap(({ issues }) => issues.map(({ column }) => column)));
  const left = new Set(rows.flatMap(({ leftOut }) => leftOut));
  return columns
    .filter(({ field, heading }) => wrong.has(heading) || left.has(guessed.get(field) ?? ''))
    .map(({ field, heading }) => ({ column: heading, words: takenIn(field) }))
    .filter(({ words }) => words.length > 0);
}

/** Begins as a formula would, after any number of the marks that we set ourselves. */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;

const draftFields = z
  .strictObject({ ...opportunityFields, stage: Stage, stageOn: Day })
  .partial()
  .required({ roleTitle: true });
type Field = keyof z.infer<typeof draftFields>;

interface Column {
  readonly field: Field;
  readonly heading: string;
  readonly write: (view: OpportunityView) => string;
  readonly read: (cell: string) => unknown;
}

const asItIs = (cell: string): unknown => cell;
const text = (
  field:
    | 'roleTitle'
    | 'organisationName'
    | 'publicAlias'
    | 'sector'
    | 'size'
    | 'searchConsultant'
    | 'searchFirm'
    | 'payNotes'
    | 'notes'
    | 'nextStep',
  heading: string,
): Column => ({
  field,
  heading,
  write: (view) => view[field],
  read: asItIs,
});
const day = (field: 'nextStepOn' | 'endedOn', heading: string): Column => ({
  field,
  heading,
  write: (view) => view[field] ?? '',
  read: dayOf,
});

const columns: readonly Column[] = [
  text('roleTitle', 'Role'),
  text('organisationName', 'Organisation'),
  text('publicAlias', 'Called outside'),
  text('sector', 'Sector'),
  text('size', 'Size'),
  {
    field: 'source',
    heading: 'Source',
    write: (view) => labelOf(sources, view.source),
    read: (cell) => keyIn('source', cell),
  },
  text('searchConsultant', 'Search consultant'),
  text('searchFirm', 'Search firm'),
  {
    field: 'stage',
    heading: 'Stage',
    write: (view) => labelOf(stages, view.stage),
    read: stageIn,
  },
  { field: 'stageOn', heading: 'Stage date', write: (view) => view.since ?? '', read: dayOf },
  text('payNotes', 'Pay notes'),
  {
    field: 'links',
    heading: 'Links',
    write: (view) => view.links.map(({ label, url }) => `${label} ${url.replaceAll(/\s/g, '%20')}`.trim()).join('\n'),
    read: linksOf,
  },
  text('notes', 'Notes'),
  text('nextStep', 'Next step'),
  day('nextStepOn', 'Next step on'),
  {
    field: 'cohortShielded',
    heading: 'Kept out of cohort conversations',
    write: (view) => (view.cohortShielded ? 'yes' : 'no'),
    read: (cell) => (/^(yes|y|true|1)$/i.test(cell) ? true : /^(no|n|false|0)$/i.test(cell) ? false : cell),
  },
  {
    field: 'outcome',
    heading: 'Outcome',
    write: (view) => labelOf(outcomeKinds, view.outcome),
    read: (cell) => keyIn('outcome', cell),
  },
  day('endedOn', 'Ended on'),
  { field: 'door', heading: 'Door', write: (view) => labelOf(doors, view.door), read: (cell) => keyIn('door', cell) },
  {
    field: 'wouldHaveSaidYes',
    heading: 'Would have said yes',
    write: (view) => labelOf(saidYes, view.wouldHaveSaidYes),
    read: (cell) => keyIn('wouldHaveSaidYes', cell),
  },
];

type ReadRow = Omit<ImportRow, 'known' | 'twice'>;

interface Line {
  readonly cells: readonly string[];
  readonly known: readonly (Column | undefined)[];
  readonly guessed: Guessed;
  readonly torn: boolean;
}

function rowOf(line: number, { cells, known, guessed, torn }: Line): ReadRow {
  const given = known.flatMap((column, at) => {
    const cell = unguarded(cells[at] ?? '');
    return column && cell.trim() !== '' ? [[column.field, column.read(cell)] as const] : [];
  });
  const { draft, wrong, leftOut } = draftIn(given, guessed);
  const issues = wrong.map(({ path, message }) => ({
    column: columns.find(({ field }) => field === path[0])?.heading ?? '',
    message: messageAt(String(path[0]), message),
  }));
  if (torn) issues.push({ column: '', message: 'A quotation mark is missing in this line.' });
  const cellOf = (field: Field) => unguarded(cells[known.findIndex((column) => column?.field === field)] ?? '');
  return {
    line,
    title: cellOf('roleTitle').slice(0, opportunityLimits.roleTitle),
    organisation: cellOf('organisationName').slice(0, opportunityLimits.roleTitle),
    draft: torn ? null : draft,
    issues,
    leftOut,
  };
}

/** A cell of a column that we only guess does not keep its line out: where it cannot be read, it is left out itself. */
function draftIn(given: readonly (readonly [Field, unknown])[], guessed: Guessed) {
  const whole = draftFields.safeParse(Object.fromEntries(given));
  const unread = new Set(whole.error?.issues.map(({ path }) => path[0]));
  const left = given.map(([field]) => field).filter((field) => unread.has(field) && guessed.has(field));
  const read = draftFields.safeParse(Object.fromEntries(given.filter(([field]) => !left.includes(field))));
  return {
    draft: read.data ?? null,
    wrong: read.error?.issues ?? [],
    leftOut: left.map((field) => guessed.get(field) ?? ''),
  };
}

/** Which words a column takes is said once, not at each line. */
function messageAt(field: string, message: string): string {
  return takenIn(field).length > 0 ? 'This is none of the words that we know here.' : (readable.get(field) ?? message);
}

const day422 = 'Please give a date, as in 2026-11-25 or 25/11/2026.';
const readable: ReadonlyMap<string, string> = new Map([
  ['nextStepOn', day422],
  ['endedOn', day422],
  ['stageOn', day422],
  ['roleTitle', 'Please name the role, in at most 120 characters.'],
  ['cohortShielded', 'Please say yes or no.'],
  ['links', 'Please give web addresses that begin with https://, one a line.'],
]);

function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function linksOf(cell: string): unknown {
  return cell.split(/\r?\n/).flatMap((line) => {
    const words = line.trim().split(/\s+/);
    const url = words.at(-1) ?? '';
    return url === '' ? [] : [{ label: words.slice(0, -1).join(' '), url }];
  });
}
