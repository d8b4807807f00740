import { writeInvitation, type Invited } from './invitation-text';

const now = new Date('2026-11-23T10:00:00Z');
const url = 'https://example.org/invitation#token=x';
const invited: Invited = {
  name: 'Ines Varga',
  role: 'member',
  expires_at: new Date('2026-12-07T23:30:00Z'),
  cohort_name: 'Rowan',
  starts_on: '2027-01-11',
  time_zone: 'Europe/Oslo',
  admin_name: 'Petra Lindquale',
  contact_name: 'the programme office',
  coach_names: ['Ruth Ellerslade', 'Naomi Castellwood'],
  member_count: 5,
};
const bodyFor = (changes: Partial<Invited>) => writeInvitation({ ...invited, ...changes }, url, now).body;

describe('the letter of an invitation', () => {
  it('says who, where, when, with whom, and until when, in the days of the cohort’s zone', () => {
    expect(writeInvitation(invited, url, now)).toEqual({
      subject: 'Your place in Rowan',
      body: [
        'Dear Ines,',
        'Petra Lindquale has kept a place for you in Rowan, which starts on 11 January 2027 with Ruth Ellerslade, Naomi Castellwood and 5 members.',
        'Two things before you accept. What you write in the app is private unless you share it; not even the coaches see that it exists. And the group has an agreement about how it treats what is said; you can read it first, behind the same link.',
        `Accept your place: ${url} (valid until 8 December 2026)`,
        'If this is not for you, you need do nothing. The link will lapse.',
        'Ruth Ellerslade',
        '-- \nYou get this because a place was kept for you in Rowan.\nThis mailbox is read by the programme office. You can write back.\n',
      ].join('\n\n'),
    });
  });

  it('leaves out what is not there', () => {
    const body = bodyFor({ coach_names: [], member_count: 0, admin_name: null, contact_name: null });
    expect(body).toContain(
      'The programme office has kept a place for you in Rowan, which starts on 11 January 2027.\n',
    );
    expect(body).not.toMatch(/null|undefined|\n\n\n|mailbox/);
  });

  it('tells a coach of a coach’s place, and of a cohort under way that it started', () => {
    expect(bodyFor({ role: 'coach', starts_on: '2026-10-12' })).toContain(
      "a coach's place for you in Rowan, which started on 12 October 2026",
    );
  });
});
