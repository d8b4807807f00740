import type { ExcerptPiece } from '@accelerator/contracts';
import { marks } from './searches.queries';

/** Cuts a marked text into pieces, so that no reader needs to read marks. */
export function piecesOf(marked: string): ExcerptPiece[] {
  return marked
    .split(marks.start)
    .flatMap((part, at) => (at === 0 ? [{ text: part, found: false }] : foundAndRest(part)))
    .filter(({ text }) => text.length > 0);
}

function foundAndRest(part: string): ExcerptPiece[] {
  const end = part.indexOf(marks.stop);
  if (end < 0) return [{ text: part, found: false }];
  return [
    { text: part.slice(0, end), found: true },
    { text: part.slice(end + marks.stop.length), found: false },
  ];
}
