export { storyTable } from './story.table';
export { insertTelling } from './tellings.queries';
