import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Seconds and sizes of the pool (docs/security.md R1): waiting longer is answered with 503. */
const limits = {
  connections: 10,
  acquireMs: 2_000,
  statementMs: 4_000,
  lockMs: 2_000,
  idleInTransactionMs: 10_000,
  // A database that has gone silent cancels nothing: then the connection is given up on this side.
  silentMs: 6_000,
} as const;

/**
 * The application's data source: its own role, named prepared statements, time-outs. Schema changes come from
 * the SQL migrations only.
 */
export function makeDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    entities: [],
    driver: { ...pg, Pool: NamedPool },
    poolSize: limits.connections,
    connectTimeoutMS: limits.acquireMs,
    extra: {
      statement_timeout: limits.statementMs,
      query_timeout: limits.silentMs,
      lock_timeout: limits.lockMs,
      idle_in_transaction_session_timeout: limits.idleInTransactionMs,
      application_name: 'accelerator',
      // What is asked without waiting goes out without waiting: BEGIN with the first question, both in one packet.
      pipeline: true,
      // An answer means that the disk has it, whatever the role or the database was set to (docs/security.md D1).
      // Every statement goes by keys, so one plan fits all values; PostgreSQL would plan those that take lists anew each time.
      options: '-c synchronous_commit=on -c plan_cache_mode=force_generic_plan',
    },
  });
}

/** Counts statements, BEGIN and COMMIT apart; specs read it. What goes along with a BEGIN counts. */
export const statements = { count: 0 };

/** pg's own, which takes a text, or a text with a name. */
const plainQuery: unknown = Reflect.get(pg.Client.prototype, 'query');

/** Clients whose questions of this moment are being gathered. */
const gathering = new WeakSet<NamedClient>();

/**
 * A client that names each statement by its text, so that PostgreSQL parses and plans it once a connection
 * (performance.md, note 6). The number of texts is bounded: values are always parameters.
 */
class NamedClient extends pg.Client {
  // @ts-expect-error pg declares many overloads; TypeORM calls only query(text, values)
  override query(text: unknown, values?: unknown, ...rest: unknown[]): unknown {
    if (typeof text !== 'string') return this.ask(text, values, ...rest);
    if (!/^(BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET)\b(?!;)/i.test(text)) statements.count += 1;
    if (!Array.isArray(values)) return this.ask(text, values, ...rest);
    return this.ask({ name: nameOf(text), text, values }, ...rest);
  }

  private ask(...words: unknown[]): unknown {
    this.gather();
    return typeof plainQuery === 'function' ? Reflect.apply(plainQuery, this, words) : undefined;
  }

  /** What is asked in the same moment leaves in one packet. */
  private gather(): void {
    if (gathering.has(this)) return;
    gathering.add(this);
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      gathering.delete(this);
      stream.uncork();
    });
  }
}

class NamedPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(Object.assign({}, config, { Client: NamedClient }));
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return name;
}
