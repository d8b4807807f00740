import { randomUUID } from 'node:crypto';
import {
  addOccurrence,
  addTelling,
  changeNonNegotiable,
  contract,
  deleteKept,
  keep,
  KeptKind,
  listDeletedKept,
  listKeeps,
  listStories,
  mergeClue,
  mergeStory,
  openDebrief,
  readClue,
  readCultureSignal,
  readEnergyMark,
  readNonNegotiable,
  readPatterns,
  readQuestion,
  readSkillKept,
  readStory,
  restoreKept,
  saveDebrief,
  search,
  testNonNegotiable,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeSkillKept,
  writeStory,
  type EndpointSpec,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';
import { Forgetting } from './forgetting';

/** What she keeps goes for good when she says so: out of sight at once, to be brought back for thirty days. */
let spec: SpecApp;
let her: Client;
const days = (n: number) => n * 86_400_000;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  for (const { name } of await keptTables()) await spec.owner.query(`DELETE FROM ${name}`);
  await spec.owner.query('DELETE FROM debriefs');
  her = await spec.as(personId('adaeze'));
});

/** As the database knows them. */
async function keptTables() {
  return (await spec.owner.query<{ kind: string; name: string }>('SELECT kind, name FROM app.kept_tables()')).rows;
}

/** One of each kind with a zeppelin in every text of it, and what hangs on it. */
const kinds: Readonly<Record<KeptKind, () => Promise<{ id: string; read: EndpointSpec; named: string }>>> = {
  story: async () => {
    const id = randomUUID();
    await her.call(writeStory, { body: { id, title: 'A zeppelin', bestSentence: 'It flew, zeppelin or not.' } });
    await tell(id, 'The zeppelin landed.');
    return { id, read: readStory, named: 'storyId' };
  },
  question: async () => {
    const id = randomUUID();
    await her.call(writeQuestion, { body: { id, question: 'A zeppelin?', nextTime: 'Zeppelins, twice.' } });
    const asked = { id: randomUUID(), stage: null, askedOn: null, debriefId: null, opportunityId: null };
    expect((await her.call(addOccurrence, { params: { questionId: id }, body: asked })).status).toBeLessThan(300);
    return { id, read: readQuestion, named: 'questionId' };
  },
  'culture-signal': async () => {
    const id = randomUUID();
    const body = { id, observation: 'They spoke of a zeppelin.', meaning: 'Zeppelin', polarity: 'red' as const };
    await her.call(writeCultureSignal, { body });
    return { id, read: readCultureSignal, named: 'signalId' };
  },
  'non-negotiable': async () => {
    const id = randomUUID();
    await her.call(writeNonNegotiable, { body: { id, statement: 'A zeppelin of my own', strength: 'must' } });
    const params = { nonNegotiableId: id };
    await her.call(changeNonNegotiable, { params, body: { base: 1, statement: 'A zeppelin to share' } });
    const result = { result: 'broken' as const, waivedBecause: 'Zeppelins are rare.', testedOn: null };
    const links = { debriefId: await written({}), opportunityId: null };
    const at = { params: { ...params, testId: randomUUID() }, body: { ...result, ...links } };
    expect((await her.call(testNonNegotiable, at)).status).toBeLessThan(300);
    return { id, read: readNonNegotiable, named: 'nonNegotiableId' };
  },
  'energy-mark': async () => {
    const id = randomUUID();
    const body = { id, topic: 'other' as const, ownWords: 'Zeppelins', state: 'lit' as const };
    await her.call(writeEnergyMark, { body: { ...body, markedOn: null, debriefId: null } });
    return { id, read: readEnergyMark, named: 'markId' };
  },
  skill: async () => {
    const id = randomUUID();
    const body = { id, skill: 'other' as const, ownWords: 'Flying a zeppelin', keptOn: '2026-11-20' };
    await her.call(writeSkillKept, { body: { ...body, debriefId: null } });
    return { id, read: readSkillKept, named: 'skillId' };
  },
  clue: async () => {
    const id = randomUUID();
    await her.call(writeClue, { body: { id, words: 'Where the zeppelin goes.', writtenOn: '2026-11-20' } });
    return { id, read: readClue, named: 'clueId' };
  },
};

