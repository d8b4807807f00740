import * as z from 'zod';
import { keysOf } from './taxonomies';

/**
 * What questions, topics and signals of a debrief are sorted by: product/05-taxonomies, order as given there. Every
 * list ends with `other` unless it is closed. These lists stand apart from `taxonomies.ts`, which is loaded before
 * the door, too.
 */

/** 5.2 What a question was about. */
export const questionCategories = {
  'career-narrative': 'Your career and its turns',
  'motivation-for-role': 'Why this role, why us',
  'gap-or-exit': 'Leaving, gaps, redundancy',
  'business-and-commercial': 'The business and its numbers',
  'hr-strategy': 'People strategy and HR operating model',
  'transformation-and-change': 'Transformation and change',
  'restructuring-and-redundancy': 'Restructuring, cost, redundancy',
  'mergers-and-integration': 'Mergers and integration',
  'culture-and-values': 'Culture and values',
  'employee-relations': 'Employee and industrial relations',
  'ceo-and-board-relations': 'CEO and board',
  'influence-and-challenge': 'Influence, conflict, saying no upwards',
  'team-leadership': 'Leading the HR team',
  'talent-and-succession': 'Talent and succession',
  'inclusion-and-equity': 'Inclusion and equity',
  'reward-and-executive-pay': 'Reward and executive pay',
  'people-analytics-and-technology': 'Data, systems, AI at work',
  'risk-ethics-and-investigations': 'Risk, ethics, investigations',
  'wellbeing-and-safety': 'Health, safety, wellbeing',
  'failure-and-learning': 'Failure and learning',
  'leadership-style-and-self-awareness': 'Leadership style, self-awareness',
  'first-hundred-days': 'First 100 days',
  'hypothetical-or-case': 'Hypothetical or case',
  'package-and-notice': 'Pay, notice, availability',
  'should-not-be-asked': 'A question that should not have been asked (family, age, health …)',
  other: 'Something else',
} as const;
export type QuestionCategory = keyof typeof questionCategories;
export const QuestionCategory = z.enum(keysOf(questionCategories));

/** Shown where the category is `should-not-be-asked`. */
export const shouldNotBeAskedAdvice =
  'You do not have to decide anything now. Note the words, the date and who was there. If you want advice, an employment lawyer or your national equality or labour advice service can tell you where you stand.';

/** 5.3 Energisers and drainers; with `other` she gives it her own words. */
export const energyTopics = {
  transformation: 'Transformation',
  'building-teams': 'Building teams',
  'complex-people-challenges': 'Complex people challenges',
  'culture-shaping': 'Shaping culture',
  'coaching-leaders': 'Coaching leaders',
  'board-and-ceo-partnering': 'Working with CEO and board',
  'organisation-design': 'Organisation design',
  'talent-and-succession': 'Talent and succession',
  'growth-and-scaling': 'Growth and scaling',
  'crisis-and-turnaround': 'Crisis and turnaround',
  'mergers-and-integration': 'Mergers and integration',
  'cost-programme': 'Cost programmes',
  'learning-and-capability': 'Learning and capability',
  'inclusion-and-fairness': 'Inclusion and fairness',
  'wellbeing-and-health': 'Wellbeing and health',
  'employee-relations-and-negotiation': 'Employee relations, negotiation',
  'data-and-evidence': 'Data and evidence',
  'technology-and-ai-at-work': 'Technology and AI at work',
  'reward-and-governance': 'Reward and governance',
  'purpose-and-community': 'Purpose and community',
  'international-work': 'International work',
  'policy-and-craft': 'Policy and HR craft',
  'public-voice': 'Speaking and writing in public',
  'working-without-a-brief': 'Working without a clear brief',
  other: 'In my own words',
} as const;
export type EnergyTopic = keyof typeof energyTopics;
export const EnergyTopic = z.enum(keysOf(energyTopics));

