import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const asks = 3;
const transaction = /^(BEGIN|START|COMMIT|ROLLBACK)\b/i;

/**
 * Counts what reaches PostgreSQL, by PostgreSQL's own log of statements: true for every server alike, whatever it
 * says of itself.
 */
export class StatementLog {
  #text = '';

  /** Receives PostgreSQL's log. */
  take(chunk) {
    this.#text += chunk;
  }

  /**
   * Statements of one request, session and identity included, BEGIN and COMMIT apart, and the size of its answer.
   * @returns {Promise<{ statements: number, transaction: number, kib: number }>}
   */
  async count(superuserUrl, server, road) {
    const admin = new pg.Client({ connectionString: superuserUrl });
    await admin.connect();
    let bytes = 0;
    try {
      await askOnce(server, road, 0);
      await log(admin, 'all');
      this.#text = '';
      for (let time = 0; time < asks; time += 1) bytes += await askOnce(server, road, time);
      await log(admin, 'none');
    } finally {
      await admin.end();
    }
    const found = [...this.#text.matchAll(/LOG: {2}(?:statement|execute [^:]*): (.*)/g)]
      .flatMap(([, text]) => text.split('; ')) // what comes along with a BEGIN counts for itself
      .filter((text) => !text.includes('log_statement') && !text.includes('pg_reload_conf'));
    const framing = found.filter((text) => transaction.test(text)).length;
    return { statements: (found.length - framing) / asks, transaction: framing / asks, kib: bytes / asks / 1024 };
  }
}

async function log(admin, what) {
  await admin.query(`ALTER SYSTEM SET log_statement = '${what}'`);
  await admin.query('SELECT pg_reload_conf()');
  await pause(150);
}

/** One request of a road, answered as it should be; the size of the answer in bytes. */
export async function askOnce({ origin, said }, road, time) {
  const { path, setupRequest = (same) => same, ...request } = road.requests[time % road.requests.length];
  const answer = await fetch(origin + path, setupRequest(request));
  const text = await answer.text();
  if (answer.status !== road.status)
    throw new Error(`${road.name} at ${origin}${path}: ${answer.status} ${text}\n${said()}`);
  return Buffer.byteLength(text);
}
