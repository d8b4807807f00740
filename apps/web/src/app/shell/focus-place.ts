/** Where something stood: its parent, and what stood beside it, the nearest first; then the same of the parent. */
export interface Standing {
  readonly node: HTMLElement;
  readonly parent: HTMLElement;
  readonly before: readonly Element[];
  readonly after: readonly Element[];
}

/** Remembers where an element stands, up to the body. */
export function standingOf(element: HTMLElement): readonly Standing[] {
  const steps: Standing[] = [];
  for (let node = element; node.parentElement !== null; node = node.parentElement) {
    const siblings = [...node.parentElement.children];
    const at = siblings.indexOf(node);
    steps.push({
      node,
      parent: node.parentElement,
      before: siblings.slice(0, at).reverse(),
      after: siblings.slice(at + 1),
    });
  }
  return steps;
}

/**
 * Where to go on when it is gone: in what stands in its place, else at what follows it, else at what stands before
 * it, else at the heading above.
 */
export function placeAt(steps: readonly Standing[]): HTMLElement | null {
  const step = steps.find(({ parent }) => parent.isConnected);
  if (step === undefined) return null;
  return canHold(step.node) ? step.node : placeBeside(step);
}

function placeBeside({ node, parent, before, after }: Standing): HTMLElement | null {
  const [former, later] = [before.filter((one) => parent.contains(one)), after.filter((one) => parent.contains(one))];
  const between = node.isConnected ? [] : standingBetween(parent, former[0], later[0]);
  const words = between.find((one) => one.textContent.trim() !== '');
  return firstOf(between) ?? held(words) ?? firstOf(later) ?? firstOf(former) ?? held(headingAbove(parent));
}

/** Whether it can have the focus now. */
export function canHold(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && shows(element);
}

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

function firstOf(elements: readonly Element[]): HTMLElement | null {
  for (const element of elements) {
    const found = firstIn(element);
    if (found !== null) return found;
  }
  return null;
}

function firstIn(element: Element): HTMLElement | null {
  const own = element instanceof HTMLElement && element.matches(reachable) ? [element] : [];
  return [...own, ...element.querySelectorAll<HTMLElement>(reachable)].find(canHold) ?? null;
}

function standingBetween(parent: HTMLElement, before: Element | undefined, after: Element | undefined): Element[] {
  const children = [...parent.children];
  const from = before === undefined ? 0 : children.indexOf(before) + 1;
  return children.slice(from, after === undefined ? undefined : children.indexOf(after));
}

function headingAbove(parent: HTMLElement): Element | undefined {
  for (let node: HTMLElement | null = parent; node !== null; node = node.parentElement) {
    const heading = node.querySelector('h1, h2, h3');
    if (heading !== null) return heading;
  }
  return undefined;
}

/** Words that are read where nothing can be pressed. */
function held(element: Element | undefined): HTMLElement | null {
  if (!(element instanceof HTMLElement) || !shows(element)) return null;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  return element;
}

function shows(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
