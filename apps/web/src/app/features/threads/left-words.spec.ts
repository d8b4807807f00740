import { TestBed } from '@angular/core/testing';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { LeftWords } from './left-words';

const threadId = '00000000-0000-4000-8000-000000000041';
const words = { id: threadId, kind: 'appreciate', text: 'You counted.' };
const later = 'It will be sent when the connection is back.';

async function open({ waiting, gone = false }: { waiting: boolean; gone?: boolean }) {
  const kept = drawers({ [`reply:${threadId}`]: { ...words, waiting } });
  TestBed.configureTestingModule({ providers: [withDrawers(kept)] });
  const page = await draw(LeftWords, { threadId, gone });
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
  expect(page.text).toContain('What you were writing is still on this device:You counted.');
  return page;
}

describe('what she was writing where the conversation is not to be had', () => {
  it('is said to go by itself where she has sent it', async () => {
    expect((await open({ waiting: true })).text).toContain(later);
  });

  it('is not said to go where she has not', async () => {
    expect((await open({ waiting: false })).text).not.toContain(later);
  });

  it('is not said to go where there is nowhere to go any more', async () => {
    expect((await open({ waiting: true, gone: true })).text).not.toContain(later);
  });

  it('can be copied where there is nowhere to go any more', async () => {
    const button = 'Copy: What you were writing';
    expect((await open({ waiting: false, gone: true })).role('button', button)).toBeTruthy();
    TestBed.resetTestingModule();
    expect((await open({ waiting: false })).text).not.toContain(button);
  });
});
