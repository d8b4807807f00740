import * as z from 'zod';
import { cardLimits, cardsOf, textOf } from './answer-cards';
import { debriefLimits, type DebriefAnswers } from './answers';
import { endpoint } from './endpoint';
import { Day, Id } from './fields';

/** What she meant to do another time, in an earlier debrief: asked about once more, "Did you try it?". */
export const Intention = z.object({
  /** The id of its card in the list `tried` of the debrief that asks. */
  ref: z.string().max(cardLimits.id),
  kind: z.enum(['next-time', 'next-step']),
  debriefId: Id,
  process: z.string().max(debriefLimits.process),
  newsOn: Day.nullable(),
  /** The question that it answers, or the moment for which it was meant; may be empty. */
  about: z.string(),
  words: z.string(),
});
export type Intention = z.infer<typeof Intention>;

export const listEarlierIntentions = endpoint({
  name: 'listEarlierIntentions',
  method: 'GET',
  path: '/debriefs/:debriefId/earlier-intentions',
  access: 'account',
  summary: 'What she meant to do another time, from her five debriefs before this one.',
  params: z.object({ debriefId: Id }),
  reply: z.object({ items: z.array(Intention) }),
});

/** A debrief with what is asked about: its id, and its answers. */
interface Said {
  readonly id: string;
  readonly answers: DebriefAnswers;
}

/** So many full debriefs before one are asked about. */
const askedAbout = 5;

/** What is asked about in a debrief that follows these full ones, latest first, where that much is settled. */
export function intentionsAfter(earlier: readonly Said[], settled: ReadonlySet<string>): Intention[] {
  const items = earlier.slice(0, askedAbout).flatMap(({ id, answers }) => intentionsOf(id, answers));
  return items.filter(({ ref }) => !settled.has(ref));
}

/** What she has tried, or let go, by her word in this debrief: not asked about again in another. */
export function settledIn(answers: DebriefAnswers): readonly string[] {
  const said = cardsOf(answers, 'tried').filter((card) => ['tried', 'let-go'].includes(textOf(card, 'answer')));
  return said.map(({ id }) => id);
}

/** The intentions that stand in a debrief: what she would say next time, and the one small thing. */
export function intentionsOf(debriefId: string, answers: DebriefAnswers): readonly Intention[] {
  const common = { debriefId, process: answers.process ?? '', newsOn: answers.newsOn ?? null };
  const nextTimes = cardsOf(answers, 'caughtOffGuard').map((card) => ({
    ...common,
    ref: `${debriefId}-${card.id}`,
    kind: 'next-time' as const,
    about: textOf(card, 'question'),
    words: textOf(card, 'nextTime'),
  }));
  const nextStep = {
    ...common,
    ref: debriefId,
    kind: 'next-step' as const,
    about: answers.nextStepWhen ?? '',
    words: answers.nextStepThen ?? '',
  };
  return [...nextTimes, nextStep].filter(({ ref, words }) => words.trim() !== '' && ref.length <= cardLimits.id);
}
