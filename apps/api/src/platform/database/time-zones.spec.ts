import { changeMe, TimeZone } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';
import { migrationFiles } from './migrate';

let spec: SpecApp;
beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());

const isKnown = (zone: string) => TimeZone.safeParse(zone).success;

async function namesOfDatabase(): Promise<ReadonlySet<string>> {
  const { rows } = await spec.owner.query<{ name: string }>('SELECT lower(name) AS name FROM pg_timezone_names');
  return new Set(rows.map(({ name }) => name));
}

describe('a time zone that is taken', () => {
  it('is known to the database, whatever the browser calls it', async () => {
    const known = await namesOfDatabase();
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const short = letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)));
    const others = ['SystemV/AST4', 'Etc/Unknown', 'GMT+1', 'UTC+1', 'Etc/GMT+12', 'Factory', 'localtime', '+01:00'];
    const taken = [...Intl.supportedValuesOf('timeZone'), ...short, ...others].filter(isKnown);
    expect(taken.filter((zone) => !known.has(zone.toLowerCase()))).toEqual([]);
  });

  it('is any that a browser reports, by its old name or its new one', () => {
    const reported = ['Asia/Calcutta', 'Asia/Kolkata', 'Europe/Kiev', 'Europe/Kyiv', 'Asia/Katmandu', 'UTC', 'Etc/UTC'];
    const all = [...Intl.supportedValuesOf('timeZone'), ...reported, 'GMT', 'CET', 'Europe/London', 'Pacific/Auckland'];
    expect(all.filter((zone) => !isKnown(zone))).toEqual([]);
  });

  it.each(['Asia/Calcutta', 'Europe/Kiev', 'Asia/Katmandu', 'Etc/UTC', 'UTC'])('%s is kept', async (timeZone) => {
    const adaeze = await spec.as(personId('adaeze'));
    expect((await adaeze.call(changeMe, { body: { timeZone } })).body).toMatchObject({ timeZone });
  });

  it.each(['accounts', 'cohorts', 'sessions'])('is held by the table %s itself', async (table) => {
    const { rows } = await spec.owner.query(
      `SELECT tgname FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname = 'known_zones'`,
      [table],
    );
    expect(rows).toHaveLength(1);
  });

  it('is no other one, whichever way it comes', async () => {
    const set = spec.owner.query(`UPDATE accounts SET time_zone = 'CAT' WHERE person_id = $1`, [personId('adaeze')]);
    await expect(set).rejects.toMatchObject({ code: '23514' });
  });

  it('that was stored before becomes what it meant, or UTC', async () => {
    const file = migrationFiles().find(({ name }) => name.endsWith('known-time-zones.sql'));
    const healing = /CREATE TEMPORARY TABLE.*?(?=CREATE FUNCTION)/s.exec(file?.sql ?? '')?.[0] ?? '';
    const set = 'UPDATE accounts SET time_zone = $2 WHERE person_id = $1';
    await spec.owner.query('ALTER TABLE accounts DISABLE TRIGGER known_zones');
    await spec.owner.query(set, [personId('birgit'), 'cat']);
    await spec.owner.query(set, [personId('carmen'), 'SystemV/AST4']);
    await spec.owner.query(set, [personId('farida'), 'Asia/Calcutta']);
    await spec.owner.query(`BEGIN; ${healing} COMMIT`);
    await spec.owner.query('ALTER TABLE accounts ENABLE TRIGGER known_zones');
    const { rows } = await spec.owner.query<{ zone: string }>(
      'SELECT time_zone AS zone FROM accounts JOIN unnest($1::uuid[]) WITH ORDINALITY AS w (id, at) ON person_id = w.id ORDER BY w.at',
      [[personId('birgit'), personId('carmen'), personId('farida')]],
    );
    expect(rows.map(({ zone }) => zone)).toEqual(['Africa/Maputo', 'UTC', 'Asia/Calcutta']);
  });
});
