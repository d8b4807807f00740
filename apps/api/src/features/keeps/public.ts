export { KeptThings, type Beside, type Thing } from './kept-things';
export { inBounds } from './in-bounds';
export { KeptRows, type KeptFrom, type NewThing } from './kept-rows';
export type { KeptTable } from './kept-table';
export { answerOf, deletedEntriesSql, instantSql, sourceSql, withPartsSql } from './kept-sql';
export { withOwn } from './own-references';
