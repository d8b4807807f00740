import type { PatternsView } from '@accelerator/contracts';
import { conditionsGrid } from './conditions';
import type { Facts } from './facts';
import { heldIn } from './held-entries';
import { keptLedger } from './ledger';
import { doorsOf, effortOf } from './of-processes';
import { pathOf } from './path';
import { searchOverview } from './search-overview';
import { inWords, opening } from './small-numbers';
import { storyUse } from './story-use';
import { cultureMap, energyMap, questionMap } from './topic-pictures';
import { writtenOf } from './wholes';

/** All eleven patterns of product/03-patterns 3.2, each as far as its own number allows. */
export function patternsOf(facts: Facts): PatternsView {
  const { processes, opportunities } = facts;
  const reflectedOn = processes.filter(({ mode }) => mode !== 'log');
  const reflected = writtenOf(reflectedOn, opportunities).length;
  const written = writtenOf(processes, opportunities).length;
  const held = heldIn(facts);
  return {
    reflected,
    lead: leadOf(reflected, written - reflected),
    keptLedger: keptLedger(facts),
    energyMap: energyMap(held.energy, reflectedOn),
    questionMap: questionMap(held.questions, reflectedOn),
    cultureThemes: cultureMap(held.signals, reflectedOn),
    storyUse: storyUse(facts.stories),
    nonNegotiableTests: conditionsGrid(facts.nonNegotiables, held.tests, reflectedOn),
    path: pathOf(processes, opportunities),
    searchOverview: searchOverview(opportunities),
    effort: effortOf(processes, opportunities),
    doors: doorsOf(processes, opportunities),
    clues: facts.clues.map(({ id, words, writtenOn }) => ({ clueId: id, words, writtenOn })),
  };
}

/** On how many she has reflected; and, where more are counted further down, why: a note is no reflection. */
function leadOf(reflected: number, noted: number): string {
  const lead = `You have reflected on ${inWords(reflected)} ${reflected === 1 ? 'process' : 'processes'}. Here is what they show so far, and how far that goes.`;
  if (noted === 0) return lead;
  const more = `${opening(inWords(noted))}${reflected === 0 ? '' : ' more'}`;
  const [are, count] = noted === 1 ? ['is', 'it counts'] : ['are', 'they count'];
  return `${lead} ${more} ${are} only noted: ${count} in what is kept and in how far each went, and nowhere else.`;
}
