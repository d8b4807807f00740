export { KeptThings, type Beside, type Thing } from './kept-things';
export { KeptRows, type KeptFrom, type NewThing } from './kept-rows.queries';
export type { KeptTable } from './kept-table';
export { answerOf, deletedEntriesSql, sourceSql, withPartsSql } from './kept.columns';
export { cursorAfter, readCursor, type After } from './kept-cursor';
export { withOwn } from './own-references';
