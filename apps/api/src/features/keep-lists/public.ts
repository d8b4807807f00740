/** The keep lists' door for other features. */
export { lineAtOnce } from './close-lines';
