import { freshWindow } from '@accelerator/contracts';
import { dayAt, freshnessAt } from './freshness';

const at = (instant: string) => new Date(instant);
const where = (zone: string, hours: number = freshWindow.preset) => ({ time_zone: zone, fresh_window_hours: hours });

describe('freshness', () => {
  it('is not said where no date is known', () => {
    expect(freshnessAt(at('2026-11-25T12:00:00Z'), where('Europe/London'), { newsOn: null })).toBeNull();
  });

  it('counts from the later of the two dates', () => {
    const dates = { newsOn: '2026-11-01', lastConversationOn: '2026-11-24' };
    expect(freshnessAt(at('2026-11-25T12:00:00Z'), where('Europe/London'), dates)).toBe('fresh');
    expect(
      freshnessAt(at('2026-11-25T12:00:00Z'), where('Europe/London'), { ...dates, lastConversationOn: '2026-10-24' }),
    ).toBe('settled');
  });

  it('counts, where no answer came, from the day on which she decided to close it', () => {
    const dates = { newsOn: '2026-10-25', decidedToCloseOn: '2026-11-15' };
    expect(freshnessAt(at('2026-11-25T12:00:00Z'), where('Europe/London'), dates)).toBe('recent');
    expect(freshnessAt(at('2026-11-25T12:00:00Z'), where('Europe/London'), { ...dates, decidedToCloseOn: null })).toBe(
      'long-view',
    );
  });

  it.each([
    ['2026-11-25T23:59:00Z', 'fresh'],
    ['2026-11-26T00:01:00Z', 'recent'],
    ['2026-12-02T23:59:00Z', 'recent'],
    ['2026-12-03T00:01:00Z', 'settled'],
    ['2026-12-22T23:59:00Z', 'settled'],
    ['2026-12-23T00:01:00Z', 'long-view'],
  ])('of news on 22 November in London is, at %s, %s', (instant, band) => {
    expect(freshnessAt(at(instant), where('Europe/London'), { newsOn: '2026-11-22' })).toBe(band);
  });

  it.each([
    [freshWindow.least, '2026-11-23T23:59:00Z', 'fresh'],
    [freshWindow.least, '2026-11-24T00:01:00Z', 'recent'],
    [freshWindow.most, '2026-11-27T23:59:00Z', 'fresh'],
    [freshWindow.most, '2026-11-28T00:01:00Z', 'recent'],
    [freshWindow.least, '2026-12-03T00:01:00Z', 'settled'],
    [freshWindow.most, '2026-12-23T00:01:00Z', 'long-view'],
  ])('where the programme chose %i hours, is at %s %s; the later bands stay', (hours, instant, band) => {
    expect(freshnessAt(at(instant), where('Europe/London', hours), { newsOn: '2026-11-22' })).toBe(band);
  });

  it('ends the day in her own zone, across a change of the clocks', () => {
    expect(freshnessAt(at('2026-10-27T22:59:00Z'), where('Europe/Berlin'), { newsOn: '2026-10-24' })).toBe('recent');
    expect(freshnessAt(at('2026-10-27T21:59:00Z'), where('Europe/Berlin'), { newsOn: '2026-10-24' })).toBe('fresh');
    expect(freshnessAt(at('2026-11-26T07:59:00Z'), where('America/Los_Angeles'), { newsOn: '2026-11-22' })).toBe(
      'fresh',
    );
  });

  it('knows which day it is where she is', () => {
    expect(dayAt(at('2026-11-25T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-26');
  });
});
