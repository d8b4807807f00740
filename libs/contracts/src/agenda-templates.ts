import type { AgendaKind, SessionType } from './taxonomies';

/** One timed part of a template; `perPerson` marks a round of so many minutes each. */
export interface TemplateItem {
  readonly kind: AgendaKind;
  readonly title: string;
  readonly minutes: number;
  readonly notes?: string;
  readonly perPerson?: number;
}

export interface AgendaTemplate {
  readonly type: SessionType;
  readonly minutes: number;
  readonly items: readonly TemplateItem[];
}

const item = (kind: AgendaKind, title: string, minutes: number, notes = ''): TemplateItem => ({
  kind,
  title,
  minutes,
  notes,
});
const round = (title: string, perPerson: number, notes = ''): TemplateItem => ({
  kind: 'round',
  title,
  minutes: perPerson * 10,
  notes,
  perPerson,
});

/** Product/04-journey 4.2. Minutes add up to `minutes` for ten people. */
export const agendaTemplates: Readonly<Record<SessionType, AgendaTemplate>> = {
  'kick-off': {
    type: 'kick-off',
    minutes: 120,
    items: [
      item('arrive', 'Arrive', 5),
      item('input', 'Welcome and purpose', 10),
      round('Introductions', 3, 'Three minutes each.'),
      item('other', 'Cohort agreement', 20),
      item('pause', 'Pause', 5),
      item('input', 'The method, with one coach’s own example', 20),
      item('practice', 'Setback plan, in pairs', 15),
      item('commitments', 'First commitments', 10, 'When …, I will …'),
      item('check-out', 'Check-out', 5),
    ],
  },
  'hot-seat': {
    type: 'hot-seat',
    minutes: 90,
    items: [
      item('arrive', 'Arrive', 3),
      item('check-in', 'Check-in', 12, 'One word each. Pass is a full sentence.'),
      item('look-back', 'What became of last week’s commitments', 10),
      item('hot-seat', 'Hot seat A', 20),
      item('hot-seat', 'Hot seat B', 20),
      item('pause', 'Pause', 3),
      item('gather', 'What each takes for her own search', 7),
      item('commitments', 'When …, I will …', 10),
      item('check-out', 'Check-out', 5),
    ],
  },
  'skills-lab': {
    type: 'skills-lab',
    minutes: 90,
    items: [
      item('arrive', 'Arrive', 3),
      item('check-in', 'Check-in', 10, 'One word each. Pass is a full sentence.'),
      item('input', 'Input', 12),
      item('example', 'Worked example', 8),
      item('practice', 'Practice in threes', 36, 'Three turns of twelve minutes.'),
      item('gather', 'Gather', 8),
      item('silent-work', 'Apply to one’s own page', 6),
      item('commitments', 'Commitment', 4, 'When …, I will …'),
      item('check-out', 'Check-out', 3),
    ],
  },
  'office-hour': {
    type: 'office-hour',
    minutes: 45,
    items: [
      item('arrive', 'Open', 2),
      item('other', 'First slot', 10),
      item('other', 'Second slot', 10),
      item('other', 'Third slot', 10),
      item('other', 'Fourth slot', 10),
      item('check-out', 'Close', 3),
    ],
  },
  celebration: {
    type: 'celebration',
    minutes: 90,
    items: [
      item('arrive', 'Arrive', 5),
      item('check-in', 'Check-in: then and now', 10),
      item('silent-work', 'One’s own harvest, in silence', 12),
      round('Story round', 3, 'Three minutes each.'),
      item('gather', 'Honouring the yeses and the not-yets', 8),
      item('silent-work', 'A letter to oneself', 8),
      item('other', 'Alumni and data choices', 7),
      item('check-out', 'Closing round', 10),
    ],
  },
  'one-to-one': {
    type: 'one-to-one',
    minutes: 30,
    items: [
      item('arrive', 'Arrive', 3),
      item('other', 'Her question', 5),
      item('other', 'Conversation', 16),
      item('commitments', 'Next step', 4, 'When …, I will …'),
      item('check-out', 'Close', 2),
    ],
  },
  buddy: { type: 'buddy', minutes: 15, items: [item('check-in', 'How are you', 5), item('other', 'What is next', 10)] },
};

/** The template's items for a group of `people`: rounds scale, minutes = people × time per person. */
export function agendaFor(type: SessionType, people: number): readonly TemplateItem[] {
  return agendaTemplates[type].items.map((part) =>
    part.perPerson === undefined ? part : { ...part, minutes: part.perPerson * Math.max(1, people) },
  );
}
