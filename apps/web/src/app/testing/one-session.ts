import type { SessionView } from '@accelerator/contracts';

/** A session of the cohort that has ended, as a coach reads it. */
export const session: SessionView = {
  id: '00000000-0000-4000-8000-000000000071',
  cohortId: '00000000-0000-4000-8000-000000000001',
  ...{ type: 'hot-seat', title: 'Two seats', startsAt: '2026-10-07T11:30:00.000Z', endsAt: '2026-10-07T13:00:00.000Z' },
  ...{ minutes: 90, timeZone: 'Europe/London', startsAtLocal: '2026-10-07T12:30', meetingUrl: null, state: 'ended' },
  ...{ agenda: [], recap: '', recappedAt: null, people: [], readers: { members: 7, coaches: 2 }, member: null },
  ...{ rsvp: null, attendance: null, revision: 3, opensAt: '2026-10-07T11:15:00.000Z' },
  abilities: {
    ...{ edit: false, publish: false, cancel: false, hold: false },
    ...{ markAttendance: true, recap: true, rsvp: false, enterRoom: false },
  },
};
