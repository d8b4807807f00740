import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Notices } from '@web/platform/notices';
import { draw } from '@web/testing/page';
import { UndoNotice } from '@web/ui/undo-notice';
import { FocusKeeper } from './focus-keeper';

@Component({
  imports: [UndoNotice],
  template: `
    <h1>Stories</h1>
    <ul>
      @for (one of list(); track one) {
        <li>
          <button (click)="putAway(one)">Put away {{ one }}</button>
          @if (editing() === one) {
            <form><input [attr.aria-label]="one" /></form>
          } @else {
            <button (click)="editing.set(one)">Change {{ one }}</button>
          }
        </li>
      } @empty {
        <li>Nothing is kept.</li>
      }
    </ul>
    <button [disabled]="busy()" (click)="busy.set(true)">Take along</button>
    <ui-undo-notice
      [text]="notices.current()?.text ?? ''"
      [undoLabel]="notices.current()?.undo ? 'Undo' : ''"
      (undo)="notices.undo()"
      (gone)="notices.clear()"
    />
  `,
})
class Stories {
  protected readonly notices = inject(Notices);
  readonly list = signal(['one', 'two', 'three']);
  readonly editing = signal('');
  readonly busy = signal(false);
  undoable = true;

  constructor() {
    inject(FocusKeeper);
  }

  protected putAway(one: string): void {
    const before = this.list();
    this.list.set(before.filter((other) => other !== one));
    this.notices.say('Put away.', this.undoable ? () => this.list.set(before) : undefined);
  }
}

async function open() {
  const page = await draw(Stories);
  document.body.append(page.root);
  const stories = page.fixture.componentInstance;
  const settled = async () => {
    await page.settle();
    await new Promise((done) => setTimeout(done));
  };
  const press = async (name: string) => {
    page.role('button', name).focus();
    await page.click('button', name);
    await settled();
  };
  const focused = () => document.activeElement?.textContent.trim();
  return { page, stories, press, settled, focused };
}

/** What the browser does with the next frame to a button that has been disabled. */
function takeFocusAway(): void {
  const button = document.activeElement;
  if (!(button instanceof HTMLButtonElement)) throw new Error('No button has the focus.');
  button.disabled = false;
  button.blur();
  button.disabled = true;
}

describe('whoever works by keyboard', () => {
  it('is led to the way back when she has put something away, and on by Tab', async () => {
    const { press, focused } = await open();
    await press('Put away two');
    expect(focused()).toBe('Undo');
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }),
    );
    expect(focused()).toBe('Put away three');
  });

  it('is led there, too, where it is said a little later', async () => {
    const { page, stories, press, settled, focused } = await open();
    stories.undoable = false;
    await press('Put away two');
    TestBed.inject(Notices).say('Put away.', () => undefined);
    await page.settle();
    await settled();
    expect(focused()).toBe('Undo');
  });

  it('is at what came back when she has taken it back', async () => {
    const { press, focused } = await open();
    await press('Put away two');
    await press('Undo');
    expect(focused()).toBe('Put away two');
  });

  it('goes on at what follows, else at what stands before, else reads that nothing is left', async () => {
    const { stories, press, focused } = await open();
    stories.undoable = false;
    await press('Put away two');
    expect(focused()).toBe('Put away three');
    await press('Put away three');
    expect(focused()).toBe('Put away one');
    await press('Put away one');
    expect(focused()).toBe('Nothing is kept.');
  });

  it('is in the form into which the button has turned', async () => {
    const { press } = await open();
    await press('Change two');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('two');
  });

  it('has the button again that could not be pressed for a while', async () => {
    const { stories, press, settled, focused } = await open();
    await press('Take along');
    takeFocusAway();
    stories.busy.set(false);
    await settled();
    expect(focused()).toBe('Take along');
  });

  it('goes on beside a button that stays as it is', async () => {
    const { press, focused } = await open();
    await press('Take along');
    takeFocusAway();
    await new Promise((done) => setTimeout(done, 1600));
    expect(focused()).toBe('Put away one');
  });

  it('and whoever uses a pointer is left where she is', async () => {
    const { press, focused } = await open();
    const pointed = new MouseEvent('pointerdown', { bubbles: true });
    document.body.addEventListener('focusin', () => document.body.dispatchEvent(pointed), { once: true });
    const clicked = HTMLElement.prototype.click;
    HTMLElement.prototype.click = function click() {
      this.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    };
    await press('Put away two');
    HTMLElement.prototype.click = clicked;
    expect(focused()).not.toBe('Undo');
    expect(document.activeElement).toBe(document.body);
  });
});
