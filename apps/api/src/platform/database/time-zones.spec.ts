import { changeMe, TimeZone } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import { layWorld, personId } from '@api/testing/world';

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
});