async function tell(storyId: string, note: string): Promise<void> {
  const body = { id: randomUUID(), stage: null, toldOn: null, reception: 'landed' as const, note };
  const links = { debriefId: null, opportunityId: null };
  expect((await her.call(addTelling, { params: { storyId }, body: { ...body, ...links } })).status).toBeLessThan(300);
}
async function written(answers: Record<string, string>): Promise<string> {
  const id = randomUUID();
  await her.call(openDebrief, { body: { id, mode: 'full', answers: { process: 'CPO', ...answers } } });
  return id;
}
const remove = (keptId: string) => her.call(deleteKept, { params: { keptId } });
const restore = (keptId: string) => her.call(restoreKept, { params: { keptId } });
const deleted = async () => (await her.call(listDeletedKept)).body.items;
const found = async () => (await her.call(search, { body: { words: 'zeppelin' } })).body.own.length;

/** She comes back later; the house has been there. */
async function later(n: number): Promise<void> {
  spec.clock.advance(days(n));
  her = await spec.as(personId('adaeze'));
  await spec.app.get(Forgetting).forgetOld();
}

/** Tables in any column of which the word stands, past every policy. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await spec.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const with_: string[] = [];
  for (const { name } of rows) {
    const sql = `SELECT 1 FROM ${name} t WHERE to_jsonb(t)::text ILIKE '%' || $1 || '%' LIMIT 1`;
    if ((await spec.owner.query(sql, [word])).rowCount) with_.push(name);
  }
  return with_;
}

it('each kind that the contract knows has its table, and no other has', async () => {
  expect((await keptTables()).map(({ kind }) => kind).sort()).toEqual([...KeptKind.options].sort());
});

it('each table of what was kept from an entry notes there that it is deleted, or back', async () => {
  const { rows } = await spec.owner.query<{ name: string; notes: string[] }>(
    `SELECT c.table_name AS name, array(SELECT t.tgname::text FROM pg_trigger t
       WHERE t.tgrelid = c.table_name::regclass AND t.tgname LIKE 'note\\_%' ORDER BY 1) AS notes
     FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.column_name = 'source_path'`,
  );
  const every = ['note_brought_back', 'note_deleted_keep', 'note_put_out_of_sight'];
  const lacking = rows.filter(({ notes }) => notes.join() !== every.join()).map(({ name }) => name);
  // a commitment goes at once; what a condition said before goes with its condition
  expect(lacking.sort()).toEqual(['commitment_sources', 'non_negotiable_changes']);
});

describe.each(KeptKind.options)('a %s that she deletes', (kind) => {
  const write = kinds[kind];

  it('is out of sight at once, and all of it is back when she says so', async () => {
    const { id, read, named } = await write();
    const before = await her.send(read, { params: { [named]: id } });
    expect([before.status, await found()]).toEqual([200, expect.any(Number)]);
    expect(await found()).toBeGreaterThan(0);
    expect((await remove(id)).status).toBe(204);
    expect((await her.send(read, { params: { [named]: id } })).status).toBe(404);
    expect(await found()).toBe(0);
    const goesAt = '2026-12-23T10:00:00.000Z';
    const [listed] = await deleted();
    expect(listed).toMatchObject({ kind, id, deletedAt: specNow.toISOString(), goesAt });
    expect(listed?.words).toMatch(/zeppelin/i);
    expect((await restore(id)).status).toBe(204);
    expect((await her.send(read, { params: { [named]: id } })).body).toEqual(before.body);
    expect(await deleted()).toEqual([]);
  });

  it('is there for thirty days, then in no column of any table', async () => {
    const { id } = await write();
    await remove(id);
    await later(30);
    expect(await deleted()).toHaveLength(1);
    expect(await tablesWith('zeppelin')).not.toEqual([]);
    await later(1);
    expect(await tablesWith('zeppelin')).toEqual([]);
    expect(await deleted()).toEqual([]);
    expect((await restore(id)).status).toBe(404);
  });

  it('is hers to delete and to bring back, and nobody else’s; again is the same', async () => {
    const { id } = await write();
    for (const key of ['birgit', 'ruth', 'petra'] as const) {
      const other = await spec.as(personId(key));
      for (const deed of [deleteKept, restoreKept])
        expect((await other.call(deed, { params: { keptId: id } })).status).toBe(404);
    }
    expect([(await restore(id)).status, (await remove(id)).status, (await remove(id)).status]).toEqual([204, 204, 204]);
    expect((await (await spec.as(personId('birgit'))).call(listDeletedKept)).body.items).toEqual([]);
    expect((await remove(randomUUID())).status).toBe(404);
  });
});

describe('all that she deletes', () => {
  const endpoints = Object.values(contract).filter(({ method, format, name }) => {
    return method === 'GET' && format !== 'events' && name !== 'listDeletedKept';
  });

  it('is on no page and in no list of hers, with or without a process', async () => {
    const opportunityId = randomUUID();
    await her.call(writeOpportunity, { body: { id: opportunityId, roleTitle: 'CPO' } });
    const debriefId = await written({ opportunity: opportunityId });
    const ids = await Promise.all(Object.values(kinds).map((write) => write()));
    const known: Readonly<Record<string, string>> = { cohortId: juniper, opportunityId, debriefId };
    const asked = endpoints.filter(({ params }) => Object.keys(params?.shape ?? {}).every((name) => name in known));
    const saying = async () => {
      const found: string[] = [];
      for (const endpoint of asked)
        for (const query of [{}, ...(endpoint.query && 'state' in endpoint.query.shape ? [{ state: 'archived' }] : [])])
          if (/zeppelin/i.test((await her.send(endpoint, { params: known, query })).text)) found.push(endpoint.name);
      return found;
    };
    const said = await saying();
    expect(said).toEqual(expect.arrayContaining(['listStories', 'readBrief', 'readFit', 'readPatterns']));
    for (const { id } of ids) await remove(id);
    expect(await saying()).toEqual([]);
    for (const { id } of ids) await restore(id);
    expect(await saying()).toEqual(said);
  });
});

describe('what was put together', () => {
  const story = async (title: string) => {
    const id = randomUUID();
    await her.call(writeStory, { body: { id, title } });
    await tell(id, title);
    return id;
  };
  const titles = async (state: 'kept' | 'archived') =>
    (await her.call(listStories, { query: { state } })).body.items.map(({ title }) => title);

  it('goes and comes back together', async () => {
    const [whole, part] = [await story('The whole'), await story('The part')];
    await her.call(mergeStory, { params: { storyId: part }, body: { into: whole } });
    const before = (await her.call(readStory, { params: { storyId: whole } })).body;
    await remove(whole);
    expect([await titles('kept'), await titles('archived')]).toEqual([[], []]);
    expect((await deleted()).map(({ words }) => words)).toEqual(['The whole']);
    await restore(whole);
    expect((await her.call(readStory, { params: { storyId: whole } })).body).toEqual(before);
    expect(await titles('archived')).toEqual(['The part']);
  });

  it('may go in part; what comes back without the rest stands for itself', async () => {
    const [whole, part] = [randomUUID(), randomUUID()];
    for (const id of [whole, part]) await her.call(writeClue, { body: { id, words: id, writtenOn: '2026-11-20' } });
    await her.call(mergeClue, { params: { clueId: part }, body: { into: whole } });
    await remove(part);
    spec.clock.advance(1000);
    await remove(whole);
    expect((await deleted()).map(({ id }) => id)).toEqual([whole, part]);
    await restore(part);
    expect((await her.call(readClue, { params: { clueId: part } })).body.mergedInto).toBeNull();
    await later(31);
    expect((await her.call(readClue, { params: { clueId: part } })).body.words).toBe(part);
  });
});

describe('a story that answers a question', () => {
  it('answers it no more while it is deleted', async () => {
    const [storyId, questionId] = [randomUUID(), randomUUID()];
    await her.call(writeStory, { body: { id: storyId, title: 'The merger' } });
    await her.call(writeQuestion, { body: { id: questionId, question: 'Why?', storyId } });
    const read = async () => (await her.call(readQuestion, { params: { questionId } })).body;
    expect(await read()).toMatchObject({ storyId, storyTitle: 'The merger', prepared: 'prepared' });
    await remove(storyId);
    expect(await read()).toMatchObject({ storyId: null, storyTitle: null, prepared: 'open' });
    await restore(storyId);
    expect(await read()).toMatchObject({ storyId, prepared: 'prepared' });
    await remove(storyId);
    await later(31);
    expect(await read()).toMatchObject({ storyId: null, prepared: 'open' });
  });
});

describe('the entry of a debrief that it was kept from', () => {
  const path = 'energyMarks/a';
  const counted = async () => (await her.call(readPatterns)).body.energyMap.n;
  const offered = async (debriefId: string) =>
    (await her.call(listKeeps, { params: { debriefId } })).body.items.map((one) => one.path);

  async function kept() {
    const debriefId = await written({ [`${path}/topic`]: 'transformation', [`${path}/state`]: 'lit' });
    const id = randomUUID();
    expect((await her.call(keep, { params: { debriefId }, body: { entries: [{ path, id }] } })).status).toBe(200);
    expect(await counted()).toBe(1);
    return { debriefId, id };
  }

  it('stands neither in patterns nor among what could be kept, and does again once it is back', async () => {
    const { debriefId, id } = await kept();
    await remove(id);
    expect([await counted(), await offered(debriefId)]).toEqual([0, []]);
    await restore(id);
    expect([await counted(), await offered(debriefId)]).toEqual([1, [path]]);
    expect((await spec.owner.query('SELECT FROM deleted_keeps')).rowCount).toBe(0);
  });

  it('stays as it was written, and counts again once she writes it anew, also after the thing is forgotten', async () => {
    const { debriefId, id } = await kept();
    await remove(id);
    const body = { answers: { [`${path}/state`]: 'drained' }, base: { [`${path}/state`]: 1 } };
    expect((await her.call(saveDebrief, { params: { debriefId }, body })).status).toBe(200);
    expect([await counted(), await offered(debriefId)]).toEqual([1, [path]]);
    await later(31);
    expect([await counted(), await offered(debriefId)]).toEqual([1, [path]]);
  });
});

describe('a row that was deleted', () => {
  const straight = (sql: string, id: string) =>
    spec.database.as({ kind: 'person', personId: personId('adaeze') }, (manager) =>
      manager.query<unknown[]>(sql, [id]),
    );

  it('is not there for its owner either, who can set and take the mark by no statement of her own', async () => {
    const [gone, kept] = [randomUUID(), randomUUID()];
    for (const id of [gone, kept]) await her.call(writeClue, { body: { id, words: id, writtenOn: '2026-11-20' } });
    await remove(gone);
    expect(await straight('SELECT id FROM clues WHERE id = $1', gone)).toEqual([]);
    for (const deed of ['UPDATE clues SET deleted_at = NULL WHERE id = $1', 'DELETE FROM clues WHERE id = $1'])
      expect((await straight(deed, gone)).at(-1)).toBe(0);
    await expect(straight('UPDATE clues SET deleted_at = now() WHERE id = $1', kept)).rejects.toThrow(
      'row-level security',
    );
    expect(await deleted()).toHaveLength(1);
  });
});

describe('what can be brought back no more', () => {
  it('is forgotten by the house alone', async () => {
    for (const identity of [{ kind: 'person', personId: personId('petra') }, { kind: 'postman' }] as const)
      await expect(
        spec.database.as(identity, (manager) => manager.query('SELECT app.forget_kept_before($1, 9)', [specNow])),
      ).rejects.toThrow('permission denied');
    const right = `SELECT has_function_privilege('accelerator_app', 'app.forget_deleted_keep()', 'EXECUTE') AS has`;
    expect((await spec.owner.query<object>(right)).rows).toEqual([{ has: false }]);
  });
});
