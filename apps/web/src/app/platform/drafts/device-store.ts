import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Days after which a text that was never sent is no longer kept on the device. */
const keptDays = 14;

interface KeptText {
  readonly account: string;
  readonly key: string;
  readonly at: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

interface Drawers extends DBSchema {
  texts: { key: [string, string]; value: KeptText };
  keys: { key: string; value: CryptoKey };
}

/**
 * What this device keeps of unsent writing: per account, sealed with a key that never leaves the browser and goes
 * at sign-out. Without IndexedDB (a private window of some browsers) it keeps nothing and says so.
 */
export class DeviceStore {
  private readonly opened: Promise<IDBPDatabase<Drawers> | null>;
  private readonly sealing = new Map<string, Promise<CryptoKey>>();

  constructor() {
    this.opened = open().catch(() => null);
  }

  /** Whether anything can be kept here. */
  async works(): Promise<boolean> {
    return (await this.opened) !== null;
  }

  async read(account: string, key: string): Promise<unknown> {
    const database = await this.opened;
    const kept = await database?.get('texts', [account, key]);
    if (!database || !kept || Date.now() - kept.at > keptDays * 86_400_000) return undefined;
    try {
      const secret = await this.secretOf(database, account);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, secret, kept.sealed);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return undefined;
    }
  }

  /** @returns false where the device cannot keep it */
  async write(account: string, key: string, value: unknown): Promise<boolean> {
    const database = await this.opened;
    if (!database) return false;
    const secret = await this.secretOf(database, account);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, plain);
    await database.put('texts', { account, key, at: Date.now(), iv, sealed } satisfies KeptText);
    return true;
  }

  async drop(account: string, key: string): Promise<void> {
    await (await this.opened)?.delete('texts', [account, key]);
  }

  /** Keys of what is kept for this account, such as `debrief:…`. */
  async keys(account: string): Promise<readonly string[]> {
    const database = await this.opened;
    const kept = (await database?.getAll('texts')) ?? [];
    return kept.filter((text) => text.account === account).map((text) => text.key);
  }

  /** Signing out: the account's texts and its key go. */
  async wipe(account: string): Promise<void> {
    const database = await this.opened;
    if (!database) return;
    this.sealing.delete(account);
    for (const key of await this.keys(account)) await database.delete('texts', [account, key]);
    await database.delete('keys', account);
  }

  private secretOf(database: IDBPDatabase<Drawers>, account: string): Promise<CryptoKey> {
    const known = this.sealing.get(account) ?? findOrMakeKey(database, account);
    this.sealing.set(account, known);
    return known;
  }
}

async function open(): Promise<IDBPDatabase<Drawers>> {
  return openDB<Drawers>('drafts', 1, {
    upgrade(database) {
      database.createObjectStore('texts', { keyPath: ['account', 'key'] });
      database.createObjectStore('keys');
    },
  });
}

async function findOrMakeKey(database: IDBPDatabase<Drawers>, account: string): Promise<CryptoKey> {
  const known = await database.get('keys', account);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await database.put('keys', made, account);
  return made;
}
