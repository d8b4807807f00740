/** The opportunities' door for other features. */
export { comingRoundsSql, sharingOf } from './opportunities.queries';
