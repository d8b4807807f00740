import * as z from 'zod';

export * from './roles';

/** Keys are stable and never translated; labels are product/05-taxonomies. Order as given there. */

export const outcomeKinds = {
  'rejected-by-organisation': 'They chose not to proceed',
  ghosted: 'No answer came',
  'role-cancelled-or-frozen': 'Role cancelled or on hold',
  withdrew: 'I withdrew',
  'offer-declined': 'I declined an offer',
  'offer-withdrawn': 'An offer was withdrawn',
  accepted: 'I accepted',
  'in-process': 'Still in process',
} as const;
export type OutcomeKind = keyof typeof outcomeKinds;
export const OutcomeKind = enumOf(outcomeKinds);

/** What a debrief is about until she says something else. */
export const outcomeAtFirst: OutcomeKind = 'rejected-by-organisation';

/** An organisation said no, or nothing. */
export const noes: readonly OutcomeKind[] = ['rejected-by-organisation', 'ghosted', 'role-cancelled-or-frozen'];

/** The first line of the opening, by outcome. */
export const openingLines: Readonly<Record<OutcomeKind, string>> = {
  'rejected-by-organisation': 'A process has ended.',
  ghosted: 'No answer is also an ending, if you decide it is.',
  'role-cancelled-or-frozen': 'The role went away; your work in it did not.',
  withdrew: 'You decided. Worth noting what told you.',
  'offer-declined': 'You had an offer and said no.',
  'offer-withdrawn': 'An offer was taken back.',
  accepted: 'One yes.',
  'in-process': 'Between two rounds.',
};

export const dayWeights = {
  steady: 'Steady',
  tender: 'Tender',
  heavy: 'Heavy',
  'not-said': 'I’d rather not say',
} as const;
export type DayWeight = keyof typeof dayWeights;
export const DayWeight = enumOf(dayWeights);

export const debriefModes = ['log', 'quick', 'full'] as const;
export const DebriefMode = z.enum(debriefModes);
export type DebriefMode = z.infer<typeof DebriefMode>;

export const lenses = {
  'culture-window': 'The organisation',
  'what-matters': 'What I need',
  sharper: 'What I can do',
} as const;
export type Lens = keyof typeof lenses;
export const Lens = enumOf(lenses);

export const freshnessBands = {
  fresh: { label: 'Fresh', line: 'Exact words are clearest now.' },
  recent: { label: 'Recent', line: 'Still plenty to find.' },
  settled: { label: 'Settled', line: 'Good for seeing what it meant.' },
  'long-view': { label: 'Long view', line: 'Good for seeing patterns.' },
} as const;
export type Freshness = keyof typeof freshnessBands;
export const Freshness = enumOf(freshnessBands);

export const stages = {
  approach: 'Approach or introduction',
  application: 'Application sent',
  'search-consultant-call': 'Conversation with the search consultant',
  longlist: 'On the longlist',
  'recruiter-screen': 'Conversation with the organisation’s recruiter',
  'hiring-manager': 'Conversation with the hiring manager',
  'peer-executives': 'Meetings with other executives (finance, legal, business heads)',
  'hr-team': 'Meeting the HR team',
  assessment: 'Psychometric or leadership assessment',
  'case-study': 'Case study or written task',
  presentation: 'Presentation (for example, first 100 days)',
  panel: 'Panel interview',
  'stakeholder-session': 'Employee representatives, union, works council or staff panel',
  'informal-meeting': 'Dinner, coffee, site visit',
  board: 'Chair, board, remuneration committee, owner or investor',
  final: 'Final round',
  references: 'References and checks',
  offer: 'Offer and negotiation',
} as const;
export type Stage = keyof typeof stages;
export const Stage = enumOf(stages);

export const adviceSettings = {
  'witness-only': 'Please only read',
  'questions-welcome': 'Questions welcome',
  'ideas-welcome': 'Ideas welcome',
} as const;
export type AdviceSetting = keyof typeof adviceSettings;
export const AdviceSetting = enumOf(adviceSettings);

export const Audience = z.enum(['coaches', 'cohort']);
export type Audience = z.infer<typeof Audience>;
export const AuthorDisplay = z.enum(['named', 'without-name']);
export type AuthorDisplay = z.infer<typeof AuthorDisplay>;

/** `label` stands on the button, `verb` beside the name: "Farida appreciates". */
export const replyKinds = {
  holding: { label: 'I have read this and am with you', verb: 'has read this and is with you' },
  appreciate: { label: 'I value', verb: 'appreciates' },
  notice: { label: 'I notice', verb: 'notices' },
  ask: { label: 'I wonder', verb: 'asks' },
  offer: { label: 'If it is useful', verb: 'offers' },
  'closing-note': { label: 'What I take with me', verb: 'closes' },
  thanks: { label: 'Thank you', verb: 'thanks' },
} as const;
export type ReplyKind = keyof typeof replyKinds;
export const ReplyKind = enumOf(replyKinds);

export const threadKinds = ['debrief', 'question', 'resource', 'session', 'celebration'] as const;
export const ThreadKind = z.enum(threadKinds);
export type ThreadKind = z.infer<typeof ThreadKind>;

export const sessionTypes = {
  'kick-off': 'Kick-off',
  'hot-seat': 'Hot seats',
  'skills-lab': 'Skills lab',
  'office-hour': 'Office hour',
  celebration: 'Celebration',
  'one-to-one': 'One-to-one',
  buddy: 'Buddy call',
} as const;
export type SessionType = keyof typeof sessionTypes;
export const SessionType = enumOf(sessionTypes);

export const RsvpAnswer = z.enum(['coming', 'not-coming', 'unsure']);
export type RsvpAnswer = z.infer<typeof RsvpAnswer>;

export const attendanceMarks = {
  present: 'Present',
  part: 'Part of it',
  excused: 'Excused',
  absent: 'Absent',
  'not-expected': 'Not expected',
} as const;
export type AttendanceMark = keyof typeof attendanceMarks;
export const AttendanceMark = enumOf(attendanceMarks);

export const agendaKinds = [
  'arrive',
  'check-in',
  'look-back',
  'input',
  'example',
  'round',
  'hot-seat',
  'practice',
  'silent-work',
  'gather',
  'commitments',
  'pause',
  'check-out',
  'other',
] as const;
export const AgendaKind = z.enum(agendaKinds);
export type AgendaKind = z.infer<typeof AgendaKind>;
export const AgendaState = z.enum(['waiting', 'running', 'over', 'done', 'skipped']);
export type AgendaState = z.infer<typeof AgendaState>;

export const CueKind = z.enum(['time-and-place', 'after-event', 'on-obstacle']);
export type CueKind = z.infer<typeof CueKind>;
export const lookBacks = { done: 'Done', changed: 'Changed', 'let-go': 'Let go', carried: 'Carry on' } as const;
export type LookBack = keyof typeof lookBacks;
export const LookBack = enumOf(lookBacks);

/** The keys of a list, in its order. */
export function keysOf<const Labels extends Readonly<Record<string, unknown>>>(labels: Labels): Keys<Labels> {
  const keys: readonly string[] = Object.keys(labels);
  if (!areKeysOf(keys, labels)) throw new Error('A list has an entry at least.');
  return keys;
}

type Keys<Labels> = readonly [keyof Labels & string, ...(keyof Labels & string)[]];

function areKeysOf<Labels extends object>(keys: readonly string[], labels: Labels): keys is Keys<Labels> {
  return keys.length > 0 && keys.every((key) => key in labels);
}

function enumOf<const Labels extends Readonly<Record<string, unknown>>>(labels: Labels) {
  return z.enum(keysOf(labels));
}
