import { Component, signal } from '@angular/core';
import { draw } from '@web/testing/page';
import { Cover } from './cover';

@Component({
  imports: [Cover],
  template: `<ui-cover heading="Sign in" programme="Accelerator">
    @if (sent()) {
      <p>It is on its way.</p>
    } @else {
      <button type="button" (click)="sent.set(true)">Send me a link</button>
    }
    <button type="button" (click)="noted.set(true)">Note it</button>
    @if (noted()) {
      <p>Noted.</p>
    }
  </ui-cover>`,
})
class Door {
  readonly sent = signal(false);
  readonly noted = signal(false);
}

/** Drawn, and in the document, where things have the focus. */
async function atTheDoor() {
  const page = await draw(Door);
  document.body.append(page.root);
  return page;
}

describe('a page before the door', () => {
  it('takes the focus to its heading when what had it gives way to an answer', async () => {
    const page = await atTheDoor();
    page.role('button', 'Send me a link').focus();
    await page.click('button', 'Send me a link');
    expect(page.text).toContain('It is on its way.');
    expect(document.activeElement).toBe(page.role('heading', 'Sign in'));
  });

  it('leaves the focus where it is while that stands', async () => {
    const page = await atTheDoor();
    page.role('button', 'Note it').focus();
    await page.click('button', 'Note it');
    expect(page.text).toContain('Noted.');
    expect(document.activeElement).toBe(page.role('button', 'Note it'));
  });
});
