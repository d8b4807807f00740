/** The statement and the shape of the acting person's open commitments, for a page that reads them with other things. */
export { openSql as openCommitmentsSql } from './commitments.queries';
export { insert as insertCommitment, insertSource as insertCommitmentSource } from './commitments.writes';
export { commitmentOf, type CommitmentRow } from './commitment.presenter';
