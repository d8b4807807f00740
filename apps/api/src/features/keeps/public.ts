export { KeptThings, type Beside, type Thing } from './kept-things';
export { KeptRows, type KeptFrom, type NewThing } from './kept-rows';
export type { KeptTable } from './kept-table';
export { answerOf, deletedEntriesSql, sourceSql, withPartsSql } from './kept-sql';
export { cursorAfter, readCursor, type After } from './kept-cursor';
export { withOwn } from './own-references';
