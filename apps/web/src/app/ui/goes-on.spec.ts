import { Component, signal } from '@angular/core';
import { draw } from '@web/testing/page';
import { GoesOn } from './goes-on';

@Component({
  imports: [GoesOn],
  template: `<main>
    <ul>
      @for (one of items(); track one) {
        <li>{{ one }}</li>
      }
    </ul>
    @if (goesOn()) {
      <button uiGoesOn (click)="asked()">Earlier ones</button>
    }
    <a href="/">Elsewhere</a>
  </main>`,
})
class List {
  readonly items = signal(['first', 'second']);
  readonly goesOn = signal(true);
  readonly asked = signal<() => void>(() => undefined);
}

async function open() {
  const page = await draw(List);
  const { items, goesOn } = page.fixture.componentInstance;
  document.body.append(page.root);
  const button = page.role('button', 'Earlier ones');
  const ask = async () => {
    button.focus();
    await page.click('button', 'Earlier ones');
  };
  const come = async (more: readonly string[], isLast: boolean) => {
    items.update((before) => [...before, ...more]);
    goesOn.set(!isLast);
    await page.settle();
  };
  return { page, ask, come };
}

const focused = () => document.activeElement?.textContent.trim();

describe('the button of a list that goes on', () => {
  it('keeps the focus while there are more', async () => {
    const { ask, come } = await open();
    await ask();
    await come(['third'], false);
    expect(focused()).toBe('Earlier ones');
  });

  it('gives it to the first of the last ones', async () => {
    const { ask, come } = await open();
    await ask();
    await come(['third', 'fourth'], true);
    expect(focused()).toBe('third');
  });

  it('takes it from nothing that she has gone on to', async () => {
    const { page, ask, come } = await open();
    await ask();
    page.root.querySelector('a')?.focus();
    await come(['third'], true);
    expect(focused()).toBe('Elsewhere');
  });
});
