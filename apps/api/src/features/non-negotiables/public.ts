export { nonNegotiableTable } from './non-negotiable.table';
export { insertFormer, upsertTest } from './tests.queries';
