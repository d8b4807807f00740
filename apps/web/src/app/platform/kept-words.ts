import { DOCUMENT, inject } from '@angular/core';
import { SessionStore } from './session-store';
import { isSharedComputer } from './shared-computer';

/** What she typed into one form, kept on this device from the first keystroke until the server has it. */
export interface KeptWords<Words extends object> {
  /** The kept words over what the server holds; only fields that the form still has. */
  over(held: Words): Words;
  keep(words: Words): void;
  drop(): void;
}

/**
 * In an injection context. `form` names the form, as in `cohort <id>`; another person on the same device has words of
 * her own. For forms of text fields; never for passwords. Where nobody is signed in yet, `person` says whose it is.
 */
export function keptWords<Words extends object>(form: () => string, person?: string): KeptWords<Words> {
  const storage = storageIn(inject(DOCUMENT).defaultView);
  const session = inject(SessionStore);
  const key = () => `kept ${person ?? session.me()?.id ?? 'nobody'} ${form()}`;
  return {
    over: (held) => laidOver(held, parsed(storage?.getItem(key()))),
    keep: (words) => storage?.setItem(key(), JSON.stringify(words)),
    drop: () => storage?.removeItem(key()),
  };
}

/** A form whose words are on this device, by the name that it has in `keptWords`. */
export interface KeptForm {
  readonly key: string;
  readonly value: object;
}

/** All forms with words of one person, in the tab and on the device, and taking them away when she signs out. In an injection context. */
export function keptForms() {
  const view = inject(DOCUMENT).defaultView;
  const places = [view?.sessionStorage, view?.localStorage].filter((place) => place !== undefined);
  const found = (person: string) =>
    places.flatMap((place) =>
      Object.keys(place)
        .filter((key) => key.startsWith(`kept ${person} `))
        .map((key) => ({ place, key })),
    );
  return {
    of: (person: string): readonly KeptForm[] =>
      found(person).map(({ place, key }) => ({
        key: key.slice(`kept ${person} `.length),
        value: parsed(place.getItem(key)),
      })),
    wipe: (person: string): void => found(person).forEach(({ place, key }) => place.removeItem(key)),
  };
}

/** On a shared computer nothing outlives the tab. */
function storageIn(view: Window | null): Storage | undefined {
  return isSharedComputer() ? view?.sessionStorage : view?.localStorage;
}

function parsed(text: string | null | undefined): object {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function laidOver<Words extends object>(held: Words, kept: object): Words;
function laidOver(held: object, kept: object): object {
  const typed = new Map(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  return Object.fromEntries(Object.entries(held).map(([name, value]) => [name, typed.get(name) ?? value]));
}
