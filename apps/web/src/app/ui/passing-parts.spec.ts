import { Component, signal } from '@angular/core';
import { giveDialogs } from '@web/testing/dialogs';
import { draw } from '@web/testing/page';
import { Dialog } from './dialog';
import { LoadingLines } from './loading-lines';
import { UndoNotice } from './undo-notice';

@Component({
  imports: [Dialog],
  template: `<button type="button">Take back</button>
    @if (there()) {
      <ui-dialog heading="Take it back?" [(open)]="open">
        <p>It is only yours again.</p>
        <button type="button">Take it back</button>
      </ui-dialog>
    }`,
})
class Host {
  readonly there = signal(true);
  readonly open = signal(false);
}

describe('a dialog', () => {
  beforeEach(giveDialogs);

  it('opens with its heading as name and closes by its button', async () => {
    const page = await draw(Host);
    page.fixture.componentInstance.open.set(true);
    await page.settle();
    expect(page.role('dialog', 'Take it back?').textContent).toContain('It is only yours again.');
    await page.click('button', 'Close');
    expect(page.fixture.componentInstance.open()).toBe(false);
  });

  it('notices when the browser closes it, by Escape', async () => {
    const page = await draw(Host);
    page.fixture.componentInstance.open.set(true);
    await page.settle();
    page.role('dialog').dispatchEvent(new Event('close'));
    await page.settle();
    expect(page.fixture.componentInstance.open()).toBe(false);
  });
});

describe('a dialog that is taken off the page while it is open', () => {
  beforeEach(giveDialogs);

  it('gives the focus back to what opened it', async () => {
    const page = await draw(Host);
    page.role('button', 'Take back').focus();
    page.fixture.componentInstance.open.set(true);
    await page.settle();
    page.role('button', 'Take it back').focus();
    page.fixture.componentInstance.there.set(false);
    await page.settle();
    expect(document.activeElement).toBe(page.role('button', 'Take back'));
  });
});

describe('things that pass', () => {
  beforeEach(() =>
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate', 'nextTick'] }),
  );
  afterEach(() => jest.useRealTimers());

  it('loading shows nothing for 400 ms', async () => {
    const page = await draw(LoadingLines);
    jest.advanceTimersByTime(399);
    page.fixture.detectChanges();
    expect(page.text).toBe('');
    jest.advanceTimersByTime(1);
    page.fixture.detectChanges();
    expect(page.role('status').textContent).toBe('Loading');
  });

  it('a notice goes after eight seconds, but not under the pointer', async () => {
    const page = await draw(UndoNotice, { text: 'Taken back.', undoLabel: 'Undo' });
    const gone = jest.fn();
    page.fixture.componentInstance.gone.subscribe(gone);
    page.root.dispatchEvent(moved(2));
    page.fixture.detectChanges();
    jest.advanceTimersByTime(20_000);
    expect(gone).not.toHaveBeenCalled();
    page.root.dispatchEvent(new MouseEvent('mouseleave'));
    page.fixture.detectChanges();
    jest.advanceTimersByTime(8000);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('a notice that comes up under a still pointer goes like any other', async () => {
    const page = await draw(UndoNotice, { text: 'Saved.' });
    const gone = jest.fn();
    page.fixture.componentInstance.gone.subscribe(gone);
    page.root.dispatchEvent(moved(0));
    page.fixture.detectChanges();
    jest.advanceTimersByTime(8000);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['Undo', 0],
    ['', 1],
  ])('a notice waits for Tab only where there is something to go to (“%s”)', async (undoLabel, times) => {
    const page = await draw(UndoNotice, { text: 'Taken back.', undoLabel });
    const gone = jest.fn();
    page.fixture.componentInstance.gone.subscribe(gone);
    jest.advanceTimersByTime(7000);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    page.fixture.detectChanges();
    jest.advanceTimersByTime(7000);
    expect(gone).toHaveBeenCalledTimes(times);
  });

  it('the same words said again stay their own time', async () => {
    const page = await draw(UndoNotice, { text: 'Let go.', said: {} });
    const gone = jest.fn();
    page.fixture.componentInstance.gone.subscribe(gone);
    jest.advanceTimersByTime(7000);
    page.fixture.componentRef.setInput('said', {});
    page.fixture.detectChanges();
    jest.advanceTimersByTime(7000);
    expect(gone).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1000);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('a notice offers the way back', async () => {
    const page = await draw(UndoNotice, { text: 'Taken back.', undoLabel: 'Undo' });
    const undo = jest.fn();
    page.fixture.componentInstance.undo.subscribe(undo);
    page.role('button', 'Undo').click();
    expect(undo).toHaveBeenCalledTimes(1);
  });
});

/** The mouse moved by so much, or did not and something came up under it. */
function moved(by: number): MouseEvent {
  return Object.assign(new MouseEvent('mousemove'), { movementX: by, movementY: 0 });
}
