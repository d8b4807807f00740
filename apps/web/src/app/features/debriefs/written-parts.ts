import {
  type AnswerKey,
  cardsOf,
  type DebriefAnswers,
  everyPrompt,
  isPaired,
  outcomeOf,
  pairedText,
  promptKey,
  type SectionPrompt,
  type SharablePart,
  sharableParts,
  sharableTexts,
  textOf,
} from '@accelerator/contracts';
import { dayInWords } from '@web/platform/times';
import { quickPrompts } from './quick-prompts';

/** What she wrote under one prompt, to be read when the debrief is put down. */
export interface WrittenPart {
  readonly label: string;
  readonly text: string;
  /** One of her processes, to which it leads. */
  readonly process?: string;
}

/** Facts that stand above what she wrote. */
const above: readonly string[] = ['process', 'outcomeKind', 'furthestStage', 'dayWeight'];
/** Texts that are read with another one, where that says something. */
const withOthers: Readonly<Record<string, AnswerKey>> = {
  statedReasonText: 'statedReasonText',
  skillsText: 'skillsText',
  nextStepWhen: 'nextStepThen',
  newPlanWhen: 'newPlanThen',
};

/**
 * All that she wrote, in the order of the sections: the texts of every outcome, because what she wrote before she
 * changed it is hers to read as well. Her own pages come last.
 */
export function writtenParts(answers: DebriefAnswers): readonly WrittenPart[] {
  const shown = sharableTexts(answers);
  const lines = quickPrompts.map(({ key, label }) => ({ label, text: answers[key] ?? '' }));
  const parts = everyPrompt(outcomeOf(answers)).flatMap(({ prompt }) => partsOf(prompt, answers, shown));
  const tried = cardsOf(answers, 'tried').map((card) => ({ label: 'Did you try it?', text: textOf(card, 'note') }));
  const pages = [
    { label: 'Written freely', text: answers.freeWrite ?? '' },
    { label: 'Free page', text: answers.freePage ?? '' },
  ];
  return [...lines, ...tried, ...parts, ...pages].filter(({ text }) => text.trim() !== '');
}

function partsOf(
  prompt: SectionPrompt,
  answers: DebriefAnswers,
  shown: Readonly<Partial<Record<SharablePart, string>>>,
): readonly WrittenPart[] {
  const key = promptKey(prompt);
  const other = withOthers[key];
  if (above.includes(key) || (other !== undefined && answers[other])) return [];
  const known = key === 'newsOn' ? [] : [key, ...(besides[key] ?? [])].filter(isShown);
  if (isPaired(key)) return [{ label: prompt.prompt, text: pairedText(answers, key) }];
  if (known.length > 0)
    return known.map((part, at) => ({
      label: at === 0 ? prompt.prompt : sharableParts[part],
      text: shown[part] ?? '',
    }));
  return prompt.kind === 'cards' ? [] : [{ label: prompt.prompt, text: readOf(key, answers), ...leadOf(key, answers) }];
}

/** The other conversation is one of her list, perhaps without a word of hers. */
function leadOf(key: AnswerKey, { stillWarm, stillWarmOpportunity: process }: DebriefAnswers): Partial<WrittenPart> {
  if (key !== 'stillWarm' || !process) return {};
  return { process, ...(!stillWarm?.trim() && { text: 'One of my processes' }) };
}

/** Parts of the sheet that are called otherwise there. */
const besides: Readonly<Record<string, readonly string[]>> = {
  nextStepThen: ['nextStep'],
};

function isShown(key: string): key is SharablePart {
  return key in sharableParts;
}

/** A text as it is, a day and hours in words. */
function readOf(key: AnswerKey, answers: DebriefAnswers): string {
  const value = answers[key];
  if (key === 'newPlanThen' && value) return `When ${answers.newPlanWhen ?? '…'}, I will ${String(value)}`;
  if (key === 'effortHours' && typeof value === 'number') return `${value} hours`;
  if (key === 'newsOn' && value === null) return 'Not sure';
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value) : value;
}
