import { zoneGroups } from './zone-groups';

describe('time zones to choose from', () => {
  it('are grouped by part of the world, under the names of today, hers first and once', () => {
    const known = [
      'UTC',
      'Europe/Kiev',
      'Europe/London',
      'America/Argentina/Buenos_Aires',
      'Asia/Calcutta',
      'Europe/Berlin',
    ];
    expect(zoneGroups(known, ['Europe/London', 'Europe/London', 'Europe/Oslo'])).toEqual([
      {
        label: 'Yours',
        zones: [
          { value: 'Europe/London', label: 'London' },
          { value: 'Europe/Oslo', label: 'Oslo' },
        ],
      },
      { label: 'America', zones: [{ value: 'America/Argentina/Buenos_Aires', label: 'Buenos Aires, Argentina' }] },
      { label: 'Asia', zones: [{ value: 'Asia/Calcutta', label: 'Kolkata' }] },
      {
        label: 'Europe',
        zones: [
          { value: 'Europe/Berlin', label: 'Berlin' },
          { value: 'Europe/Kiev', label: 'Kyiv' },
        ],
      },
      { label: 'Others', zones: [{ value: 'UTC', label: 'UTC' }] },
    ]);
  });

  it('leave out none that this browser knows', () => {
    const known = Intl.supportedValuesOf('timeZone');
    const offered = zoneGroups(known, ['Europe/London']).flatMap(({ zones }) => zones.map(({ value }) => value));
    expect([...offered].sort()).toEqual([...known].sort());
  });
});
