/** What has the focus, as somebody sees it who looks at the screen. */
export interface FocusLook {
  /** In a few words, for a list of stops; empty outside the page. */
  readonly where: string;
  /** What is wrong with how it is seen; empty where nothing is. */
  readonly wrong: string;
  /** The same for the same element. */
  readonly id: string;
  /** It is one of those that were looked for. */
  readonly found: boolean;
}

/** Runs in the page: outlined or (a written line) ruled more strongly, in the window, and under nothing else. */
export function lookAtFocus(wanted: readonly Element[]): FocusLook {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return { where: '', wrong: '', id: '', found: false };
  // a radio button that is not drawn stands in its label
  const shown = focused.classList.contains('vh') ? (focused.closest('label') ?? focused) : focused;
  const wrong = isMarked(focused) ? placed(shown) : 'is not marked';
  return { where: named(focused), id: numbered(focused), wrong, found: wanted.includes(focused) };

  function named(element: Element): string {
    const labels = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
    const words = element.getAttribute('aria-label') ?? (labels || element.textContent);
    return `${element.tagName.toLowerCase()} ${words.replaceAll(/\s+/g, ' ').trim().slice(0, 60)}`;
  }

  function numbered(element: Element): string {
    const id = element.getAttribute('data-stop') ?? crypto.randomUUID();
    element.setAttribute('data-stop', id);
    return id;
  }

  function isMarked(element: Element): boolean {
    return [element, element.nextElementSibling, element.closest('label'), element.parentElement].some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow, borderBottomWidth } = getComputedStyle(one);
      const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      return outlined || boxShadow !== 'none' || parseFloat(borderBottomWidth) >= 2;
    });
  }

  function placed(element: Element): string {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
    const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
    if (width < 1 || height < 1) return `is outside the window, at ${Math.round(left)} ${Math.round(top)}`;
    const points = [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => ({ across, down })));
    const found = points.map(({ across, down }) => document.elementFromPoint(x + width * across, y + height * down));
    const label = element.closest('label');
    const own = (one: Element | null) =>
      one !== null && (element.contains(one) || one.contains(element) || label?.contains(one) === true);
    return found.some(own) ? '' : `is hidden under ${found[4]?.outerHTML.slice(0, 100) ?? 'nothing'}`;
  }
}
