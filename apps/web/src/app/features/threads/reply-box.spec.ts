import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReplyKind, ThreadView } from '@accelerator/contracts';
import { fieldsIn } from '@web/platform/drafts/kept-value';
import { ProblemError } from '@web/platform/problem';
import { drawers, withDrawers } from '@web/testing/drawers';
import { network } from '@web/testing/network';
import { draw } from '@web/testing/page';
import { ReplyBox } from './reply-box';

const thread: ThreadView = {
  id: '00000000-0000-4000-8000-000000000041',
  cohortId: '00000000-0000-4000-8000-000000000001',
  kind: 'debrief',
  audience: 'cohort',
  title: 'VP People, a logistics company',
  body: '',
  opener: {
    person: { id: 'b', name: 'Birgit Solheim-Marsh' },
    coach: false,
    author: true,
    mine: false,
    nameHidden: false,
  },
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
    replyKinds: ['holding', 'appreciate', 'notice'],
    askWhetherIdeaIsWelcome: true,
    questionWaits: false,
    reopen: false,
    bring: true,
    report: true,
    edit: false,
    remove: false,
  },
};

async function open(
  post: jest.Mock<Promise<void>, [string, ReplyKind, string]>,
  { given = thread, kept = drawers() } = {},
) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), withDrawers(kept)] });
  const page = await draw(ReplyBox, { thread: given, save: { post, refresh: () => Promise.resolve() } });
  await read();
  await page.settle();
  return page;
}

/** What the device kept has been read. */
const read = () => new Promise((resolve) => setTimeout(resolve));

const failing = (code: 'conflict' | 'broken' | 'offline') =>
  jest.fn((_id: string, _kind: ReplyKind, _body: string) => refused(new ProblemError(code, 'It failed.')));

async function refused(problem: ProblemError): Promise<void> {
  await Promise.resolve();
  throw problem;
}

afterEach(() => network(true));

