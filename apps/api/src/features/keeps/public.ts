export { KeptThings, type Beside, type Thing } from './kept-things';
export { inBounds } from './in-bounds';
export { KeptRows, type KeptFrom, type NewThing } from './kept-rows.queries';
export type { KeptTable } from './kept-table';
export { answerOf, deletedEntriesSql, sourceSql, withPartsSql } from './kept.columns';
export { withOwn } from './own-references';
