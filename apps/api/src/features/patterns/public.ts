/** The patterns' door for other features. */
export { keptTotalsSql } from './kept-totals.queries';
