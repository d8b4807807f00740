export { deleteGiven } from './given-questions.queries';
export { questionTable } from './question.table';
export { insertOccurrence } from './occurrences.queries';