describe('the reply box', () => {
  it('offers the kinds that are welcome, without the wordless one', async () => {
    const page = await open(failing('broken'));
    expect(page.roles('radio')).toHaveLength(2);
    expect(page.text).toContain('Reply to Birgit');
  });

  it('hints at a phrase that often brushes aside, and blocks nothing', async () => {
    const post = jest.fn((_id: string, _kind: ReplyKind, _body: string) => Promise.resolve());
    const page = await open(post);
    await page.type('Your words', 'At least you tried.');
    expect(page.text).toContain('“At least” often lands as brushing aside. Keep it if you are sure.');
    await page.click('button', 'Reply');
    expect(post).toHaveBeenCalledWith(expect.any(String), 'appreciate', 'At least you tried.');
    expect(page.field('Your words').value).toBe('');
  });

  it('keeps the words and their id where it fails, and says so', async () => {
    const post = failing('broken');
    const page = await open(post);
    await page.type('Your words', 'You counted.');
    await page.click('button', 'Reply');
    await page.click('button', 'Reply');
    expect(page.field('Your words').value).toBe('You counted.');
    expect(page.text).toContain('It failed.');
    expect(post.mock.calls[0]?.[0]).toBe(post.mock.calls[1]?.[0]);
  });

  it('takes a new id where the former text has arrived already', async () => {
    const post = failing('conflict');
    const page = await open(post);
    await page.type('Your words', 'You counted, too.');
    await page.click('button', 'Reply');
    expect(page.text).toContain('What you sent before has arrived');
    await page.click('button', 'Reply');
    expect(post.mock.calls[0]?.[0]).not.toBe(post.mock.calls[1]?.[0]);
  });

  it('waits for the connection', async () => {
    network(false);
    const post = failing('offline');
    const page = await open(post);
    await page.type('Your words', 'You counted.');
    await page.click('button', 'Reply');
    expect(page.text).toContain('It will be sent when the connection is back.');
    network(true);
    await page.settle();
    expect(post).toHaveBeenCalledTimes(2);
    expect(post.mock.calls[1]).toEqual(post.mock.calls[0]);
  });

  describe('opened again after she has sent it without a network', () => {
    const sent = async () => {
      network(false);
      const kept = drawers();
      const page = await open(failing('offline'), { kept });
      await page.type('Your words', 'You counted.');
      await page.click('button', 'Reply');
      page.fixture.destroy();
      TestBed.resetTestingModule();
      return kept;
    };
    const arriving = () => jest.fn((_id: string, _kind: ReplyKind, _body: string) => Promise.resolve());
    const idIn = (kept: ReturnType<typeof drawers>) => fieldsIn(kept.held.get(`reply:${thread.id}`)).get('id');

    it('says so until the connection is back, and then sends it under the same id', async () => {
      const kept = await sent();
      const [id, post] = [idIn(kept), arriving()];
      const page = await open(post, { kept });
      expect(page.field('Your words').value).toBe('You counted.');
      expect(page.text).toContain('Kept on this device. It will be sent when the connection is back.');
      expect(post).not.toHaveBeenCalled();
      network(true);
      await page.settle();
      expect(post.mock.calls).toEqual([[id, 'appreciate', 'You counted.']]);
      expect(page.field('Your words').value).toBe('');
      expect(kept.held.size).toBe(0);
    });

    it('sends it at once where there is a connection by then', async () => {
      const kept = await sent();
      const [id, post] = [idIn(kept), arriving()];
      network(true);
      await open(post, { kept });
      expect(post.mock.calls).toEqual([[id, 'appreciate', 'You counted.']]);
    });

    it('sends nothing by itself that she has changed since', async () => {
      const kept = await sent();
      let page = await open(arriving(), { kept });
      await page.type('Your words', 'You counted, too.');
      page.fixture.destroy();
      TestBed.resetTestingModule();
      network(true);
      const post = arriving();
      page = await open(post, { kept });
      expect(page.field('Your words').value).toBe('You counted, too.');
      expect(page.text).not.toContain('It will be sent');
      expect(post).not.toHaveBeenCalled();
    });

    it('sends nothing by itself under another kind, where hers is not welcome any more', async () => {
      const kept = await sent();
      network(true);
      const post = arriving();
      const given = { ...thread, abilities: { ...thread.abilities, replyKinds: ['notice' as const] } };
      const page = await open(post, { kept, given });
      expect(page.field('Your words').value).toBe('You counted.');
      expect(post).not.toHaveBeenCalled();
    });
  });

  it('sends nothing by itself again that was refused', async () => {
    const words = { id: thread.id, kind: 'appreciate', text: 'You counted.', waiting: true };
    const kept = drawers({ [`reply:${thread.id}`]: words });
    const page = await open(failing('broken'), { kept });
    expect(page.text).toContain('It failed.');
    expect(kept.held.get(`reply:${thread.id}`)).toEqual({ ...words, waiting: false });
  });

  it('keeps the kind and the words that follow at once', async () => {
    const kept = drawers();
    const page = await open(failing('broken'), { kept });
    page.roles('radio')[1]?.click();
    await page.type('Your words', 'You stayed calm.');
    expect(kept.held.get(`reply:${thread.id}`)).toMatchObject({ kind: 'notice', text: 'You stayed calm.' });
  });

  it('lets what this device kept stand before what was typed until it answered; a choice takes nothing', async () => {
    const key = `reply:${thread.id}`;
    const kept = drawers({ [key]: { id: thread.id, kind: 'appreciate', text: 'Of yesterday.' } });
    let answer: () => void = () => undefined;
    const held = kept.held.get(key);
    const slow = { ...kept, read: () => new Promise((resolve) => (answer = () => resolve(held))) };
    const page = await open(failing('broken'), { kept: slow });
    page.roles('radio')[1]?.click();
    await page.settle();
    expect(kept.held.get(key)).toBe(held);
    await page.type('Your words', 'Of today.');
    answer();
    await read();
    await page.settle();
    expect(page.field('Your words').value).toBe('Of yesterday.\nOf today.');
    expect(kept.held.get(key)).toMatchObject({ kind: 'notice', text: 'Of yesterday.\nOf today.' });
  });

  it('says that words are not kept where this device could not, and that the tab has to stay', async () => {
    network(false);
    const page = await open(failing('offline'), { kept: { ...drawers(), write: () => Promise.resolve(false) } });
    await page.type('Your words', 'You counted.');
    await page.settle();
    expect(page.text).toContain('Not kept on this device. Please leave this tab open until it is sent.');
    await page.click('button', 'Reply');
    expect(page.text).toContain('Please leave this tab open: it will be sent when the connection is back.');
  });

  it('still shows her words where nothing may be said any more', async () => {
    const page = await open(failing('broken'));
    await page.type('Your words', 'You counted.');
    page.fixture.componentRef.setInput('thread', {
      ...thread,
      abilities: { ...thread.abilities, replyKinds: [] },
    });
    await page.settle();
    expect(page.text).toContain('What you were writing is still on this device:You counted.');
  });
});
