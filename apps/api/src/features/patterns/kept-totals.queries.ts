import { answerOf } from '@api/features/keeps/public';
import { tellingsSql } from '@api/features/stories/public';

export const mine = (row: string) => `${row}.owner_id = (SELECT app.me()) AND ${row}.archived_at IS NULL`;
/** What stands for itself: what was put into another one shows there. */
export const whole = (row: string) => `${mine(row)} AND ${row}.merged_into IS NULL`;
/** Of a question `q`: she knows what she would say. */
export const prepared = `(q.next_time <> '' OR ${answerOf('q')} IS NOT NULL)`;

/** Debriefs of one opportunity are one process, as in `wholesOf`. */
const processes = `SELECT count(DISTINCT coalesce(o.id, d.id)) FROM debriefs d
  LEFT JOIN opportunities o ON o.id = d.opportunity AND o.owner_id = d.owner_id AND o.deleted_at IS NULL
  WHERE d.owner_id = (SELECT app.me()) AND d.deleted_at IS NULL`;

/** What the acting person's processes have left her with, as JSON, for a page's own statement; the ledger of her patterns counts the same. */
export const keptTotalsSql = `SELECT json_build_object(
  'processes', (${processes}),
  'stories', (SELECT count(*) FROM stories s WHERE ${whole('s')}),
  'told', (SELECT count(*) FROM stories s JOIN tellings t ON ${tellingsSql('s')} WHERE ${whole('s')}),
  'questions', count(q.id), 'prepared', count(q.id) FILTER (WHERE ${prepared}),
  'signals', (SELECT count(*) FROM culture_signals s WHERE ${whole('s')}),
  'nonNegotiables', (SELECT count(*) FROM non_negotiables n WHERE ${whole('n')}))
  FROM interview_questions q WHERE ${whole('q')}`;
