const key = 'debrief-begun';

/** The debrief that the opening in this tab has begun, so that a reload goes on with it: whose it is and its id, no word of hers. */
export const begunHere = {
  id: (person: string): string | null => {
    const [by, id] = sessionStorage.getItem(key)?.split(' ') ?? [];
    return by === person && id ? id : null;
  },
  note: (person: string, id: string): void => sessionStorage.setItem(key, `${person} ${id}`),
  forget: (): void => sessionStorage.removeItem(key),
};
