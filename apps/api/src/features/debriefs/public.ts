/** The debriefs' door for other features. */
export { unreflectedEndings } from './unreflected';
export {
  answerWords as answerBuddyWords,
  markSeen as markBuddyWordsSeen,
  ownBuddiesSql,
  unseenWordsSql,
} from './care/buddy-words.queries';
export { wordsOf as buddyWordsOf } from './care/words';
export { freshWindowSql } from './fresh-window.columns';
export { freshnessAt, type Reckoning } from './freshness';
export { reminderDay } from './reminder-days';
