import type { Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';

/** A drawn part, found the way a person finds things: by label, role and words. */
export class TestPage<Part> {
  constructor(
    readonly fixture: ComponentFixture<Part>,
    /** The part's own element. */
    readonly root: HTMLElement,
  ) {}

  get text(): string {
    return words(this.root);
  }

  async settle(): Promise<void> {
    await this.fixture.whenStable();
  }

  /** The one element of a role whose name is `name`; roles are ARIA's. Throws where there is none. */
  role(role: string, name?: string): HTMLElement {
    const found = this.roles(role).find((element) => name === undefined || nameOf(element, this.root) === name);
    if (found === undefined) throw new Error(`No ${role} named ${name ?? '(any)'} in: ${this.text}`);
    return found;
  }

  roles(role: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selectors[role] ?? `[role="${role}"]`)];
  }

  /** The control with this label. */
  field(label: string): HTMLInputElement | HTMLTextAreaElement {
    const found = [...this.root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].find(
      (element) => [...(element.labels ?? [])].some((one) => words(one) === label),
    );
    if (found === undefined) throw new Error(`No field labelled ${label} in: ${this.text}`);
    return found;
  }

  async click(role: string, name: string): Promise<void> {
    this.role(role, name).click();
    await this.settle();
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }
}

/** Draws a part with its inputs; a host component with a template where there is content inside. */
export async function draw<Part>(
  part: Type<Part>,
  inputs: Readonly<Record<string, unknown>> = {},
): Promise<TestPage<Part>> {
  const fixture = TestBed.createComponent(part);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element: unknown = fixture.nativeElement;
  if (!(element instanceof HTMLElement)) throw new TypeError('A part is drawn into an element.');
  return new TestPage(fixture, element);
}

const selectors: Readonly<Record<string, string>> = {
  button: 'button, [role="button"]',
  link: 'a[href], [role="link"]',
  heading: 'h1, h2, h3, h4, [role="heading"]',
  radio: 'input[type="radio"], [role="radio"]',
  checkbox: 'input[type="checkbox"], [role="checkbox"]',
  textbox: 'textarea, input:not([type]), input[type="text"], input[type="email"]',
  main: 'main',
  dialog: 'dialog, [role="dialog"]',
  navigation: 'nav',
  complementary: 'aside',
};

function nameOf(element: HTMLElement, root: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return words(root.querySelector<HTMLElement>(`#${by}`) ?? element);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return words(element.labels?.[0] ?? element);
  return words(element);
}

function words(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