export const energyStates = {
  lit: 'lifted me',
  steady: 'steady',
  drained: 'drained me',
} as const;
export type EnergyState = keyof typeof energyStates;
export const EnergyState = z.enum(keysOf(energyStates));

/** 5.4 One theme, two poles: what was seen to leave, what was seen to look for. */
export const cultureThemes = {
  listening: { label: 'Listening', red: 'Interrupted, talked over', green: 'Heard out, followed up' },
  preparation: { label: 'Preparation', red: 'Panel unprepared, papers unread', green: 'Panel prepared, roles clear' },
  'process-fairness': {
    label: 'Process fairness',
    red: 'Changing rules, uneven treatment',
    green: 'Same steps for all, explained',
  },
  'respect-for-time': { label: 'Respect for time', red: 'Late, moved, rushed', green: 'On time, notice given' },
  'role-clarity': {
    label: 'Role clarity',
    red: 'Each describes another role',
    green: 'One shared picture of the role',
  },
  'candour-about-vacancy': {
    label: 'Candour about the vacancy',
    red: 'Vague on why the role is open',
    green: 'Open about why and what came before',
  },
  'change-honesty': {
    label: 'Honesty about change',
    red: '“Transformation” that looks like cost cutting',
    green: 'Hard things named as they are',
  },
  'leadership-alignment': {
    label: 'Leadership alignment',
    red: 'Executives contradict each other',
    green: 'Executives differ openly, aim together',
  },
  'decision-making': { label: 'Decision-making', red: 'Nobody seems able to decide', green: 'Clear who decides, when' },
  'respect-for-hr': {
    label: 'Respect for HR',
    red: 'HR as service desk or clean-up crew',
    green: 'HR as a partner with a seat',
  },
  'employee-relations-stance': {
    label: 'Stance on employee relations',
    red: 'Going around staff or their representatives',
    green: 'Straight dealing with staff and representatives',
  },
  'board-seriousness': {
    label: 'Board seriousness',
    red: 'People topics waved through',
    green: 'Board asks real people questions',
  },
  'power-and-voice': {
    label: 'Power and voice',
    red: 'Only one person speaks, others glance',
    green: 'People disagree in front of a guest',
  },
  'inclusion-in-practice': {
    label: 'Inclusion in practice',
    red: 'One kind of person in the room',
    green: 'Mixed room, adjustments offered unasked',
  },
  'pay-openness': { label: 'Openness on pay', red: 'Evasive or shifting on pay', green: 'Range and rules stated' },
  'workload-norms': { label: 'Workload', red: 'Pride in exhaustion', green: 'Limits spoken of as normal' },
  'predecessor-respect': {
    label: 'Respect for the last holder',
    red: 'Blame of the last holder',
    green: 'Fair words about the last holder',
  },
  'unpaid-work': {
    label: 'Unpaid work',
    red: 'Large tasks with no reader or limit',
    green: 'Task in proportion, discussed with her',
  },
  curiosity: { label: 'Curiosity', red: 'No interest in her questions', green: 'Questions welcomed, answered' },
  'closing-the-loop': {
    label: 'Closing the loop',
    red: 'Silence, form letter after a final',
    green: 'A call, reasons, thanks',
  },
  'data-care': { label: 'Care with data', red: 'Careless with personal data', green: 'Careful, says what is kept' },
  'ethics-under-pressure': {
    label: 'Ethics under pressure',
    red: 'Asked for what should stay confidential',
    green: 'Drew a line themselves',
  },
  other: { label: 'Something else', red: 'Something to leave', green: 'Something to look for' },
} as const;
export type CultureTheme = keyof typeof cultureThemes;
export const CultureTheme = z.enum(keysOf(cultureThemes));

/** Closed. The direction that she gives a signal; no verdict on an employer. */
export const polarities = {
  red: 'to leave',
  green: 'to look for',
  unsure: 'not sure yet',
} as const;
export type Polarity = keyof typeof polarities;
export const Polarity = z.enum(keysOf(polarities));
