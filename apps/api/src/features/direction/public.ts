export { clueTable } from './clue.table';
export { insertMark, insertSkill } from './marks.queries';
