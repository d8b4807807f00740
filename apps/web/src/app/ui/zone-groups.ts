import type { Choice } from './choice';

/** Time zones under one heading. */
export interface ZoneGroup {
  readonly label: string;
  readonly zones: readonly Choice[];
}

/** Browsers go on with names that places no longer have; shown are those of today (tz database, file `backward`). */
const today: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  Coral_Harbour: 'Atikokan',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
  Truk: 'Chuuk',
};

/** All that are known, by their part of the world and then their city; those that are nearest to her stand first. */
export function zoneGroups(known: readonly string[], nearest: readonly string[]): readonly ZoneGroup[] {
  const first = [...new Set(nearest)].filter((zone) => zone !== '');
  const rest = Map.groupBy(
    known.filter((zone) => !first.includes(zone)),
    (zone) => partOf(zone),
  );
  const parts = [...rest].map(([label, zones]) => ({ label, zones: zones.map(choiceOf).sort(byLabel) }));
  return [{ label: 'Yours', zones: first.map(choiceOf) }, ...parts.sort(byLabel)];
}

function partOf(zone: string): string {
  return zone.includes('/') ? (zone.split('/')[0] ?? '') : 'Others';
}

/** "Buenos Aires, Argentina" of `America/Argentina/Buenos_Aires`. */
function choiceOf(zone: string): Choice {
  const [city = zone, ...within] = zone.split('/').slice(1).reverse();
  return { value: zone, label: [today[city] ?? city, ...within].join(', ').replaceAll('_', ' ') };
}

function byLabel(one: { readonly label: string }, other: { readonly label: string }): number {
  return one.label.localeCompare(other.label);
}
