import { fullWords, hasRoomFor, objectionToShape } from './cohort.policy';
import { lapseOf, objectionToInviting } from './invitations/invitation.policy';
import { abilitiesFor } from './people/person.policy';

const shape = { name: 'Juniper', startsOn: '2026-10-12', endsOn: '2027-01-04', capacity: 12, taken: 12 };

describe('a cohort’s shape', () => {
  it.each([
    [{}, undefined],
    [{ endsOn: '2026-10-12' }, 'endsOn'],
    [{ endsOn: '2026-10-11' }, 'endsOn'],
    [{ capacity: 11 }, 'capacity'],
  ])('with %j has its objection at %s', (change, path) => {
    expect(objectionToShape({ ...shape, ...change })?.path).toBe(path);
  });

  it.each([
    ['member', 11, true],
    ['member', 12, false],
    ['member', 13, false],
    ['coach', 13, true],
  ] as const)('has for a %s with %i places taken: room %s', (role, taken, room) => {
    expect(hasRoomFor(role, { capacity: 12, taken })).toBe(room);
  });

  it('says when it is full', () => {
    expect(fullWords(shape)).toBe('All 12 places in Juniper are taken or kept by an invitation.');
    expect(fullWords({ ...shape, capacity: 1 })).toBe('The one place in Juniper is taken or kept by an invitation.');
  });
});

describe('inviting an address', () => {
  const clear = { cohortName: 'Juniper', enrolled: false, invited: false, deactivated: false };

  it.each([
    [{}, undefined],
    [{ enrolled: true, invited: true }, /has a place in Juniper already/],
    [{ invited: true }, /invited to Juniper already/],
    [{ deactivated: true }, /deactivated/],
  ])('with %j meets %s', (change, words) => {
    const objection = objectionToInviting({ ...clear, ...change });
    if (words) expect(objection).toMatch(words);
    else expect(objection).toBeUndefined();
  });

  it('holds for fourteen days', () => {
    expect(lapseOf(new Date('2026-11-23T10:00:00Z'))).toEqual(new Date('2026-12-07T10:00:00Z'));
  });
});

describe('an account', () => {
  it.each([
    [
      { own: false, deactivated: false },
      { deactivate: true, reactivate: false },
    ],
    [
      { own: false, deactivated: true },
      { deactivate: false, reactivate: true },
    ],
    [
      { own: true, deactivated: false },
      { deactivate: false, reactivate: false },
    ],
  ])('%j allows %j', (person, abilities) => {
    expect(abilitiesFor(person)).toEqual(abilities);
  });
});
