import { asType, freshPlan, isKeptPlan, type PlanFields, sentPlan } from './plan-fields';
import { sumOf } from './plan-sum';

const lab = freshPlan('skills-lab', 10);
const withMinutes = (fields: PlanFields, title: string, minutes: string): PlanFields => ({
  ...fields,
  agenda: fields.agenda.map((part) => (part.title === title ? { ...part, minutes } : part)),
});

describe('the sum of an agenda', () => {
  it('says nothing more where the minutes add up, or where there is no agenda yet', () => {
    expect(sumOf(lab)).toEqual({ words: '90 of 90 minutes', rest: '', gives: [] });
    expect(sumOf({ ...lab, agenda: [] }).rest).toBe('');
  });

  it('offers what is free to the longest part, or ends the session sooner', () => {
    const sum = sumOf(withMinutes(lab, 'Check-in', '8'));
    expect(sum.words).toBe('88 of 90 minutes');
    expect(sum.rest).toBe('Two minutes free. Where do they go?');
    expect(sum.gives.map(({ label }) => label)).toEqual(['Practice in threes: 38 minutes', 'The session: 88 minutes']);
  });

  it('asks what gives where it is over, a pause of that length among it', () => {
    const seats = withMinutes(freshPlan('hot-seat', 10), 'Check-in', '15');
    const sum = sumOf(seats);
    expect(sum.rest).toBe('Three minutes over. What gives?');
    expect(sum.gives.map(({ label }) => label)).toEqual([
      'Hot seat A: 17 minutes',
      'No pause',
      'The session: 93 minutes',
    ]);
    for (const { change } of sum.gives) expect(sumOf({ ...seats, ...change }).rest).toBe('');
  });

  it('shows the new total where a round is longer or shorter for the people there are', () => {
    expect(sumOf(freshPlan('kick-off', 9)).words).toBe('117 of 120 minutes');
  });
});

describe('a plan while it is written', () => {
  it('keeps a title of its own, the start and the link when the type changes', () => {
    const mine = { ...lab, title: 'Ours', startsAtLocal: '2026-12-02T12:30', meetingUrl: 'https://meet.example.org/a' };
    const seats = asType(mine, 'hot-seat', 10);
    expect(seats).toMatchObject({ title: 'Ours', startsAtLocal: mine.startsAtLocal, meetingUrl: mine.meetingUrl });
    expect(seats.agenda.map(({ title }) => title)).toContain('Hot seat A');
    expect(asType(lab, 'hot-seat', 10).title).toBe('Hot seats');
  });

  it('sends numbers, and no link as none', () => {
    const sent = sentPlan({ ...lab, minutes: 'ninety' });
    expect(sent.minutes).toBe(0);
    expect(sent.meetingUrl).toBeNull();
    expect(sent.agenda[0]).toMatchObject({ title: 'Arrive', minutes: 3 });
  });

  it('is with one member only while it is a one-to-one', () => {
    const hers = { ...freshPlan('one-to-one', 1), memberId: 'adaeze' };
    expect(sentPlan(hers).memberId).toBe('adaeze');
    expect(sentPlan(asType(hers, 'hot-seat', 10)).memberId).toBeNull();
  });

  it('is taken from the device only whole', () => {
    const kept: unknown = JSON.parse(JSON.stringify({ id: 'a', revision: 0, fields: lab }));
    expect(isKeptPlan(kept)).toBe(true);
    expect(isKeptPlan({ id: 'a', revision: 0, fields: { ...lab, agenda: [{ title: 'Arrive' }] } })).toBe(false);
    expect(isKeptPlan('words')).toBe(false);
  });
});
