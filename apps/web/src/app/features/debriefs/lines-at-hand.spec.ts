import { DebriefLine } from '@accelerator/contracts';
import { withFirstPage } from './lines-at-hand';

const line = (number: number, day: number) =>
  DebriefLine.parse({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    mode: 'log',
    state: 'open',
    process: 'CHRO',
    outcomeKind: 'ghosted',
    newsOn: null,
    freshness: null,
    holdsText: false,
    updatedAt: `2026-10-0${day}T09:00:00.000Z`,
    sharedWith: [],
  });

describe('the list of this device, once its first page was read anew', () => {
  const known = [line(1, 8), line(2, 7), line(3, 6), line(4, 5), line(5, 4)];

  it('keeps what comes after that page', () => {
    const items = [line(4, 9), line(1, 8), line(2, 7)];
    expect(withFirstPage(known, { items, next: 'more' })).toEqual([...items, line(3, 6), line(5, 4)]);
  });

  it('has nothing that was deleted from the page', () => {
    const items = [line(1, 8), line(3, 6)];
    expect(withFirstPage(known, { items, next: 'more' })).toEqual([...items, line(4, 5), line(5, 4)]);
  });

  it('is that page alone where there is no more', () => {
    const items = [line(1, 8)];
    expect(withFirstPage(known, { items, next: null })).toEqual(items);
  });
});
