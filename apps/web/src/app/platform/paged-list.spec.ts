import { ProblemError } from '@web/platform/problem';
import { network } from '@web/testing/network';
import { PagedList } from './paged-list';

describe('a list that goes on', () => {
  const pages: Readonly<Record<string, { items: { id: string }[]; next: string | null }>> = {
    first: { items: [{ id: 'a' }, { id: 'b' }], next: 'second' },
    second: { items: [{ id: 'c' }], next: null },
  };

  it('adds what comes next', async () => {
    const list = new PagedList((cursor) => Promise.resolve(pages[cursor ?? 'first'] ?? { items: [], next: null }));
    await list.begin();
    expect(list.goesOn()).toBe(true);
    await list.more();
    expect(list.items().map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(list.goesOn()).toBe(false);
  });

  it('keeps what is there when the next page does not come', async () => {
    const offline = new ProblemError('offline', 'You are offline.');
    const list = new PagedList((cursor) =>
      cursor === undefined ? Promise.resolve({ items: [{ id: 'a' }], next: 'second' }) : Promise.reject(offline),
    );
    await list.begin();
    network(false);
    await list.more();
    expect(list.items()).toHaveLength(1);
    expect(list.looking.text()).toMatch(/^You are offline. Nothing has changed/);
    network(true);
    expect(list.looking.text()).toBe('The connection is back. Please try again.');
  });
});
