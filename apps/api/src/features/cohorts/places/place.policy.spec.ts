import { abilitiesOf, statusOf, type PlaceState } from './place.policy';

const enrolment = (changes: object = {}): PlaceState => ({
  kind: 'enrolment',
  status: 'active',
  deactivated: false,
  own: false,
  ...changes,
});
const nothing = { resend: false, revoke: false, move: false, end: false };

describe('a place', () => {
  it.each([
    [enrolment(), 'active', { move: true, end: true }],
    [enrolment({ status: 'paused' }), 'paused', { move: true, end: true }],
    [enrolment({ status: 'landed-active' }), 'landed-active', { move: true, end: true }],
    [enrolment({ deactivated: true }), 'deactivated', { move: true, end: true }],
    [enrolment({ own: true }), 'active', { end: true }],
    [enrolment({ status: 'withdrawn' }), 'withdrawn', {}],
    [enrolment({ status: 'withdrawn', deactivated: true }), 'withdrawn', {}],
    [enrolment({ status: 'completed' }), 'completed', {}],
    [enrolment({ status: 'alumna' }), 'alumna', {}],
    [{ kind: 'invitation', revoked: false, expired: false }, 'invited', { resend: true, revoke: true }],
    [{ kind: 'invitation', revoked: false, expired: true }, 'expired', { resend: true, revoke: true }],
    [{ kind: 'invitation', revoked: true, expired: true }, 'revoked', {}],
  ] as const)('%j is %s', (state, status, abilities) => {
    expect(statusOf(state)).toBe(status);
    expect(abilitiesOf(state)).toEqual({ ...nothing, ...abilities });
  });
});
