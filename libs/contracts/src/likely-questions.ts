import { stageGroupOf, type StageGroup } from './taxonomies-process';
import type { Stage } from './taxonomies';
import type { QuestionCategory } from './taxonomies-debrief';

/**
 * What is likely to be asked at a stage, likeliest first. A rule of thumb of ours for the order of a page (the order of
 * stages varies between employers, 5.1); nothing is predicted from anybody's answers.
 */
export function likelyCategories(stage: Stage | null): readonly QuestionCategory[] {
  if (stage === null) return ofGroup.panels;
  return ofStage[stage] ?? ofGroup[stageGroupOf(stage)];
}

const ofGroup: Readonly<Record<StageGroup, readonly QuestionCategory[]>> = {
  sourcing: ['career-narrative', 'motivation-for-role', 'gap-or-exit', 'package-and-notice'],
  screens: ['motivation-for-role', 'career-narrative', 'gap-or-exit', 'hr-strategy', 'package-and-notice'],
  panels: [
    'transformation-and-change',
    'restructuring-and-redundancy',
    'business-and-commercial',
    'influence-and-challenge',
    'failure-and-learning',
    'team-leadership',
    'culture-and-values',
  ],
  finals: [
    'ceo-and-board-relations',
    'reward-and-executive-pay',
    'first-hundred-days',
    'leadership-style-and-self-awareness',
    'risk-ethics-and-investigations',
  ],
  offers: ['package-and-notice', 'first-hundred-days', 'reward-and-executive-pay'],
};

const ofStage: Readonly<Partial<Record<Stage, readonly QuestionCategory[]>>> = {
  'hiring-manager': ['hr-strategy', 'business-and-commercial', 'motivation-for-role', 'transformation-and-change'],
  'peer-executives': ['business-and-commercial', 'influence-and-challenge', 'restructuring-and-redundancy'],
  'hr-team': ['team-leadership', 'leadership-style-and-self-awareness', 'culture-and-values', 'talent-and-succession'],
  'case-study': ['hypothetical-or-case', 'people-analytics-and-technology', 'business-and-commercial'],
  presentation: ['first-hundred-days', 'hr-strategy', 'transformation-and-change', 'hypothetical-or-case'],
  'stakeholder-session': [
    'employee-relations',
    'restructuring-and-redundancy',
    'wellbeing-and-safety',
    'inclusion-and-equity',
  ],
};
