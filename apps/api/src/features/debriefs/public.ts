/** The debriefs' door for other features. */
export { unreflectedEndings } from './unreflected';
export { markSeen as markBuddyWordsSeen, unseenWordsSql } from './care/buddy-words.queries';
