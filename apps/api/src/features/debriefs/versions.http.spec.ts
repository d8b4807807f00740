import { randomUUID } from 'node:crypto';
import { listAnswerVersions, openDebrief, saveDebrief, type AnswerVersion, type Query } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Answer, Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(() => spec.owner.query('DELETE FROM debriefs'));

type Wanted = Query<typeof listAnswerVersions>;

async function opened(): Promise<string> {
  const body = { id: randomUUID(), mode: 'full' as const, answers: { process: 'CPO, insurer' } };
  return (await adaeze.call(openDebrief, { body })).body.id;
}

const save = (debriefId: string, text: string, base: number) =>
  adaeze.call(saveDebrief, {
    params: { debriefId },
    body: { answers: { freePage: text }, base: { freePage: base } },
  });

const page = async (debriefId: string, query: Wanted = {}) =>
  adaeze.call(listAnswerVersions, { params: { debriefId }, query });

/** Every page from the first to the last. */
async function pages(debriefId: string, query: Wanted = {}): Promise<AnswerVersion[][]> {
  const found: AnswerVersion[][] = [];
  let cursor: string | null = null;
  do {
    const { body }: Answer<typeof listAnswerVersions> = await page(debriefId, cursor ? { ...query, cursor } : query);
    found.push(body.items);
    cursor = body.next;
  } while (cursor !== null);
  return found;
}

describe('earlier texts', () => {
  it('come fifty at a time, latest first, each once', async () => {
    const id = await opened();
    for (let count = 0; count <= 120; count += 1) await save(id, `Text ${count}`, count);
    const found = await pages(id);
    expect(found.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(found.flat().map(({ value }) => value)).toEqual(Array.from({ length: 120 }, (_, at) => `Text ${119 - at}`));
  });

  it('of the greatest size come one at a time, and none is left out', async () => {
    const id = await opened();
    for (let count = 0; count <= 3; count += 1) await save(id, `${'🌱'.repeat(99_990)}${count}`, count);
    const first = await page(id);
    expect(first.text.length).toBeLessThan(500_000);
    expect((await pages(id)).map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('hold a page of a quarter of a mebibyte where they are long', async () => {
    const id = await opened();
    for (let count = 0; count <= 12; count += 1) await save(id, `${'x'.repeat(50_000)}${count}`, count);
    expect((await pages(id)).map(({ length }) => length)).toEqual([5, 5, 2]);
  });

  it('that were written in two places are found at once, however much was saved since', async () => {
    const id = await opened();
    await save(id, 'Phone', 0);
    expect((await save(id, 'Laptop', 0)).body.conflicts).toHaveLength(1);
    for (let count = 1; count <= 510; count += 1) await save(id, `Text ${count}`, count);
    const clashed = await page(id, { kind: 'clashed' });
    expect(clashed.body).toMatchObject({ items: [{ value: 'Laptop', clashed: true }], next: null });
    expect((await pages(id)).flat().filter((text) => text.clashed)).toHaveLength(1);
    const replaced = (await pages(id, { kind: 'replaced' })).flat();
    expect([replaced.length, replaced.some((text) => text.clashed)]).toEqual([510, false]);
  }, 60_000);
});
