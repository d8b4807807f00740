import { TestBed } from '@angular/core/testing';
import { Component, signal } from '@angular/core';
import { FilterRow } from './filter-row';

@Component({
  imports: [FilterRow],
  template: `<ui-filter-row label="Look through them" [fields]="fields" [by]="by" />`,
})
class Host {
  readonly fields = [
    { key: 'words', label: 'Words', kind: 'words' },
    { key: 'area', label: 'Area', kind: 'choice', choices: [{ value: 'reward', label: 'Reward' }] },
    { key: 'from', label: 'From', kind: 'day', folded: true },
  ] as const;
  readonly values = signal<Readonly<Record<string, string>>>({});
  readonly archived = signal(false);
  readonly said: string[] = [];
  readonly by = {
    values: this.values,
    wanted: signal(false),
    archived: this.archived,
    set: ({ key, value }: { key: string; value: string }) => void this.said.push(`${key}=${value}`),
    clear: () => void this.said.push('cleared'),
    show: (archived: boolean) => this.archived.set(archived),
  };
}

async function drawn(values: Readonly<Record<string, string>> = {}) {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.values.set(values);
  await fixture.whenStable();
  const host: unknown = fixture.nativeElement;
  if (!(host instanceof HTMLElement)) throw new Error('no host');
  const labels = () => [...host.querySelectorAll('label')].map(({ textContent }) => textContent.trim());
  const button = (name: string) => [...host.querySelectorAll('button')].find((one) => one.textContent.includes(name));
  return { fixture, host, labels, button, said: fixture.componentInstance.said };
}

describe('the row in which a list is narrowed', () => {
  it('is a search of its own, with the days folded away until they are wanted or in use', async () => {
    const { fixture, host, labels, button } = await drawn();
    expect(host.querySelector('form[role="search"]')?.getAttribute('aria-label')).toBe('Look through them');
    expect(labels()).toEqual(['Words', 'Area']);
    expect(button('By process and days')?.getAttribute('aria-expanded')).toBe('false');
    button('By process and days')?.click();
    await fixture.whenStable();
    expect(labels()).toEqual(['Words', 'Area', 'From']);
    expect((await drawn({ from: '2026-10-01' })).labels()).toContain('From');
  });

  it('says what was typed or chosen once, without the spaces around it', async () => {
    const { host, said } = await drawn({ area: 'reward' });
    const [words, area] = [host.querySelector('input'), host.querySelector('select')];
    if (!words || !area) throw new Error('no fields');
    words.value = '  budget ';
    words.dispatchEvent(new Event('change'));
    words.value = ' ';
    words.dispatchEvent(new Event('change'));
    area.value = '';
    area.dispatchEvent(new Event('change'));
    expect(said).toEqual(['words=budget', 'area=']);
  });

  it('leads to those put away, and back', async () => {
    const { fixture, button } = await drawn();
    button('Show those put away')?.click();
    await fixture.whenStable();
    button('Show those that are kept')?.click();
    await fixture.whenStable();
    expect(button('Show those put away')).toBeDefined();
  });

  it('offers everything again only where something narrows', async () => {
    expect((await drawn()).button('Show all')).toBeUndefined();
    const narrowed = await drawn({ words: 'budget' });
    narrowed.button('Show all')?.click();
    expect(narrowed.said).toEqual(['cleared']);
  });
});
