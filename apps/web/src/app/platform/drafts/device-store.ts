import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isSharedComputer } from '@web/platform/shared-computer';
import { TabMemory } from './tab-memory';

/**
 * Days after which the device lets go of what it kept. What was never sent is nowhere else: it stays for as long as a
 * member's sign-in can last, and where somebody else comes in here no longer than a copy.
 */
const keptDays = { copies: 14, texts: 60 } as const;

/** `texts`: what was never sent; `copies`: what the server holds, for the time without a network. */
export type Drawer = 'texts' | 'copies';

interface Kept {
  readonly account: string;
  readonly key: string;
  readonly at: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

interface Thing {
  readonly account: string;
  readonly key: string;
  readonly value: unknown;
}

interface Drawers extends DBSchema {
  texts: { key: [string, string]; value: Kept };
  copies: { key: [string, string]; value: Kept };
  keys: { key: string; value: CryptoKey };
}

/**
 * What this device keeps of her writing: per account, sealed with a key that never leaves the browser and goes
 * at sign-out. Where it can keep nothing (without IndexedDB, on a full disk) it says so; there and on a shared computer
 * unsent texts live in this tab's memory alone, so that going from page to page loses none of them.
 */
export class DeviceStore {
  private readonly memory = new TabMemory();
  private opening: Promise<IDBPDatabase<Drawers> | null> | undefined;
  /** Who has come in on this page. Where the key of one of them is gone, she has signed out in another tab. */
  private readonly admitted = new Set<string>();
  private failing = false;

  /** The device could not keep what she wrote last, for want of room or of any place for it. */
  get fails(): boolean {
    return this.failing;
  }

  /** Whether anything can be kept here. */
  async works(): Promise<boolean> {
    return (await this.opened()) !== null;
  }

  async read(drawer: Drawer, account: string, key: string): Promise<unknown> {
    const typed = this.memory.read(drawer, account, key);
    if (typed !== undefined) return typed;
    const database = await (drawer === 'texts' ? this.disk() : this.opened());
    const kept = await database?.get(drawer, [account, key]);
    const secret = await database?.get('keys', account);
    if (!kept || !secret) return undefined;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, secret, kept.sealed);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return undefined;
    }
  }

  /** She had come in on this page, and her session has ended: where her key is gone, nothing of hers is laid down. */
  remember(account: string): void {
    this.admitted.add(account);
  }

  /** She comes in. What was typed since she had signed out in another tab is kept from now on. */
  async admit(account: string): Promise<void> {
    const database = await this.opened();
    if (!database) return;
    await findOrMakeKey(database, account);
    this.remember(account);
    for (const key of this.memory.keys('texts', account))
      await this.write('texts', account, key, this.memory.read('texts', account, key));
  }

  /** @returns false where the device cannot keep it beyond this tab */
  async write(drawer: Drawer, account: string, key: string, value: unknown): Promise<boolean> {
    const isKept = isSharedComputer() ? false : await this.layDown(drawer, { account, key, value }).catch(() => null);
    if (isKept) this.memory.drop(drawer, account, key);
    else this.memory.write(drawer, account, key, value);
    if (drawer === 'texts' && isKept !== false) this.failing = isKept === null;
    return isKept === true;
  }

  /** Throws where there is no room. @returns false where she has signed out in another tab */
  private async layDown(drawer: Drawer, thing: Thing): Promise<boolean> {
    const database = await this.opened();
    if (!database) throw new Error('Nothing can be kept here.');
    if (!this.admitted.has(thing.account)) await findOrMakeKey(database, thing.account);
    return seal(database, drawer, thing);
  }

  /** Milliseconds since 1970; 0 where it lies in this tab's memory, or nothing does. */
  async writtenAt(drawer: Drawer, account: string, key: string): Promise<number> {
    return (await (await this.disk())?.get(drawer, [account, key]))?.at ?? 0;
  }

  /** As it lies, to another key, unless something lies there. */
  async move(drawer: Drawer, account: string, from: string, to: string): Promise<void> {
    const moving = (await this.disk())?.transaction(drawer, 'readwrite');
    const kept = await moving?.store.get([account, from]);
    if (!moving || !kept || (await moving.store.getKey([account, to])) !== undefined) return;
    await moving.store.put({ ...kept, key: to });
    await moving.store.delete([account, from]);
    await moving.done;
  }

  async drop(drawer: Drawer, account: string, key: string): Promise<void> {
    this.memory.drop(drawer, account, key);
    await (await this.disk())?.delete(drawer, [account, key]);
  }

  /** Keys of what is kept for this account, such as `debrief:…`. */
  async keys(drawer: Drawer, account: string): Promise<readonly string[]> {
    const kept = (await (await this.disk())?.getAllKeys(drawer)) ?? [];
    const here = kept.filter(([owner]) => owner === account).map(([, key]) => key);
    return [...new Set([...this.memory.keys(drawer, account), ...here])];
  }

  /** Signing out: all that is the account's goes, and its key. */
  async wipe(account: string): Promise<void> {
    this.memory.wipe(account);
    const database = await this.disk();
    this.admitted.delete(account);
    if (!database) return;
    for (const drawer of ['texts', 'copies'] as const)
      for (const key of await this.keys(drawer, account)) await database.delete(drawer, [account, key]);
    await database.delete('keys', account);
  }

  /** Copies alone: her unsent texts stay. */
  async wipeCopies(account: string): Promise<void> {
    for (const key of await this.keys('copies', account)) await this.drop('copies', account, key);
  }

  /** Whoever was here before her; also what an app before this one left behind. What was just written and not sent stays. */
  async wipeCopiesOfOthers(account: string): Promise<void> {
    const database = await this.disk();
    if (!database) return;
    await letGo(database, 'copies', (kept) => kept.account !== account);
    const old = sinceDays(keptDays.copies);
    await letGo(database, 'texts', (kept) => kept.account !== account && kept.at < old);
  }

  /** Where something may be laid down: nowhere on a shared computer. */
  private opened(): Promise<IDBPDatabase<Drawers> | null> {
    return isSharedComputer() ? Promise.resolve(null) : this.disk();
  }

  /** What lies here already, also from before she said that others use this computer: it is sent, or goes with her. */
  private disk(): Promise<IDBPDatabase<Drawers> | null> {
    return (this.opening ??= open(() => (this.opening = undefined)).catch(() => null));
  }
}

