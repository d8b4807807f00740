/** The keep lists' door for other features. */
export { keepStateOf } from './keep-state';
