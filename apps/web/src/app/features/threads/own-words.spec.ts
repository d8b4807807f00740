import { TestBed } from '@angular/core/testing';
import type { ThreadView } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { ProblemError } from '@web/platform/problem';
import { draw } from '@web/testing/page';
import { OwnWords } from './own-words';

const question: ThreadView = {
  id: '00000000-0000-4000-8000-000000000042',
  cohortId: '00000000-0000-4000-8000-000000000001',
  kind: 'question',
  audience: 'cohort',
  title: 'Who knows Norrland?',
  body: 'I meet them on Friday.',
  opener: { person: { id: 'a', name: 'Adaeze Thornbury' }, coach: false, author: true, mine: true, nameHidden: false },
  sheet: null,
  openedAt: '2026-09-18T09:00:00.000Z',
  lastActivityAt: '2026-09-18T09:00:00.000Z',
  resting: false,
  holdings: [],
  myHolding: null,
  replies: [],
  next: null,
  readUpTo: null,
  offerRequests: [],
  muchSaid: false,
  brought: false,
  abilities: {
    replyKinds: [],
    askWhetherIdeaIsWelcome: false,
    questionWaits: false,
    reopen: false,
    bring: true,
    report: true,
    edit: true,
    remove: true,
  },
};
const key = `thread-change:${question.id}`;

async function open(change: jest.Mock<Promise<void>>, kept = new Map<string, unknown>()) {
  const drafts = {
    read: (name: string) => Promise.resolve(kept.get(name)),
    write: (name: string, value: unknown) => Promise.resolve(kept.set(name, value).size > 0),
    drop: (name: string) => Promise.resolve(void kept.delete(name)),
  };
  TestBed.configureTestingModule({ providers: [{ provide: Drafts, useValue: drafts }] });
  const page = await draw(OwnWords, { thread: question, save: { change } });
  await page.settle();
  return { page, kept };
}

describe('her own question', () => {
  it('is changed where it stands, and the focus comes back', async () => {
    const change = jest.fn(() => Promise.resolve());
    const { page, kept } = await open(change);
    await page.click('button', 'Edit');
    await page.type('In your words', 'I meet them on Monday.');
    expect(kept.get(key)).toEqual({ title: question.title, body: 'I meet them on Monday.' });
    await page.click('button', 'Save');
    await new Promise((resolve) => setTimeout(resolve));
    expect(change).toHaveBeenCalledWith({ title: question.title, body: 'I meet them on Monday.' });
    expect(document.activeElement).toBe(page.role('button', 'Edit'));
    expect(kept.size).toBe(0);
  });

  it('keeps every word where the server refuses, and shows what is wrong at its field', async () => {
    const issues = [{ path: ['title'], message: 'Please give it a title.' }];
    const { page, kept } = await open(
      jest.fn(() => Promise.reject(new ProblemError('invalid', 'Look again.', issues))),
    );
    await page.click('button', 'Edit');
    await page.type('Title', ' ');
    await page.click('button', 'Save');
    expect(page.text).toContain('Please give it a title.');
    expect(document.activeElement).toBe(page.field('Title'));
    expect(kept.has(key)).toBe(true);
  });

  it('goes on with a change that was not sent before the page was left', async () => {
    const left = new Map<string, unknown>([[key, { title: 'Who knows Norrland well?', body: question.body }]]);
    const { page } = await open(
      jest.fn(() => Promise.resolve()),
      left,
    );
    expect(page.field('Title').value).toBe('Who knows Norrland well?');
  });
});
