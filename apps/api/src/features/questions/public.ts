export { questionTable } from './question.table';
export { insertOccurrence } from './occurrences.queries';
