/** The opportunities' door for other features. */
export { isShielded } from './opportunities.queries';
