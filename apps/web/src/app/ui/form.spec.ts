import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { draw } from '@web/testing/page';
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
