import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Form } from './form';
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
