import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { draw } from '@web/testing/page';
import { ChoiceTiles } from './choice-tiles';
import { choicesOf } from './choice';
import { Chips } from './chips';
import { EmptyState } from './empty-state';
import { Failure } from './failure';
import { Field, FieldControl } from './field';
import { Ledger } from './ledger';
import { MarginRow } from './margin-row';
import { initialsOf, PersonMark } from './person-mark';
import { RuledField } from './ruled-field';
import { SavedState } from './saved-state';
import { onlyYou, SeenBy } from './seen-by';
import { Tabs } from './tabs';
import { ToggleGroup } from './toggle-group';

const weights = choicesOf({ steady: 'Steady', heavy: 'Heavy' });

@Component({
  imports: [Field, FieldControl, MarginRow, EmptyState],
  template: `
    <ui-field label="Your e-mail address" help="We send a link." [error]="error()"
      ><input uiControl type="email"
    /></ui-field>
    <ui-margin-row label="Tomorrow" note="12:30 to 14:00"><h2>Half-way</h2></ui-margin-row>
    <ui-empty-state text="Nothing here yet."><button>New debrief</button></ui-empty-state>
  `,
})
class Host {
  readonly error = signal('');
}

describe('choices', () => {
  it('nothing is chosen until she chooses', async () => {
    const page = await draw(ChoiceTiles, { legend: 'How is today?', choices: weights });
    expect(page.roles('radio').some((radio) => radio.matches(':checked'))).toBe(false);
    await page.click('radio', 'Heavy');
    expect(page.fixture.componentInstance.value()).toBe('heavy');
  });

  it('a toggle group holds one', async () => {
    const page = await draw(ToggleGroup, { legend: 'Kind of reply', choices: weights, value: 'steady' });
    await page.click('radio', 'Heavy');
    expect(page.fixture.componentInstance.value()).toBe('heavy');
  });

  it('chips hold several, or one where one is asked', async () => {
    const page = await draw(Chips, { label: 'Lens', choices: weights });
    await page.click('button', 'Steady');
    await page.click('button', 'Heavy');
    expect(page.fixture.componentInstance.value()).toEqual(['steady', 'heavy']);
    await page.click('button', 'Steady');
    expect(page.role('button', 'Steady').getAttribute('aria-pressed')).toBe('false');
    page.fixture.componentRef.setInput('single', true);
    await page.click('button', 'Steady');
    expect(page.fixture.componentInstance.value()).toEqual(['steady']);
  });

  it('tabs move by arrow keys', async () => {
    const page = await draw(Tabs, { label: 'Parts', tabs: weights, chosen: 'steady' });
    const first = page.role('tab', 'Steady');
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await page.settle();
    expect(page.role('tab', 'Heavy').getAttribute('aria-selected')).toBe('true');
    expect(first.tabIndex).toBe(-1);
  });
});

describe('fields', () => {
  it('an error is tied to its control', async () => {
    const page = await draw(Host);
    const field = page.field('Your e-mail address');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    page.fixture.componentInstance.error.set('This does not look like an e-mail address.');
    await page.settle();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent.trim());
    expect(described).toEqual(['We send a link.', 'This does not look like an e-mail address.']);
  });

  it('a ruled field counts only near its limit', async () => {
    const page = await draw(RuledField, { label: 'What landed', limit: 20 });
    await page.type('What landed', 'Ten letters');
    expect(page.role('status').textContent).toBe('');
    await page.type('What landed', 'Nineteen characters');
    expect(page.role('status').textContent).toBe('1 characters left');
    await page.type('What landed', 'Twenty-one characters');
    expect(page.text).toContain('This is 1 characters over.');
    expect(page.fixture.componentInstance.value()).toBe('Twenty-one characters');
  });
});

describe('small parts', () => {
  it('says who sees a page', async () => {
    expect((await draw(SeenBy, { audience: onlyYou })).text).toBe('Who sees this: Only you');
  });

  it('draws initials, and none without a name', async () => {
    expect(initialsOf('Birgit Solheim-Marsh')).toBe('BS');
    expect(initialsOf('Özlem')).toBe('Ö');
    const page = await draw(PersonMark, { name: null });
    expect(page.text).toBe('');
    expect(page.root.getAttribute('aria-hidden')).toBe('true');
  });

  it('says where the text is', async () => {
    const page = await draw(SavedState, { kind: 'device', at: '09:17' });
    expect(page.role('status').textContent).toBe('Kept on this device');
    expect(page.text).toContain('09:17');
  });

  it('lists what is kept', async () => {
    expect((await draw(Ledger, { lines: [{ thing: 'Stories', note: 'told 8 times', number: 5 }] })).text).toBe(
      'Stories told 8 times5',
    );
  });

  it('leads to what is kept, where that has a page', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const page = await draw(Ledger, { lines: [{ thing: 'Stories', number: 5, link: '/brag-file' }] });
    expect(page.role('link', 'Stories').getAttribute('href')).toBe('/brag-file');
  });

  it('offers another try after a failure', async () => {
    const page = await draw(Failure, { text: 'Something went wrong on our side.' });
    const again = jest.fn();
    page.fixture.componentInstance.again.subscribe(again);
    await page.click('button', 'Try again');
    expect(again).toHaveBeenCalledTimes(1);
    expect(page.role('alert').textContent).toContain('Something went wrong on our side.');
  });

  it('puts the margin before the words, and a button under an empty page', async () => {
    const page = await draw(Host);
    expect(page.text).toContain('Tomorrow 12:30 to 14:00 Half-way');
    expect(page.role('button', 'New debrief')).toBeTruthy();
  });
});
