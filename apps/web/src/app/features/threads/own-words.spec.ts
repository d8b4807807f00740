import { TestBed } from '@angular/core/testing';
import type { ThreadView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw, type TestPage } from '@web/testing/page';
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
  revision: 1,
  edited: false,
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

const words = { title: question.title, body: question.body };
const elsewhere: ThreadView = { ...question, title: 'Who knows Lapland?', revision: 2, edited: true };

type Change = jest.Mock<Promise<void>>;
const taken = () => Promise.resolve();
const torn = () => Promise.reject(new ProblemError('conflict', 'Also changed.', [], elsewhere));

async function open(change: Change = jest.fn(taken), drafts = drawers(), thread = question) {
  TestBed.configureTestingModule({ providers: [withDrawers(drafts)] });
  const earlierWords = (cursor?: string) =>
    Promise.resolve(
      cursor
        ? { items: [{ id: '1', ...words, title: 'Who knows Umeå?', at: '2026-09-18T09:10:00.000Z' }], next: null }
        : { items: [{ id: '2', ...words, at: '2026-09-18T09:30:00.000Z' }], next: 'on' },
    );
  const refresh = jest.fn(taken);
  const page = await draw(OwnWords, { thread, zone: 'Europe/Stockholm', save: { change, earlierWords, refresh } });
  await settled(page);
  return { page, drafts, change, refresh };
}

async function settled(page: TestPage<OwnWords>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

async function press(page: TestPage<OwnWords>, name: string): Promise<void> {
  await page.click('button', name);
  await settled(page);
}

async function rewrite(page: TestPage<OwnWords>): Promise<void> {
  await press(page, 'Edit');
  await page.type('In your words', 'I meet them on Monday.');
}

const mine = { ...words, body: 'I meet them on Monday.' };

describe('her own question', () => {
  it('is changed where it stands, on the revision that she saw, and the focus comes back', async () => {
    const { page, drafts, change } = await open();
    await rewrite(page);
    expect(drafts.held.get(key)).toMatchObject({ base: 1, fields: mine });
    await press(page, 'Save');
    expect(change).toHaveBeenCalledWith(mine, 1);
    expect(document.activeElement).toBe(page.role('button', 'Edit'));
    expect(drafts.held.size).toBe(0);
  });

  it('keeps every word where the server refuses, and shows what is wrong at its field', async () => {
    const issues = [{ path: ['title'], message: 'Please give it a title.' }];
    const refused = () => Promise.reject(new ProblemError('invalid', 'Look again.', issues));
    const { page, drafts } = await open(jest.fn(refused));
    await press(page, 'Edit');
    await page.type('Title', ' ');
    await press(page, 'Save');
    expect(page.text).toContain('Please give it a title.');
    expect(document.activeElement).toBe(page.field('Title'));
    expect(drafts.held.has(key)).toBe(true);
  });

  it('goes on with a change that was not sent before the page was left, on the revision of then', async () => {
    const { page, change } = await open(
      jest.fn(taken),
      drawers({ [key]: { id: 'a', base: 1, fields: mine } }),
      elsewhere,
    );
    expect(page.field('In your words').value).toBe('I meet them on Monday.');
    await press(page, 'Save');
    expect(change).toHaveBeenCalledWith(mine, 1);
  });

  it('is done where a change had arrived all the same', async () => {
    const { page, drafts } = await open(jest.fn(taken), drawers({ [key]: { id: 'a', base: 1, fields: words } }));
    expect(page.roles('textbox')).toEqual([]);
    expect(drafts.held.size).toBe(0);
  });

  it('shows its earlier words to her, where it has some', async () => {
    const { page } = await open(jest.fn(taken), drawers(), elsewhere);
    await press(page, 'Earlier texts');
    expect(page.text).toContain('Until 18 Sept, 11:30');
    expect(page.text).toContain('Who knows Norrland?');
    await press(page, 'Earlier ones');
    expect(page.text).toContain('Until 18 Sept, 11:10');
    expect(page.text).toContain('Who knows Umeå?');
    expect(page.roles('button').map((button) => button.textContent.trim())).not.toContain('Earlier ones');
    await press(page, 'Earlier texts');
    expect(page.text).not.toContain('Until');
  });
});

describe('a question that she changed in another window', () => {
  it('stands beside her words, and they go over it when she says so', async () => {
    const { page, change } = await open(jest.fn(torn));
    await rewrite(page);
    await press(page, 'Save');
    expect(page.field('In your words').value).toBe('I meet them on Monday.');
    expect(page.role('alert').textContent).toContain('Who knows Lapland?');
    expect(page.role('alert').textContent).toContain('I meet them on Friday.');
    change.mockImplementation(taken);
    await press(page, 'Keep mine');
    await press(page, 'Save');
    expect(change).toHaveBeenLastCalledWith(mine, 2);
  });

  it('is taken when she says so, and her words can be had back', async () => {
    const { page, drafts, refresh } = await open(jest.fn(torn));
    await rewrite(page);
    await press(page, 'Save');
    await press(page, 'Take the other version');
    expect(refresh).toHaveBeenCalled();
    expect(drafts.held.size).toBe(0);
    page.fixture.componentRef.setInput('thread', elsewhere);
    TestBed.inject(Notices).undo();
    await settled(page);
    expect(page.field('In your words').value).toBe('I meet them on Monday.');
    expect(drafts.held.get(key)).toMatchObject({ base: 2, fields: mine });
  });
});
