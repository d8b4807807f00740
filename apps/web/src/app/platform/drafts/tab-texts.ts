import type { DeviceStore } from './device-store';
import { isOpen, thisTab } from './this-tab';

/** Between what a text is and the tab that writes it. */
const mark = '\u001F';

/** One text of this device, by what it is. */
export interface TextHere {
  readonly key: string;
  readonly value: unknown;
}

interface Elsewhere {
  readonly place: string;
  readonly at: number;
  readonly open: boolean;
}

/**
 * Unsent texts of an account, those of each tab apart: what is typed in one takes nothing from another that writes the
 * same thing. What a closed tab left belongs to the next that takes it up.
 */
export class TabTexts {
  constructor(private readonly store: Pick<DeviceStore, 'read' | 'write' | 'drop' | 'move' | 'keys' | 'writtenAt'>) {}

  /** This tab's own, or else what a closed one left, which is this tab's from here on. */
  async take(account: string, key: string): Promise<unknown> {
    const own = await placeOf(key);
    const mine = await this.store.read('texts', account, own);
    if (mine !== undefined) return mine;
    const [left] = await this.others(account, key);
    if (!left || left.open) return undefined;
    const value = await this.store.read('texts', account, left.place);
    if (value !== undefined) await this.store.move('texts', account, left.place, own);
    return value;
  }

  /** What there is of it: this tab's own, what a closed one left, what another is writing. It stays where it lies. */
  async look(account: string, key: string): Promise<unknown> {
    const mine = await this.store.read('texts', account, await placeOf(key));
    if (mine !== undefined) return mine;
    const [other] = await this.others(account, key);
    return other && this.store.read('texts', account, other.place);
  }

  async write(account: string, key: string, value: unknown): Promise<boolean> {
    return this.store.write('texts', account, await placeOf(key), value);
  }

  /** It has arrived, or she let it go; the same words in another tab have, too. */
  async drop(account: string, key: string): Promise<void> {
    const own = await placeOf(key);
    const mine = await this.store.read('texts', account, own);
    await this.store.drop('texts', account, own);
    if (mine === undefined) return;
    const words = JSON.stringify(mine);
    for (const { place } of await this.others(account, key)) {
      const theirs = JSON.stringify(await this.store.read('texts', account, place));
      if (theirs === words) await this.store.drop('texts', account, place);
    }
  }

  /** What there is, whichever tab wrote it. */
  async keys(account: string): Promise<readonly string[]> {
    return [...new Set((await this.store.keys('texts', account)).map(keyAt))];
  }

  /** All of it; one thing several times where several tabs write it. */
  async all(account: string): Promise<readonly TextHere[]> {
    const places = await this.store.keys('texts', account);
    return Promise.all(
      places.map(async (place) => ({ key: keyAt(place), value: await this.store.read('texts', account, place) })),
    );
  }

  /** The same in other tabs: what closed ones left first, and of those the latest. */
  private async others(account: string, key: string): Promise<readonly Elsewhere[]> {
    const own = await placeOf(key);
    const places = (await this.store.keys('texts', account)).filter((place) => place !== own && keyAt(place) === key);
    const found = await Promise.all(
      places.map(async (place) => ({
        place,
        at: await this.store.writtenAt('texts', account, place),
        open: await isOpen(place.slice(key.length + mark.length)),
      })),
    );
    return found.sort((one, other) => Number(one.open) - Number(other.open) || other.at - one.at);
  }
}

async function placeOf(key: string): Promise<string> {
  return `${key}${mark}${await thisTab()}`;
}

function keyAt(place: string): string {
  const at = place.indexOf(mark);
  return at === -1 ? place : place.slice(0, at);
}
