let last = 0;

/** An id for `for`, `aria-describedby` and the like, unique in this page. */
export function domId(prefix: string): string {
  last += 1;
  return `${prefix}-${last}`;
}
