import { agendaFor, agendaTemplates } from './agenda-templates';
import { SessionDraft } from './session-plan';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const templates = Object.values(agendaTemplates);
const sum = (parts: readonly { readonly minutes: number }[]) => parts.reduce((all, { minutes }) => all + minutes, 0);

describe('an agenda template', () => {
  it.each(templates.map((template) => [template.type, template] as const))(
    '%s adds up for ten people, and makes a plan that the contract takes',
    (type, template) => {
      const parts = agendaFor(type, 10);
      expect(sum(parts)).toBe(template.minutes);
      const agenda = parts.map(({ kind, title, minutes, notes = '' }, n) => ({
        id: idOf(n + 1),
        kind,
        title,
        minutes,
        leader: '',
        notes,
      }));
      const plan = {
        id: idOf(0),
        type,
        title: 'A session',
        startsAtLocal: '2026-11-25T12:30',
        minutes: template.minutes,
        meetingUrl: null,
        agenda,
        ...(type === 'one-to-one' && { memberId: idOf(99) }),
      };
      expect(SessionDraft.safeParse(plan).success).toBe(true);
      expect(SessionDraft.safeParse({ ...plan, minutes: template.minutes + 1 }).success).toBe(false);
    },
  );

  it('of a one-to-one makes no plan until it is said with whom', () => {
    const { minutes } = agendaTemplates['one-to-one'];
    const plan = {
      id: idOf(0),
      type: 'one-to-one',
      title: 'One-to-one',
      startsAtLocal: '2026-11-25T12:30',
      minutes,
      meetingUrl: null,
      agenda: [],
    };
    expect(SessionDraft.safeParse({ ...plan, memberId: idOf(99) }).success).toBe(true);
    expect(SessionDraft.safeParse(plan).error?.issues).toMatchObject([{ path: ['memberId'] }]);
  });

  it('gives each person of a round her minutes', () => {
    expect(sum(agendaFor('kick-off', 8))).toBe(114);
    expect(sum(agendaFor('celebration', 12))).toBe(96);
    expect(sum(agendaFor('hot-seat', 8))).toBe(90);
    expect(agendaFor('kick-off', 0).find(({ kind }) => kind === 'round')?.minutes).toBe(3);
  });
});
