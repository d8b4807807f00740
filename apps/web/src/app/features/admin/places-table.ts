import { Component, computed, input, output } from '@angular/core';
import type { Place } from '@accelerator/contracts';
import { shortDay } from '@web/platform/times';
import { roleWords, statusWords } from './place-words';

/** What can be done with a place. */
export type PlaceDeed = 'resend' | 'revoke' | 'move' | 'end';

/** One deed asked for at one place. */
export interface AskedDeed {
  readonly deed: PlaceDeed;
  readonly place: Place;
}

const deedWords: Readonly<Record<PlaceDeed, string>> = {
  resend: 'Send again',
  revoke: 'Take back',
  move: 'Move',
  end: 'End',
};
const letterWords: Readonly<Record<NonNullable<Place['letter']>, (email: string) => string>> = {
  waits: () => 'Not sent yet. It is tried again by itself.',
  'came-back': (email) => `The invitation to ${email} came back. Please check the address.`,
};
const deeds: readonly PlaceDeed[] = ['resend', 'revoke', 'move', 'end'];

/** Everybody who has or was offered a place, with what the office may do now. */
@Component({
  selector: 'admin-places-table',
  templateUrl: './places-table.html',
  host: { class: 'block paper' },
})
export class PlacesTable {
  readonly places = input.required<readonly Place[]>();
  readonly timeZone = input.required<string>();
  readonly asked = output<AskedDeed>();

  protected readonly rows = computed(() =>
    this.places().map((place) => ({
      place,
      role: `${roleWords[place.role]}${place.lead ? ', leads' : ''}`,
      status: statusWords[place.status],
      since: shortDay(place.since, this.timeZone()),
      until: place.status === 'invited' && place.expiresAt ? shortDay(place.expiresAt, this.timeZone()) : '',
      letter: place.letter === null ? '' : letterWords[place.letter](place.email),
      deeds: deeds
        .filter((deed) => place.abilities[deed])
        .map((deed) => ({ deed, label: deedWords[deed], about: `: ${place.name}` })),
    })),
  );
}
