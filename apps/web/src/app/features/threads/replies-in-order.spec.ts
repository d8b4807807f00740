import type { ReplyView, ThreadView } from '@accelerator/contracts';
import { firstNew, lastRead, withPage, withReply } from './replies-in-order';

const abilities = { edit: false, report: true };
const carmen = {
  person: { id: 'c', name: 'Carmen Oyelaran-Pike' },
  coach: false,
  author: false,
  mine: false,
  nameHidden: false,
};
const reply = (id: string, at: string, mine = false): ReplyView => ({
  id,
  kind: 'notice',
  writer: { ...carmen, mine },
  body: id,
  at,
  edited: false,
  removed: false,
  abilities,
});
const one = reply('one', '2026-10-01T09:00:00.000Z');
const three = reply('three', '2026-10-03T09:00:00.000Z');
const thread = (replies: ReplyView[], next: string | null = null): ThreadView => ({
  id: 't',
  cohortId: 'j',
  kind: 'question',
  audience: 'cohort',
  title: 'A question',
  body: '',
  opener: carmen,
  sheet: null,
  openedAt: '2026-09-30T09:00:00.000Z',
  lastActivityAt: '2026-10-03T09:00:00.000Z',
  resting: false,
  holdings: [],
  myHolding: null,
  replies,
  next,
  readUpTo: null,
  offerRequests: [],
  muchSaid: false,
  brought: false,
  revision: 1,
  edited: false,
  abilities: {
    replyKinds: [],
    askWhetherIdeaIsWelcome: false,
    questionWaits: false,
    reopen: false,
    bring: true,
    report: true,
    edit: false,
    remove: false,
  },
});
const idsOf = ({ replies }: ThreadView) => replies.map(({ id }) => id);

describe('replies in order', () => {
  it('puts one that comes into its place, and a changed one where it was', () => {
    const two = reply('two', '2026-10-02T09:00:00.000Z');
    expect(idsOf(withReply(thread([one, three]), two))).toEqual(['one', 'two', 'three']);
    const changed = withReply(thread([one, three]), { ...one, body: 'changed' });
    expect(changed.replies.map(({ body }) => body)).toEqual(['changed', 'three']);
  });

  it('leaves one beyond the page to its page', () => {
    expect(idsOf(withReply(thread([one], 'cursor'), three))).toEqual(['one']);
  });

  it('adds a page without doubles', () => {
    const longer = withPage(thread([one, three], 'cursor'), { items: [three], next: null });
    expect(idsOf(longer)).toEqual(['one', 'three']);
    expect(longer.next).toBeNull();
  });

  it('says when much has been said, as replies come in', () => {
    const six = ['1', '2', '3', '4', '5'].map((day) => reply(day, `2026-10-0${day}T10:00:00.000Z`));
    expect(withReply(thread(six), reply('6', '2026-10-06T10:00:00.000Z')).muchSaid).toBe(true);
  });

  it('has read up to the last reply, or to the opening where there is none', () => {
    expect(lastRead(thread([one, three]))).toBe(three.at);
    expect(lastRead(thread([]))).toBe('2026-09-30T09:00:00.000Z');
  });

  it('marks the first that others wrote since she was here', () => {
    const mine = reply('mine', '2026-10-02T09:00:00.000Z', true);
    expect(firstNew({ ...thread([one, mine, three]), readUpTo: one.at })).toBe('three');
    expect(firstNew({ ...thread([one, mine]), readUpTo: one.at })).toBeNull();
    expect(firstNew(thread([one]))).toBeNull();
  });
});
