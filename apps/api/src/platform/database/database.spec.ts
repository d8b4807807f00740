import { makeSpecDatabase, type SpecDatabase } from '@api/testing/spec-database';
import type { DataSource } from 'typeorm';
import { makeDataSource, statements } from './data-source';
import { Database } from './database';
import { appUrlOf } from './migrate';

const person = { kind: 'person', personId: '11111111-1111-4111-8111-111111111111' } as const;
const broken = { kind: 'person', personId: 'nobody' } as const;
const who = `SELECT current_setting('app.person_id', true) AS id, $1::text AS word`;

let made: SpecDatabase;
let source: DataSource;
let database: Database;
beforeAll(async () => {
  made = await makeSpecDatabase();
  source = await makeDataSource(appUrlOf(made.ownerUrl)).initialize();
  database = new Database(source);
});
afterAll(async () => {
  await source.destroy();
  await made.drop();
});

describe('work on behalf of a person', () => {
  it('is done under her name from the first question on, and leaves no name behind', async () => {
    const seen = await database.as(person, (manager) => manager.query<{ id: string }[]>(who, ['one']));
    expect(seen).toEqual([{ id: person.personId, word: 'one' }]);
    for (let time = 0; time < 12; time += 1)
      expect(await source.query(who, ['two'])).toEqual([{ id: '', word: 'two' }]);
  });

  it('ends with its own failure, and with the failure of its beginning', async () => {
    await expect(database.as(person, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    await expect(database.as(person, (manager) => manager.query('SELECT 1 / $1::int', [0]))).rejects.toThrow(
      /division/,
    );
    let asked: unknown;
    const work = database.as(broken, (manager) =>
      manager.query(who, ['three']).catch((error: unknown) => (asked = error)),
    );
    await expect(work).rejects.toThrow(/uuid/);
    expect(String(asked)).toMatch(/aborted/);
    expect(await database.as(person, (manager) => manager.query(who, ['four']))).toHaveLength(1);
  });
});

describe('last words', () => {
  it('are said under her name, and are committed with all before them', async () => {
    const seen = await database.as(person, async (manager, last) => {
      await manager.query('CREATE TEMPORARY TABLE spoken (word text) ON COMMIT PRESERVE ROWS');
      await manager.query('INSERT INTO spoken VALUES ($1)', ['first']);
      return last((asker) => asker.query<unknown[]>(`${who}, (SELECT word FROM spoken) AS spoken`, ['last']));
    });
    expect(seen).toEqual([{ id: person.personId, word: 'last', spoken: 'first' }]);
    expect(await source.query('SELECT word FROM spoken')).toEqual([{ word: 'first' }]);
  });

  it('that fail take all before them along', async () => {
    const failing = database.as(person, async (manager, last) => {
      await manager.query('UPDATE spoken SET word = $1', ['second']);
      return last((asker) => asker.query<unknown[]>('SELECT 1 / $1::int', [0]));
    });
    await expect(failing).rejects.toThrow(/division/);
    expect(await source.query('SELECT word FROM spoken')).toEqual([{ word: 'first' }]);
  });
});

describe('questions at once', () => {
  it('are answered under her name, each by its own', async () => {
    const before = statements.count;
    const answers = await database.atOnce(person, (asker) =>
      Promise.all([asker.query(who, ['one']), asker.query(who, ['two'])]),
    );
    expect(answers).toEqual([[{ id: person.personId, word: 'one' }], [{ id: person.personId, word: 'two' }]]);
    expect(statements.count - before).toBe(3);
  });

  it('fail together, and the connection goes on', async () => {
    for (let time = 0; time < 12; time += 1)
      await expect(
        database.atOnce(person, (asker) =>
          Promise.all([asker.query('SELECT 1 / $1::int', [0]), asker.query(who, ['two'])]),
        ),
      ).rejects.toThrow(/division/);
    await expect(database.atOnce(broken, (asker) => asker.query(who, ['one']))).rejects.toThrow(/uuid/);
    await expect(
      database.atOnce(person, () => {
        throw new Error('before anything was asked');
      }),
    ).rejects.toThrow('before anything');
    expect(await database.atOnce(person, (asker) => asker.query(who, ['three']))).toHaveLength(1);
  });

  it('one that comes later is refused: her name is gone by then', async () => {
    const late = database.atOnce(person, async (asker) => {
      await asker.query(who, ['one']);
      return asker.query<unknown[]>(who, ['two']);
    });
    await expect(late).rejects.toThrow(/after the others/);
  });
});