/** @param gone the connection has ended: the next question opens another one */
async function open(gone: () => void): Promise<IDBPDatabase<Drawers>> {
  const database = await openDB<Drawers>('drafts', 2, {
    upgrade(opened, former) {
      if (former < 1) {
        opened.createObjectStore('texts', { keyPath: ['account', 'key'] });
        opened.createObjectStore('keys');
      }
      opened.createObjectStore('copies', { keyPath: ['account', 'key'] });
    },
    // a newer app in another tab: this one makes way, and keeps no more here
    blocking: () => {
      database.close();
      gone();
    },
    terminated: gone,
  });
  for (const drawer of ['texts', 'copies'] as const) {
    const old = sinceDays(keptDays[drawer]);
    await letGo(database, drawer, ({ at }) => at < old);
  }
  return database;
}

async function letGo(
  database: IDBPDatabase<Drawers>,
  drawer: Drawer,
  goes: (kept: Pick<Kept, 'account' | 'at'>) => boolean,
): Promise<void> {
  const all = database.transaction(drawer, 'readwrite').store;
  for (let at = await all.openCursor(); at; at = await at.continue()) if (goes(at.value)) await at.delete();
}

function sinceDays(days: number): number {
  return Date.now() - days * 86_400_000;
}

/** One for all tabs, also where two ask at once. */
async function findOrMakeKey(database: IDBPDatabase<Drawers>, account: string): Promise<CryptoKey> {
  const known = await database.get('keys', account);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const keys = database.transaction('keys', 'readwrite').store;
  const faster = await keys.get(account);
  if (!faster) await keys.put(made, account);
  return faster ?? made;
}

/** @returns false where there is no key any more: nothing of hers is laid down after she signed out, in whichever tab */
async function seal(database: IDBPDatabase<Drawers>, drawer: Drawer, { account, key, value }: Thing): Promise<boolean> {
  const secret = await database.get('keys', account);
  if (!secret) return false;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, plain);
  const both = database.transaction(['keys', drawer], 'readwrite');
  const isIn = (await both.objectStore('keys').getKey(account)) !== undefined;
  if (isIn) await both.objectStore(drawer).put({ account, key, at: Date.now(), iv, sealed } satisfies Kept);
  await both.done;
  return isIn;
}

/**
 * The one store of this device; apart from the injector and from Angular (a signal here would have the build part its
 * core in two), so that it can be asked before the house is loaded.
 */
export const deviceStore = new DeviceStore();
