import * as z from 'zod';
import { keysOf } from './taxonomies';

/** What stories, conditions and skills are sorted by: product/05-taxonomies. */

/** 5.5 HR competency areas of stories. */
export const competencyAreas = {
  'hr-strategy': 'People strategy',
  'business-acumen': 'Business acumen',
  'hr-operating-model': 'HR operating model',
  'organisation-design-and-development': 'Organisation design and development',
  'change-leadership': 'Leading change',
  'culture-and-behaviour': 'Culture and behaviour',
  'workforce-planning': 'Workforce planning',
  'talent-acquisition': 'Hiring',
  'talent-and-succession': 'Talent and succession',
  'learning-and-development': 'Learning and development',
  reward: 'Reward',
  'employee-experience': 'Employee experience and engagement',
  'employee-relations': 'Employee relations',
  'inclusion-and-diversity': 'Inclusion and diversity',
  'people-analytics': 'People analytics',
  'hr-technology': 'HR technology and digital work',
  'global-workforce': 'International workforce',
  'risk-and-continuity': 'Risk and continuity',
  'employment-law': 'Employment law',
  'ethics-and-governance': 'Ethics and governance',
  'board-and-executive-advising': 'Advising board and executives',
  'courage-and-influence': 'Courage and influence',
  'relationships-and-negotiation': 'Relationships and negotiation',
  communication: 'Communication',
  'developing-leaders': 'Developing leaders',
  'mergers-and-integration': 'Mergers and integration',
  'health-and-wellbeing': 'Health, safety, wellbeing',
  'corporate-responsibility': 'Social responsibility',
  other: 'Something else',
} as const;
export type CompetencyArea = keyof typeof competencyAreas;
export const CompetencyArea = z.enum(keysOf(competencyAreas));

/** 5.8 Themes of non-negotiables. */
export const conditionThemes = {
  'values-and-ethics': 'Values and ethics',
  'change-honesty': 'Honesty about change',
  'employee-relations-stance': 'Stance on employee relations',
  'mandate-and-authority': 'Mandate and authority',
  'reporting-line': 'Reporting line',
  'ceo-relationship': 'Relationship with the chief executive',
  'board-access': 'Access to the board',
  'team-and-resources': 'Team and resources',
  'pay-and-fairness': 'Pay and fairness',
  'contract-and-protection': 'Contract and protection',
  'location-and-travel': 'Location and travel',
  'hours-and-health': 'Hours and health',
  'caring-responsibilities': 'Caring responsibilities',
  inclusion: 'Inclusion',
  'sector-and-purpose': 'Sector and purpose',
  growth: 'Growth',
  stability: 'Stability',
  autonomy: 'Autonomy',
  'fair-process': 'Fair process',
  other: 'Something else',
} as const;
export type ConditionTheme = keyof typeof conditionThemes;
export const ConditionTheme = z.enum(keysOf(conditionThemes));

/** Closed; at most five musts are suggested. */
export const strengths = {
  must: 'Must',
  'strong-wish': 'Strong wish',
  'nice-to-have': 'Nice to have',
} as const;
export type Strength = keyof typeof strengths;
export const Strength = z.enum(keysOf(strengths));

/** Closed. How a process looked against a condition. */
export const testResults = {
  met: 'Met',
  bent: 'Bent',
  broken: 'Broken',
  'not-seen': 'Did not show',
} as const;
export type TestResult = keyof typeof testResults;
export const TestResult = z.enum(keysOf(testResults));

/** 5.9 What she can do better now. */
export const skills = {
  'clearer-achievements': 'Saying what I did more clearly',
  'reading-between-lines': 'Reading between the lines',
  'stronger-examples': 'Stronger examples',
  'short-answer-first': 'Short answer first',
  'numbers-ready': 'Numbers ready',
  'better-questions-asked': 'Asking better questions',
  'calm-under-pressure': 'Calm under pressure',
  'honest-about-failure': 'Honest about failure',
  'presenting-to-the-board': 'Presenting to the board',
  'case-craft': 'Case craft',
  'naming-hard-things': 'Naming hard things',
  negotiating: 'Negotiating',
  'saying-no': 'Saying no',
  'knowing-my-pace': 'Knowing my pace',
  'closing-well': 'Closing well',
  other: 'Something else',
} as const;
export type Skill = keyof typeof skills;
export const Skill = z.enum(keysOf(skills));

/** 5.10 How a story was received; closed. */
export const receptions = {
  landed: 'Landed',
  mixed: 'Mixed',
  'fell-flat': 'Fell flat',
  unsure: 'Unsure',
} as const;
export type Reception = keyof typeof receptions;
export const Reception = z.enum(keysOf(receptions));

/** 5.10 `soar` is preset: it fits questions about adversity. */
export const storyForms = {
  soar: 'Situation, obstacle, action, result',
  star: 'Situation, task, action, result',
  car: 'Challenge, action, result',
} as const;
export type StoryForm = keyof typeof storyForms;
export const StoryForm = z.enum(keysOf(storyForms));
