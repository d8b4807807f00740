import { ownSentenceFor } from './own-record-sentences';

const event = {
  id: '00000000-0000-4000-8000-000000000031',
  at: '2026-11-23T07:00:00.000Z',
  mine: false,
  actorName: null,
  subjectName: 'Adaeze Thornbury',
  cohortName: 'Juniper',
};

describe('what is on record of her, in sentences', () => {
  it.each([
    [{ deed: 'account.reactivated' }, 'The programme office let you in again.'],
    [{ deed: 'enrolment.ended', actorName: 'Ruth Ellerslade' }, 'Ruth Ellerslade ended your place in Juniper.'],
    [{ deed: 'debrief.shared', mine: true }, 'You shared a debrief in Juniper.'],
    [{ deed: 'agreement.accepted', mine: true, cohortName: null }, 'You accepted the agreement of a cohort.'],
    [{ deed: 'coach.joined', actorName: 'Ruth Ellerslade' }, 'Ruth Ellerslade joined Juniper as a coach.'],
    [{ deed: 'coach.joined' }, 'Somebody who has left since joined Juniper as a coach.'],
    [{ deed: 'enrolment.moved-in', mine: true }, 'You: enrolment, moved in (Adaeze Thornbury, Juniper).'],
    [{ deed: 'account.looked-at', cohortName: null }, 'The programme office: account, looked at.'],
  ])('%j', (changes, sentence) => {
    expect(ownSentenceFor({ ...event, ...changes })).toBe(sentence);
  });
});
