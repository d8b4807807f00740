/** The opportunities' door for other features. */
export { comingRoundsSql, isShielded } from './opportunities.queries';
