import { type DebriefAnswers, inSentence, outcomeAtFirst, outcomeKinds, stages } from '@accelerator/contracts';
import { dayInWords } from '@web/platform/times';

/** "Halden & Wray Insurance, final round. They chose not to proceed; you heard on Monday, 5 October." */
export function factsOf({ organisationName, furthestStage, outcomeKind, newsOn }: DebriefAnswers): string {
  const stage = furthestStage ? stages[furthestStage] : '';
  const place = [organisationName, organisationName ? inSentence(stage) : stage].filter(Boolean).join(', ');
  const outcome = outcomeKinds[outcomeKind ?? outcomeAtFirst];
  const heard = newsOn ? `; you heard on ${dayInWords(newsOn)}` : '';
  return `${place ? `${place}. ` : ''}${outcome}${heard}.`;
}
