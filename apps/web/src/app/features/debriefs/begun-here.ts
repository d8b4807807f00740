const key = 'debrief-begun';

/** The debrief that the opening in this tab has begun, so that a reload goes on with it. An id, no word of hers. */
export const begunHere = {
  id: (): string | null => sessionStorage.getItem(key),
  note: (id: string): void => sessionStorage.setItem(key, id),
  forget: (): void => sessionStorage.removeItem(key),
};
