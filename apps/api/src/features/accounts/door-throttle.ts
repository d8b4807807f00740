import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { EntityManager } from 'typeorm';
import { Database } from '@api/platform/database/database';
import { SlowDown } from '@api/platform/http/problem';
import { network } from './network';

/**
 * Tries in so many seconds: for one account from one address on the net, for that account from wherever, for that
 * address, and for the whole house. Whoever guesses at her account from one other place does not close the door to her.
 */
const limits = {
  'sign-in': { pair: [10, 900], account: [50, 900], ip: [60, 900], house: [3000, 60] },
  mail: { pair: [5, 3600], account: [12, 3600], ip: [60, 3600], house: [600, 60] },
  link: { pair: [20, 900], account: [100, 900], ip: [60, 900], house: [3000, 60] },
} as const satisfies Record<string, Record<'pair' | 'account' | 'ip' | 'house', readonly [number, number]>>;
export type DoorDeed = keyof typeof limits;

/** A try at the door. */
export interface Knock {
  readonly deed: DoorDeed;
  /** The address typed, or the person's id; known or not makes no difference. */
  readonly account?: string;
  readonly ip: string;
}

/**
 * Slows guessing down: per account and address on the net, per each of them, and for the whole house. Nothing is locked for
 * good, and whoever signs in rightly is not counted. Keys are hashed; API processes share them.
 */
@Injectable()
export class DoorThrottle {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Counts a try. @throws SlowDown with the time to wait */
  async count(knock: Knock): Promise<void> {
    await this.countWith(knock, () => Promise.resolve());
  }

  /** Counts a try and, on the same way, looks something up as the door. @throws SlowDown with the time to wait */
  async countWith<Found>(knock: Knock, look: (manager: EntityManager) => Promise<Found>): Promise<Found> {
    const [found, wait] = await this.database.as({ kind: 'door' }, (manager) =>
      Promise.all([look(manager), consumeAll(manager, bucketsOf(knock))]),
    );
    if (wait > 0) throw new SlowDown(wait);
    return found;
  }

  /** She was who she said: her tries are forgotten, and this one is given back to her address on the net. */
  async forgive(manager: EntityManager, knock: Knock): Promise<void> {
    await Promise.all(
      bucketsOf(knock).map(async ({ key, points, seconds, kind }) => {
        if (kind === 'pair' || kind === 'account') await limiter(manager, points, seconds).delete(key);
        if (kind === 'ip') await limiter(manager, points, seconds).reward(key, 1);
      }),
    );
  }
}

/**
 * From the narrowest to the widest, so that what one machine is refused fills nothing that others knock at. The order is
 * the same for all: two tries at once wait for each other and never in a ring.
 */
function bucketsOf({ deed, account, ip }: Knock) {
  const [name, from] = [account?.toLowerCase(), network(ip)];
  const values = { pair: name === undefined ? name : `${name} ${from}`, account: name, ip: from, house: 'house' };
  return (['pair', 'ip', 'account', 'house'] as const).flatMap((kind) => {
    const value = values[kind];
    const [points, seconds] = limits[deed][kind];
    return value === undefined ? [] : [{ kind, key: digest(`${deed} ${kind} ${value}`), points, seconds }];
  });
}

/** Counts in one after the other, up to the first that refuses. @returns seconds to wait; 0 where there is room in all */
async function consumeAll(manager: EntityManager, buckets: ReturnType<typeof bucketsOf>): Promise<number> {
  for (const { key, points, seconds } of buckets) {
    const wait = await consume(manager, key, points, seconds);
    if (wait > 0) return wait;
  }
  return 0;
}

/** @returns seconds to wait; 0 where there is room */
async function consume(manager: EntityManager, key: string, points: number, seconds: number): Promise<number> {
  try {
    await limiter(manager, points, seconds).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext / 1000);
    throw refusal;
  }
}

/** The limiter's own PostgreSQL store, speaking through the door's transaction. */
function limiter(manager: EntityManager, points: number, duration: number): RateLimiterPostgres {
  const storeClient = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await manager.query<unknown[]>(text, values);
      return { rows, rowCount: rows.length };
    },
  };
  return new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    tableName: 'throttles',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: '',
    points,
    duration,
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
