import { TestBed } from '@angular/core/testing';
import { readThread } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { NotSent } from './not-sent';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000004${n}`;
const [gone, open, left] = [idOf(1), idOf(2), '00000000-0000-4000-8000-000000000009'];
const juniper = adaeze.enrolments[0]?.cohortId ?? '';
const long = 'You counted to ten before you answered them, and that is how they heard the second sentence at all.';
const reply = (text: string) => ({ id: idOf(8), kind: 'appreciate', text });
const held = {
  [`reply:${gone}`]: reply(long),
  [`reply:${open}`]: reply('Still to be sent.'),
  [`reply-change:${idOf(3)}`]: 'What I had meant to say.',
  [`reply-change:${idOf(4)}`]: 'In a conversation that is open.',
  [`thread-change:${gone}`]: { id: gone, base: 1, fields: { title: 'Who knows?', body: 'I meet them on Friday.' } },
  [`concern:${gone}:`]: { id: idOf(8), text: 'It names my employer.' },
  [`new conversation ${left}`]: { id: idOf(8), kind: 'question', title: 'Halden', body: 'Who was there?' },
  [`new conversation ${juniper}`]: { id: idOf(8), kind: 'question', title: 'Of Juniper', body: '' },
  'story new': { id: idOf(8), base: 0, fields: { title: 'Of her own' } },
};

interface Given {
  readonly me?: typeof adaeze;
  readonly code?: ProblemError['code'];
  readonly kept?: Readonly<Record<string, unknown>>;
}

async function drawn({ me = adaeze, code = 'not-found', kept = held }: Given = {}) {
  const drafts = drawers(kept);
  const call = jest.fn((endpoint: unknown, { params }: { params: { threadId: string } }) => {
    expect(endpoint).toBe(readThread);
    return params.threadId === open ? Promise.resolve({}) : Promise.reject(new ProblemError(code, 'No.'));
  });
  TestBed.configureTestingModule({ providers: [withDrawers(drafts), { provide: ApiClient, useValue: { call } }] });
  TestBed.inject(SessionStore).become(me);
  const page = await draw(NotSent, { left: new Set([idOf(3)]) });
  await settled(page);
  return { page, drafts };
}

async function settled(page: { settle: () => Promise<void> }) {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

const lost = [long, 'What I had meant to say.', 'I meet them on Friday.', 'It names my employer.', 'Who was there?'];
const there = ['Still to be sent.', 'In a conversation that is open.', 'Of Juniper', 'Of her own'];

describe('what was not sent where she reads no more', () => {
  it('is there in full, and what can still be sent is not', async () => {
    const { page } = await drawn();
    expect(page.role('heading', 'Not sent')).toBeTruthy();
    for (const words of lost) expect(page.text).toContain(words);
    for (const words of there) expect(page.text).not.toContain(words);
  });

  it('is all of it where she has no place any more', async () => {
    const { page } = await drawn({ me: { ...adaeze, enrolments: [] } });
    for (const words of [...lost, ...there.slice(0, 3)]) expect(page.text).toContain(words);
    expect(page.text).not.toContain('Of her own');
  });

  it('is not said of a conversation that cannot be asked for now', async () => {
    const { page } = await drawn({ code: 'offline', kept: { [`reply:${gone}`]: reply(long) } });
    expect(page.text).toBe('');
  });

  it('is copied in full, or said not to be', async () => {
    const { page } = await drawn({ kept: { [`reply:${gone}`]: reply(long) } });
    const name = 'Copy: A reply, You counted to ten before you';
    await page.click('button', name);
    expect(page.text).toContain('This browser does not let the page copy.');
    const writeText = jest.fn(() => Promise.resolve());
    Object.defineProperty(globalThis.navigator, 'clipboard', { value: { writeText }, configurable: true });
    await page.click('button', name);
    expect(writeText).toHaveBeenCalledWith(long);
    expect(page.text).toContain('Copied.');
    Reflect.deleteProperty(globalThis.navigator, 'clipboard');
  });

  it('is deleted here, with a way back', async () => {
    const { page, drafts } = await drawn({ kept: { [`reply:${gone}`]: reply(long) } });
    await page.click('button', 'Delete: A reply, You counted to ten before you');
    await settled(page);
    expect([page.text, drafts.held.size]).toEqual(['', 0]);
    TestBed.inject(Notices).undo();
    await settled(page);
    expect(page.text).toContain(long);
    expect(drafts.held.get(`reply:${gone}`)).toEqual(reply(long));
  });

  it('stays where another tab still has it open, and says so', async () => {
    const { page, drafts } = await drawn({ kept: { [`reply:${gone}`]: reply(long) } });
    drafts.drop = () => Promise.resolve(undefined);
    await page.click('button', 'Delete: A reply, You counted to ten before you');
    await settled(page);
    expect(page.text).toContain(long);
    expect(TestBed.inject(Notices).current()?.text).toContain('Another tab still has this open.');
  });
});
