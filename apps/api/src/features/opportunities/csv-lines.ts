import { opportunityLimits } from '@accelerator/contracts';
import Papa from 'papaparse';

/** Why a list cannot be read at all, in words for a person. */
export class ListProblem extends Error {}

/** A line of a list. */
export interface ListLine {
  readonly cells: readonly string[];
  /** A quotation mark is missing. */
  readonly torn: boolean;
}

/**
 * The lines below the headings, empty ones apart. The headings are looked at before the next line is read, and nothing
 * is read of what is more than comes in at once.
 * @throws ListProblem
 */
export function linesOf(text: string, heading: (cells: readonly string[]) => void): readonly ListLine[] {
  const lines: ListLine[] = [];
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data: cells, errors }) => {
      if (lines.length === 0) {
        checkColumns(cells.length);
        heading(cells);
      }
      checkRoom(lines.length);
      lines.push({ cells, torn: errors.some(({ type }) => type === 'Quotes') });
    },
  });
  return lines.slice(1);
}

/** The headings are the first line. */
function checkRoom(lines: number): void {
  if (lines > opportunityLimits.importRows)
    throw new ListProblem(`At most ${opportunityLimits.importRows} lines can come in at once.`);
}

function checkColumns(columns: number): void {
  if (columns > opportunityLimits.importColumns)
    throw new ListProblem(`At most ${opportunityLimits.importColumns} columns can come in at once.`);
}
