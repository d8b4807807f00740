export { nonNegotiableTable } from './non-negotiable.table';
export { insertFormer, replaceTest } from './tests.queries';
