import { holds, mayRestore, overviewOf } from './opportunity.policy';

describe('taking back a deletion', () => {
  const deletedAt = new Date('2026-11-01T10:00:00Z');

  it('works for thirty days to the moment', () => {
    expect(mayRestore(deletedAt, new Date('2026-12-01T10:00:00Z'))).toBe(true);
    expect(mayRestore(deletedAt, new Date('2026-12-01T10:00:00.001Z'))).toBe(false);
  });
});

describe('a change that says what stands there already', () => {
  const stands = { roleTitle: 'CPO', links: [{ url: 'https://example.org' }], size: null };

  it.each([
    [{}, true],
    [{ roleTitle: 'CPO' }, true],
    [{ roleTitle: 'CPO', size: null, links: [{ url: 'https://example.org' }] }, true],
    [{ roleTitle: undefined }, true],
    [{ roleTitle: 'CHRO' }, false],
    [{ roleTitle: 'CPO', size: '' }, false],
    [{ links: [] }, false],
    [{ unheard: 'of' }, false],
  ])('%j: %s', (fields, same) => {
    expect(holds(stands, fields)).toBe(same);
  });
});

describe('how far her processes came', () => {
  const none = { open: 0, ended: 0, archived: 0 };

  it('counts whoever came to a later group as having come past the earlier ones', () => {
    const groups = overviewOf([]).groups.map(({ group }) => group);
    const [first, second, , last] = groups;
    if (!first || !second || !last) throw new Error('There are four groups at least.');
    const overview = overviewOf([
      { ...none, group: first, open: 3, ended: 1 },
      { ...none, group: second, archived: 2 },
      { ...none, group: last, open: 1, ended: 4, archived: 1 },
    ]);
    expect(overview).toMatchObject({ open: 4, ended: 5, archived: 3 });
    const reached = Object.fromEntries(overview.groups.map((one) => [one.group, one.reached]));
    const open = Object.fromEntries(overview.groups.map((one) => [one.group, one.open]));
    expect([reached[first], reached[second], reached[last]]).toEqual([12, 8, 6]);
    expect([open[first], open[second], open[last]]).toEqual([3, 0, 1]);
  });

  it('is nothing where there is none', () => {
    const overview = overviewOf([]);
    expect(overview).toMatchObject(none);
    expect(overview.groups.every(({ reached, open }) => reached === 0 && open === 0)).toBe(true);
  });
});
