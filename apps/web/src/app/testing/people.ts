import type { Me, MyEnrolment } from '@accelerator/contracts';

const juniper: MyEnrolment = {
  id: '00000000-0000-4000-8000-000000000011',
  cohortId: '00000000-0000-4000-8000-000000000001',
  cohortName: 'Juniper',
  cloth: 'juniper',
  cohortTimeZone: 'Europe/London',
  startsOn: '2026-08-26',
  endsOn: '2026-11-18',
  week: 7,
  weeks: 12,
  role: 'member',
  status: 'active',
  agreementToAccept: null,
};

/** Adaeze is a member of Juniper. */
export const adaeze: Me = {
  id: '00000000-0000-4000-8000-000000000021',
  name: 'Adaeze Thornbury',
  email: 'adaeze@example.org',
  timeZone: 'Europe/London',
  admin: false,
  hasPassword: true,
  stoppedMail: [],
  quietUntil: null,
  programmeName: 'Job Search Accelerator',
  contactName: 'Petra Lindquale',
  demo: true,
  notebook: true,
  enrolments: [juniper],
};

/** Ruth coaches Juniper and Rowan. */
export const ruth: Me = {
  ...adaeze,
  id: '00000000-0000-4000-8000-000000000022',
  name: 'Ruth Ellingham',
  notebook: false,
  enrolments: [
    { ...juniper, role: 'coach' },
    {
      ...juniper,
      id: '00000000-0000-4000-8000-000000000012',
      cohortId: '00000000-0000-4000-8000-000000000002',
      cohortName: 'Rowan',
      cloth: 'graphite',
      week: 0,
      role: 'coach',
    },
  ],
};

/** Petra is of the programme office. */
export const petra: Me = {
  ...adaeze,
  id: '00000000-0000-4000-8000-000000000023',
  name: 'Petra Lindquale',
  admin: true,
  notebook: false,
  enrolments: [],
};
