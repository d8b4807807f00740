export { nonNegotiableTable } from './non-negotiable.table';
export { upsertTest } from './tests.queries';
