import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import type { SpecApp } from './app';

/** Until so many wait for what another holds, or the deed is over without waiting for anything. */
export async function untilItWaits(
  { owner }: Pick<SpecApp, 'owner'>,
  deed: Promise<unknown>,
  count = 1,
): Promise<void> {
  const state = { over: false };
  const end = () => void (state.over = true);
  deed.then(end, end);
  while (!state.over && ((await owner.query(waitingSql)).rowCount ?? 0) < count)
    await owner.query('SELECT pg_stat_clear_snapshot()');
}

const waitingSql = `SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE datname = current_database() AND NOT granted`;

/** Works as the owner in a transaction that stays open until the work is over; then it is committed. */
export async function held<Result>(
  { env }: Pick<SpecApp, 'env'>,
  work: (holder: pg.Client) => Promise<Result>,
): Promise<Result> {
  const holder = new pg.Client(env.databaseUrl);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    const result = await work(holder);
    await holder.query('COMMIT');
    return result;
  } finally {
    await holder.end();
  }
}

/** Does `first` as the owner in a transaction that is held open until `second` waits for it or is over. */
export async function inTurn<Answer>(
  spec: SpecApp,
  first: (holder: pg.Client) => Promise<unknown>,
  second: () => Promise<Answer>,
): Promise<Answer> {
  const { deed } = await held(spec, async (holder) => {
    await first(holder);
    const begun = second();
    await untilItWaits(spec, begun);
    return { deed: begun };
  });
  return deed;
}

/** How often others had their turn while this went on. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  const others = { turns: 0, done: false };
  const counting = (async () => {
    for (; !others.done; others.turns += 1) await setImmediate();
  })();
  await work();
  others.done = true;
  await counting;
  return others.turns;
}
