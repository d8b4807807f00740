import { sentenceFor } from './record-sentences';

const event = {
  id: '00000000-0000-4000-8000-000000000031',
  at: '2026-11-23T07:00:00.000Z',
  actorName: 'Petra Lindquale',
  subjectName: 'Gwen Tallowby',
  cohortName: 'Juniper',
};

describe('the record in sentences', () => {
  it.each([
    ['account.reactivated', 'Petra Lindquale let Gwen Tallowby in again.'],
    ['enrolment.ended', 'Petra Lindquale ended the place of Gwen Tallowby in Juniper.'],
    ['invitation.sent', 'Petra Lindquale sent an invitation to Juniper.'],
    ['session.moved-away', 'Petra Lindquale: session, moved away (Juniper).'],
  ])('%s', (deed, sentence) => {
    expect(sentenceFor({ ...event, deed })).toBe(sentence);
  });

  it('speaks of people who are gone without a name', () => {
    const gone = { ...event, deed: 'enrolment.ended', actorName: null, subjectName: null, cohortName: null };
    expect(sentenceFor(gone)).toBe('Someone ended the place of somebody in a cohort.');
  });
});
