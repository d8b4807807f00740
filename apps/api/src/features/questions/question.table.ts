import { answerOf, sourceSql, withPartsSql, type KeptTable } from '@api/features/keeps/public';
import { instantSql } from '@api/platform/database/instant';

/** Questions with the times that she was asked them; those of one that was put into this one show here. */
export const questionTable: KeptTable = {
  name: 'interview_questions',
  columns: {
    question: 'question',
    category: 'category',
    whatISaid: 'what_i_said',
    nextTime: 'next_time',
    storyId: { column: 'story_id', read: answerOf('k') },
  },
  extra: {
    prepared: `CASE WHEN k.next_time <> '' OR ${answerOf('k')} IS NOT NULL THEN 'prepared' ELSE 'open' END`,
    storyTitle: `(SELECT s.title FROM stories s WHERE s.id = k.story_id)`,
    occurrences: `coalesce((SELECT json_agg(json_build_object('id', o.id, 'source', ${sourceSql('o')}, 'opportunityId', o.opportunity_id,
      'stage', o.stage, 'askedOn', o.asked_on, 'createdAt', ${instantSql('o.created_at')})
      ORDER BY coalesce(o.asked_on, o.created_at::date), o.created_at, o.id)
      FROM question_occurrences o WHERE o.question_id IN ${withPartsSql('interview_questions', 'k')}), '[]')`,
  },
  filters: {
    category: 'k.category = $',
    prepared: `(CASE WHEN k.next_time <> '' OR ${answerOf('k')} IS NOT NULL THEN 'prepared' ELSE 'open' END) = $`,
  },
  beside: { name: 'question_occurrences', of: 'question_id' },
  merges: true,
};
