export { storyTable, tellingsSql } from './story.table';
export { insertTelling } from './tellings.queries';
