/** The opportunities' door for other features. */
export { remindOfEnding } from './endings';
export { endedProcessesSql, type EndedRow } from './endings.queries';
export { comingRoundsSql, sharingOf } from './opportunities.queries';
