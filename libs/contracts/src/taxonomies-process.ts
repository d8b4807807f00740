import * as z from 'zod';
import { keysOf, type Stage } from './taxonomies';

/** What processes are sorted by: product/05-taxonomies. */

/** 5.6b Reasons as said by them; never a chart. */
export const statedReasons = {
  'none-given': 'No reason given',
  'internal-candidate': 'An internal candidate',
  'other-sector-experience': 'Experience in another sector',
  'other-scale-experience': 'Experience of another scale',
  'specific-skill': 'A specific skill',
  overqualified: 'Overqualified',
  package: 'The package',
  location: 'The location',
  'culture-fit-said': '“Culture fit”, as they said',
  'role-changed': 'The role changed',
  budget: 'Budget',
  timing: 'Timing',
  other: 'Something else',
} as const;
export type StatedReason = keyof typeof statedReasons;
export const StatedReason = z.enum(keysOf(statedReasons));

/** 5.6c Closed. */
export const doors = {
  open: 'Open',
  'open-with-conditions': 'Open, with conditions',
  closed: 'Closed',
  'not-now': 'Not now',
} as const;
export type Door = keyof typeof doors;
export const Door = z.enum(keysOf(doors));

/** 5.10 How an opportunity came. */
export const sources = {
  'search-firm': 'Search firm',
  network: 'Network',
  'direct-approach': 'Direct approach',
  advertisement: 'Advertisement',
  'former-colleague': 'Former colleague',
  internal: 'Internal',
  'own-initiative': 'My own initiative',
  'cohort-contact': 'A contact from the cohort',
  other: 'Another way',
} as const;
export type Source = keyof typeof sources;
export const Source = z.enum(keysOf(sources));

/** 5.1 What the search overview counts, in order. */
export const stageGroups = {
  sourcing: 'Applications',
  screens: 'Screens',
  panels: 'Panels',
  finals: 'Finals',
  offers: 'Offers',
} as const;
export type StageGroup = keyof typeof stageGroups;
export const StageGroup = z.enum(keysOf(stageGroups));

/** The group of a stage; the order of stages varies between employers, that of groups does not. */
export function stageGroupOf(stage: Stage): StageGroup {
  return groupOfStage[stage];
}

const groupOfStage = {
  approach: 'sourcing',
  application: 'sourcing',
  'search-consultant-call': 'sourcing',
  longlist: 'sourcing',
  'recruiter-screen': 'screens',
  'hiring-manager': 'screens',
  'peer-executives': 'panels',
  'hr-team': 'panels',
  assessment: 'panels',
  'case-study': 'panels',
  presentation: 'panels',
  panel: 'panels',
  'stakeholder-session': 'panels',
  'informal-meeting': 'panels',
  board: 'finals',
  final: 'finals',
  references: 'finals',
  offer: 'offers',
} as const satisfies Readonly<Record<Stage, StageGroup>>;

/** What a step into a group is called until she names it. */
export const stepInto = {
  sourcing: 'application',
  screens: 'recruiter-screen',
  panels: 'panel',
  finals: 'final',
  offers: 'offer',
} as const satisfies Readonly<Record<StageGroup, Stage>>;
