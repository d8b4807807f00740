import type { AuthorDisplay, Writer } from '@accelerator/contracts';

/**
 * Who wrote something, as far as the row policies let this reader know: where the author chose to be without
 * a name, or the person has gone, the columns are null.
 */
export interface WriterRow {
  readonly writer_id: string | null;
  readonly writer_name: string | null;
  readonly writer_coach: boolean;
  /** How the author chose to be shown; null where her row is not for this reader, or it is nobody's debrief. */
  readonly author_display: AuthorDisplay | null;
  readonly mine: boolean;
}

/** @param author whether it is the author of the debrief that the conversation is about */
export function writerOf(row: WriterRow, author: boolean): Writer {
  const { writer_id: id, writer_name: name } = row;
  return {
    person: id === null || name === null ? null : { id, name },
    nameHidden: name !== null && row.author_display === 'without-name',
    coach: row.writer_coach,
    author,
    ...(name === null && row.author_display === 'named' && { gone: true as const }),
    mine: row.mine,
  };
}
