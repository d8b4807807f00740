import type { PatternsView } from '@accelerator/contracts';
import { conditionsGrid } from './conditions';
import { doorsOf, effortOf, keptLedger, pathOf, storyUse } from './ledger';
import type { Facts } from './facts';
import { searchOverview } from './search-overview';
import { inWords, many } from './small-numbers';
import { cultureMap, energyMap, questionMap } from './topic-pictures';

/** All eleven patterns of product/03-patterns 3.2, each as far as its own number allows. */
export function patternsOf(facts: Facts): PatternsView {
  const { processes } = facts;
  const reflected = processes.filter(({ mode }) => mode !== 'log').length;
  return {
    reflected,
    lead: `You have reflected on ${reflected < 10 ? inWords(reflected) : many(reflected, '').trim()} ${reflected === 1 ? 'process' : 'processes'}. Here is what they show so far, and how far that goes.`,
    keptLedger: keptLedger(facts),
    energyMap: energyMap(facts.energy, processes),
    questionMap: questionMap(facts.questions, processes),
    cultureThemes: cultureMap(facts.signals, processes),
    storyUse: storyUse(facts.stories),
    nonNegotiableTests: conditionsGrid(facts),
    path: pathOf(processes),
    searchOverview: searchOverview(facts.opportunities),
    effort: effortOf(processes),
    doors: doorsOf(processes),
    clues: facts.clues.map(({ id, words, writtenOn }) => ({ clueId: id, words, writtenOn })),
  };
}
