import { debriefLimits } from './answers';
import {
  type FactPrompt,
  promptKey,
  type Section,
  type SectionKey,
  type SectionPrompt,
  sectionTitles,
} from './debrief-prompts';
import { sectionsFor } from './debrief-sections';
import { type Freshness, keysOf, type OutcomeKind, outcomeKinds, type Stage } from './taxonomies';

/** A prompt with the section that it stands in. */
export interface PlacedPrompt {
  readonly section: SectionKey;
  readonly prompt: SectionPrompt;
}

/** What no outcome asks any more: what was written there is hers to read and to write on. */
const former: readonly PlacedPrompt[] = [
  {
    section: 'reflect',
    prompt: {
      kind: 'text',
      key: 'beforeNextRound',
      limit: debriefLimits.closing,
      prompt: 'Before the next round',
    },
  },
];

/** Every prompt once, those of this outcome first and in its words. */
export function everyPrompt(outcome: OutcomeKind): readonly PlacedPrompt[] {
  const asked = [outcome, ...keysOf(outcomeKinds)].flatMap((one) =>
    sectionsFor(one, null).flatMap(({ key, prompts }) => prompts.map((prompt) => ({ section: key, prompt }))),
  );
  const all = [...asked, ...former];
  const byKey = new Map(all.toReversed().map((placed) => [promptKey(placed.prompt), placed]));
  return [...new Set(all.map(({ prompt }) => promptKey(prompt)))].flatMap((key) => byKey.get(key) ?? []);
}

/**
 * The sections of the page: what is asked for this outcome, and after it in each section what is not asked but holds
 * something of hers. Nothing that she wrote goes out of her reach because the outcome is called otherwise.
 * @param holds whether she has written there
 */
export function sectionsWith(
  { outcome, freshness, stage }: { outcome: OutcomeKind; freshness: Freshness | null; stage: Stage | null },
  holds: (prompt: SectionPrompt) => boolean,
): readonly Section[] {
  const asked = sectionsFor(outcome, freshness, stage);
  const known = new Set(asked.flatMap(({ prompts }) => prompts.map(promptKey)));
  const more = everyPrompt(outcome).filter(
    (one) => !known.has(promptKey(one.prompt)) && !isFraming(outcome, one) && holds(one.prompt),
  );
  const usual = keysOf(sectionTitles);
  const order = asked.length === usual.length ? asked.map(({ key }) => key) : usual;
  return order
    .map((key) => ({
      key,
      title: sectionTitles[key],
      prompts: [
        ...asked.filter((one) => one.key === key).flatMap(({ prompts }) => prompts),
        ...more.filter(({ section }) => section === key).map(({ prompt }) => prompt),
      ],
    }))
    .filter(({ prompts }) => prompts.length > 0);
}

/** The facts that stand beside the sections where none of these is about the process: to be corrected, not asked. */
const framing: readonly string[] = ['process', 'outcomeKind', 'lastConversationOn', 'furthestStage'];

/**
 * Between two rounds the process is no section (product/02-debrief 2.5): its facts stand beside the page, these and
 * what else she has said. For other outcomes there are none.
 */
export function framingFacts(outcome: OutcomeKind, holds: (prompt: SectionPrompt) => boolean): readonly FactPrompt[] {
  return everyPrompt(outcome)
    .filter((one) => isFraming(outcome, one))
    .flatMap(({ prompt }) => (prompt.kind === 'fact' ? [prompt] : []))
    .filter((prompt) => framing.includes(prompt.key) || holds(prompt));
}

function isFraming(outcome: OutcomeKind, { section, prompt }: PlacedPrompt): boolean {
  return outcome === 'in-process' && section === 'arrival' && prompt.kind === 'fact';
}
