import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { draw } from '@web/testing/page';
import { Field, FieldControl } from './field';
import { Form } from './form';
import { FormProblem } from './form-problem';
import { RuledField } from './ruled-field';

@Component({
  imports: [Form, RuledField],
  template: `<form uiForm [busy]="busy()"><ui-ruled-field label="Words" /><input /><input readonly /></form>`,
})
class Page {
  readonly busy = signal(false);
}

it('a form that is on its way takes no words that would not go along, and takes them again afterwards', async () => {
  const page = TestBed.createComponent(Page);
  const element: unknown = page.nativeElement;
  const closed = () =>
    element instanceof HTMLElement &&
    [...element.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ readOnly }) => readOnly);
  await page.whenStable();
  expect(closed()).toEqual([false, false, true]);
  page.componentInstance.busy.set(true);
  await page.whenStable();
  expect(closed()).toEqual([true, true, true]);
  page.componentInstance.busy.set(false);
  await page.whenStable();
  expect(closed()).toEqual([false, false, true]);
});

@Component({
  imports: [Form],
  template: `<form uiForm [busy]="busy()" (sent)="sent.push(kind.value)">
    <select #kind aria-label="Kind">
      <option>Weekly</option>
      <option>Talk</option>
    </select>
    <label><input type="checkbox" />Tell all</label>
    <button type="button" (click)="parts.set(parts() + 1)">Add a part</button>
    <button>Save</button>
  </form>`,
})
class Choices {
  readonly busy = signal(false);
  readonly parts = signal(0);
  readonly sent = new Array<string>();
}

it('nor any choice or press, and the focus stays where it is', async () => {
  const page = await draw(Choices);
  const { busy, parts, sent } = page.fixture.componentInstance;
  const form = () => [
    page.root.querySelectorAll('option:disabled').length,
    page.root.querySelectorAll(':checked').length,
  ];
  const press = async () => {
    page.role('checkbox').click();
    await page.click('button', 'Add a part');
    await page.click('button', 'Save');
  };
  page.root.querySelector('select')?.focus();
  busy.set(true);
  await page.settle();
  await press();
  expect([...form(), parts(), sent]).toEqual([1, 1, 0, []]);
  expect(document.activeElement?.tagName).toBe('SELECT');
  busy.set(false);
  await page.settle();
  await press();
  expect([...form(), parts(), sent]).toEqual([0, 2, 1, ['Weekly']]);
});

@Component({
  imports: [Form, FormProblem],
  template: `<form uiForm [failed]="failed()"><ui-form-problem [text]="text()" /></form>`,
})
class Told {
  readonly failed = signal<unknown>(null);
  readonly text = signal('');
}

it('what went wrong with a form is said aloud, and what it says once nothing is wrong any more quietly', async () => {
  const page = await draw(Told);
  const told = page.role('alert');
  const look = () => [told.getAttribute('aria-live'), told.querySelector('p')?.className, page.text];
  page.fixture.componentInstance.failed.set(new Error('It failed.'));
  page.fixture.componentInstance.text.set('You are offline.');
  await page.settle();
  expect(look()).toEqual([null, 'field__e', 'You are offline.']);
  page.fixture.componentInstance.failed.set(null);
  page.fixture.componentInstance.text.set('The connection is back.');
  await page.settle();
  expect(look()).toEqual(['polite', 'help', 'The connection is back.']);
});

@Component({
  imports: [Field, FieldControl, Form, RuledField],
  template: `<form uiForm [failed]="failed()">
      <ui-ruled-field label="Words" [error]="error()" />
      <ui-field label="Day" [error]="error()"><input uiControl /></ui-field>
    </form>
    <ui-field label="Beside it" [error]="error()"><input uiControl /></ui-field>`,
})
class Wrong {
  readonly failed = signal<unknown>(null);
  readonly error = signal('');
}

it('what was wrong at a field is not said of what she types there then, and said anew where it fails again', async () => {
  const page = await draw(Wrong);
  const { failed, error } = page.fixture.componentInstance;
  const fail = async () => {
    failed.set(new Error('It failed.'));
    error.set('Please say more.');
    await page.settle();
  };
  const wrong = () =>
    ['Words', 'Day', 'Beside it'].filter((label) => page.field(label).getAttribute('aria-invalid') === 'true');
  await fail();
  await page.type('Words', 'More.');
  expect(wrong()).toEqual(['Day', 'Beside it']);
  for (const label of ['Day', 'Beside it']) await page.type(label, 'Monday');
  expect(wrong()).toEqual(['Beside it']);
  await fail();
  expect(wrong()).toEqual(['Words', 'Day', 'Beside it']);
});
