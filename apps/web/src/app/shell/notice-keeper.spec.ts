import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Notices } from '@web/platform/notices';
import { draw } from '@web/testing/page';
import { UndoNotice } from '@web/ui/undo-notice';
import { NoticeKeeper } from './notice-keeper';

@Component({
  imports: [UndoNotice],
  template: `<ui-undo-notice text="" /><button type="button">Set it</button>
    <footer class="desk__acts"></footer>`,
})
class Host {}

@Component({ template: '' })
class Nothing {}

async function open() {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Nothing }])] });
  const page = await draw(Host);
  const [notices, router] = [TestBed.inject(Notices), TestBed.inject(Router)];
  await router.navigateByUrl('/today');
  TestBed.inject(NoticeKeeper);
  return { page, notices, router };
}

describe('a notice', () => {
  it('stays with its page, unless it can be undone or leads to the next', async () => {
    const { page, notices, router } = await open();
    const shown = async (url: string, later: number) => {
      const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + later);
      await router.navigateByUrl(url);
      clock.mockRestore();
      await page.settle();
      return notices.current()?.text;
    };
    const say = async (text: string, undo?: () => void) => {
      notices.say(text, undo);
      await page.settle();
    };
    await say('Saved.');
    expect(await shown('/today?at=1', 2000)).toBe('Saved.');
    expect(await shown('/patterns', 2000)).toBeUndefined();
    await say('Put away.', () => undefined);
    expect(await shown('/today', 2000)).toBe('Put away.');
    await say('Noted.');
    expect(await shown('/patterns', 10)).toBe('Noted.');
    notices.say('It is on its way.');
    expect(await shown('/today', 2000)).toBe('It is on its way.');
  });

  it('stands above the bar at the foot, and moves what has the focus out from under it', async () => {
    const { page, notices } = await open();
    document.body.append(page.root);
    const scrolled = jest.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
    const part = (selector: string) => page.root.querySelector<HTMLElement>(selector) ?? page.root;
    const [notice, button] = [part('ui-undo-notice'), part('button')];
    Object.defineProperty(part('footer'), 'offsetHeight', { value: 60 });
    button.getBoundingClientRect = () => new DOMRect(0, 700, 80, 44);
    notice.getBoundingClientRect = () => new DOMRect(0, 720, 300, 48);
    button.focus();
    notices.say('Saved.');
    await page.settle();
    await new Promise((done) => setTimeout(done));
    expect(notice.style.bottom).toBe('calc(60px + 0.75rem)');
    expect(scrolled).toHaveBeenCalledWith(0, 36);
  });
});
