import { withoutBrackets } from './card-words';
import type { SharablePart } from './sharable-parts';
import { stages } from './taxonomies';

/** What stands in the one line under the title of a sheet, in its order. */
const factParts: readonly SharablePart[] = ['outcome', 'stage', 'newsOn'];
/** Longer words, as she may have put there, are a part of their own. */
const longestFact = 80;
/** A label loses its examples in the line; what she put there herself loses nothing. */
const labels: ReadonlySet<string> = new Set(Object.values(stages));

/**
 * The sheet as it is read: "They chose not to proceed. Final round. This week." in one line, and the parts that have a
 * heading of their own, in the order given.
 */
export function sheetFacts<Part extends { readonly part: SharablePart; readonly text: string }>(
  parts: readonly Part[],
): { readonly facts: readonly Part[]; readonly line: string; readonly told: readonly Part[] } {
  const facts = factParts.flatMap((key) => parts.filter((one) => one.part === key && isShort(one.text)));
  return {
    facts,
    line: facts.map(({ text }) => asSentence(labels.has(text) ? withoutBrackets(text) : text)).join(' '),
    told: parts.filter((one) => !facts.includes(one)),
  };
}

function isShort(text: string): boolean {
  return text.length <= longestFact && !text.includes('\n');
}

function asSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
