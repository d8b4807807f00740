export { KeptThings, type Beside, type Thing } from './kept-things';
export { KeptRows, instantSql, sourceSql, type KeptFrom, type KeptTable, type NewThing } from './kept-rows';
export { cursorAfter, readCursor, type After } from './kept-cursor';
export { withOwn } from './own-references';
