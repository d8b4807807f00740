import { comingWords, elsewhereWords, othersWords, whenWords } from './session-words';

const london = 'Europe/London';
const noon = { startsAt: '2026-11-25T12:30:00Z', minutes: 90, timeZone: london };
const person = (name: string, rsvp: 'coming' | 'not-coming' | 'unsure' | null, coach = false) => ({
  id: name,
  name,
  enrolmentId: name,
  coach,
  rsvp,
});

describe('when a session is', () => {
  it('stands in her own zone, and in the cohort’s beside it where the clocks differ', () => {
    expect(whenWords(noon, london)).toMatch(/^Wednesday, 25 November( 2026)?, 12:30 to 14:00, London$/);
    expect(elsewhereWords(noon, london)).toBe('');
    expect(whenWords(noon, 'Europe/Berlin')).toMatch(/13:30 to 15:00, Berlin$/);
    expect(elsewhereWords(noon, 'Europe/Berlin')).toBe('12:30 to 14:00 in London');
  });

  it('says nothing more in a zone with the same clock, and the day where it is another', () => {
    expect(elsewhereWords(noon, 'Europe/Lisbon')).toBe('');
    expect(elsewhereWords(noon, 'Pacific/Auckland')).toMatch(
      /^Wednesday, 25 November( 2026)?, 12:30 to 14:00 in London$/,
    );
  });

  it('follows daylight saving', () => {
    const summer = { ...noon, startsAt: '2026-10-24T11:30:00Z' };
    const winter = { ...noon, startsAt: '2026-10-31T12:30:00Z' };
    expect(whenWords(summer, london)).toContain('12:30 to 14:00');
    expect(whenWords(winter, london)).toContain('12:30 to 14:00');
  });
});

describe('who is coming', () => {
  const people = [
    person('Adaeze Thornbury', 'coming'),
    person('Joyce Amponsem-Lake', 'unsure'),
    person('Eleanor Quillfeather', null),
    person('Farida Nasserwell', null),
    person('Naomi Castellwood', 'coming', true),
    person('Ruth Ellerslade', 'coming', true),
  ];

  it('is counted in words', () => {
    expect(comingWords(people)).toBe('One member and both coaches');
    expect(comingWords(people.slice(0, 5))).toBe('One member and one coach');
    expect(comingWords([])).toBe('Nobody has said yet');
  });

  it('names the others without weight', () => {
    expect(othersWords(people)).toBe('Joyce is unsure. Eleanor and Farida have not said.');
  });
});
