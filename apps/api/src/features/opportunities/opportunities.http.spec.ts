import { randomUUID } from 'node:crypto';
import {
  addRound,
  addStatedReason,
  archiveOpportunity,
  changeOpportunity,
  changeRound,
  countOpportunities,
  deleteOpportunity,
  exportOpportunities,
  importOpportunities,
  listDeletedOpportunities,
  listOpportunities,
  openDebrief,
  previewImport,
  readOpportunity,
  removeRound,
  restoreOpportunity,
  shareDebrief,
  unarchiveOpportunity,
  writeOpportunity,
  type OpportunityDraft,
  type OpportunityView,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;
const others = ['birgit', 'ruth', 'petra', 'zelda', 'odette'] as const;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(() => spec.owner.query('DELETE FROM debriefs; DELETE FROM opportunities'));

async function write(draft: Partial<OpportunityDraft> = {}, key: Somebody = 'adaeze'): Promise<OpportunityView> {
  const body = { id: randomUUID(), roleTitle: 'Director of People', ...draft };
  const answer = await as(key).call(writeOpportunity, { body });
  expect(answer.status).toBe(201);
  return answer.body;
}

const at = ({ id }: { readonly id: string }) => ({ params: { opportunityId: id } });
const round = (stage: 'application' | 'panel' | 'final' = 'panel', onDate = '2026-11-20') => ({
  id: randomUUID(),
  stage,
  onDate,
});

describe('a process', () => {
  it('is written once, however often it is sent', async () => {
    const body = {
      id: randomUUID(),
      roleTitle: 'Director of People',
      organisationName: 'Dunmarrow Public Services',
      links: [{ label: 'The advertisement', url: 'https://example.org/role' }],
      firstRound: { ...round('application'), people: [{ role: 'Search consultant', name: '' }] },
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => as('adaeze').call(writeOpportunity, { body })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({
      group: 'sourcing',
      stage: 'application',
      since: '2026-11-20',
      revision: 1,
    });
    expect(answers[0]?.body.rounds).toHaveLength(1);
    const other = await as('adaeze').call(writeOpportunity, { body: { ...body, roleTitle: 'CPO' } });
    expect(other.status).toBe(409);
    expect((await as('birgit').call(writeOpportunity, { body })).status).toBe(409);
  });

  it('sent again with words typed on since is a conflict, also where another device has changed it', async () => {
    const mine = await write({ notes: 'n' });
    const rest = round('panel');
    const first = { ...round('final'), prep: 'p' };
    const again = async (change: object) =>
      (await as('adaeze').call(writeOpportunity, { body: { id: mine.id, roleTitle: mine.roleTitle, ...change } }))
        .status;
    const add = async (change: object) =>
      (await as('adaeze').call(addRound, { ...at(mine), body: { ...first, ...change } })).status;
    expect(await add({})).toBe(201);
    await as('adaeze').call(changeOpportunity, { ...at(mine), body: { base: 1, sector: 'Banks' } });
    const params = { opportunityId: mine.id, roundId: first.id };
    await as('adaeze').call(changeRound, { params, body: { base: 1, atTime: '10:00' } });
    expect([await again({ notes: 'n' }), await again({ notes: 'n, and more' })]).toEqual([201, 409]);
    expect([await again({ firstRound: first }), await again({ firstRound: { ...first, prep: 'More' } })]).toEqual([
      201, 409,
    ]);
    expect(await again({ firstRound: rest })).toBe(409);
    expect([await add({}), await add({ prep: 'p, and more' })]).toEqual([201, 409]);
  });

  it('is nobody else’s, and for them as if it were not there', async () => {
    const mine = await write();
    for (const key of others) {
      const there = await as(key).call(readOpportunity, at(mine));
      const nowhere = await as(key).call(readOpportunity, at({ id: randomUUID() }));
      expect({ ...there.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
      const deeds = [
        await as(key).call(changeOpportunity, { ...at(mine), body: { base: 1, roleTitle: 'Mine' } }),
        await as(key).call(archiveOpportunity, at(mine)),
        await as(key).call(deleteOpportunity, at(mine)),
        await as(key).call(restoreOpportunity, at(mine)),
        await as(key).call(addRound, { ...at(mine), body: round() }),
        await as(key).call(addStatedReason, { ...at(mine), body: { id: randomUUID(), key: 'budget', text: '' } }),
      ];
      expect(deeds.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect((await as(key).call(listOpportunities)).body.items).toEqual([]);
      expect((await as(key).call(countOpportunities)).body.open).toBe(0);
    }
    expect((await as('adaeze').call(readOpportunity, at(mine))).body).toEqual(mine);
  });

  it('keeps both texts where two devices changed it', async () => {
    const mine = await write();
    const first = await as('adaeze').call(changeOpportunity, { ...at(mine), body: { base: 1, notes: 'One' } });
    expect(first.body).toMatchObject({ revision: 2, notes: 'One' });
    const second = await as('adaeze').call(changeOpportunity, { ...at(mine), body: { base: 1, notes: 'Two' } });
    expect(second.status).toBe(409);
    expect(second.problem.current).toMatchObject({ revision: 2, notes: 'One' });
    const again = await as('adaeze').call(changeOpportunity, { ...at(mine), body: { base: 1, notes: 'One' } });
    expect([again.status, again.body.revision]).toEqual([200, 2]);
  });

  it('names the field that is wrong', async () => {
    const mine = await write();
    const wrong = { base: 1, roleTitle: ' ', outcome: 'in-process', links: [{ label: '', url: 'javascript:1' }] };
    const answer = await as('adaeze').send(changeOpportunity, { ...at(mine), body: wrong });
    expect(answer.status).toBe(422);
    expect(answer.problem.issues?.map(({ path }) => path[0])).toEqual(['roleTitle', 'links', 'outcome']);
    expect((await as('adaeze').send(changeOpportunity, { ...at(mine), body: { base: 1, owner: 'x' } })).status).toBe(
      422,
    );
  });

  it('is put away and taken back, deleted and restored within thirty days', async () => {
    const mine = await write();
    await as('adaeze').call(archiveOpportunity, at(mine));
    expect((await as('adaeze').call(listOpportunities)).body.items).toEqual([]);
    const archived = await as('adaeze').call(listOpportunities, { query: { state: 'archived' } });
    expect(archived.body.items).toHaveLength(1);
    expect((await as('adaeze').call(unarchiveOpportunity, at(mine))).body.archivedAt).toBeNull();
    expect((await as('adaeze').call(deleteOpportunity, at(mine))).status).toBe(204);
    expect((await as('adaeze').call(deleteOpportunity, at(mine))).status).toBe(204);
    expect((await as('adaeze').call(readOpportunity, at(mine))).status).toBe(404);
    expect((await as('adaeze').call(restoreOpportunity, at(mine))).body).toEqual(mine);
    await spec.owner.query(`UPDATE opportunities SET deleted_at = '2026-10-01'`);
    expect((await as('adaeze').call(restoreOpportunity, at(mine))).status).toBe(404);
  });

  it('stands among the deleted ones for thirty days, hers alone', async () => {
    const mine = await write({ organisationName: 'Halden' });
    await write();
    await as('adaeze').call(deleteOpportunity, at(mine));
    const { body } = await as('adaeze').call(listDeletedOpportunities);
    const day = spec.clock.now().getTime();
    expect(body.items).toEqual([
      {
        ...{ id: mine.id, roleTitle: 'Director of People', organisationName: 'Halden' },
        ...{ deletedAt: new Date(day).toISOString(), goesAt: new Date(day + 30 * 86_400_000).toISOString() },
      },
    ]);
    for (const key of others) expect((await as(key).call(listDeletedOpportunities)).body.items).toEqual([]);
    await as('adaeze').call(restoreOpportunity, at(mine));
    expect((await as('adaeze').call(listDeletedOpportunities)).body.items).toEqual([]);
    await as('adaeze').call(deleteOpportunity, at(mine));
    await spec.owner.query(`UPDATE opportunities SET deleted_at = '2026-10-01'`);
    expect((await as('adaeze').call(listDeletedOpportunities)).body.items).toEqual([]);
  });

  it('stands where its furthest round is, in whatever order they came', async () => {
    const mine = await write();
    expect(mine).toMatchObject({ group: 'sourcing', stage: null, since: null });
    await as('adaeze').call(addRound, { ...at(mine), body: round('final', '2026-11-10') });
    const body = round('panel', '2026-11-27');
    const later = await as('adaeze').call(addRound, { ...at(mine), body });
    expect(later.body).toMatchObject({ group: 'finals', stage: 'final', since: '2026-11-10' });
    expect((await as('adaeze').call(addRound, { ...at(mine), body })).body.rounds).toHaveLength(2);
    const params = { opportunityId: mine.id, roundId: body.id };
    const change = { promised: 'An answer by Friday', backOn: '2026-12-04', atTime: '14:00', effortHours: 1.5 };
    const changed = await as('adaeze').call(changeRound, { params, body: { base: 1, ...change } });
    expect(changed.body.rounds[1]).toMatchObject({ revision: 2, ...change });
    const stale = await as('adaeze').call(changeRound, { params, body: { base: 1, prep: 'Read' } });
    expect([stale.status, stale.problem.current]).toMatchObject([409, { revision: 2, ...change }]);
    const other = await write();
    expect((await as('adaeze').call(addRound, { ...at(other), body })).status).toBe(409);
    const removed = () => as('adaeze').call(removeRound, { params, query: { base: 2 } });
    expect((await removed()).body.rounds).toHaveLength(1);
    expect((await removed()).status).toBe(200);
  });

  it('keeps a round that was changed since she saw it', async () => {
    const mine = await write();
    const body = round('panel', '2026-11-27');
    await as('adaeze').call(addRound, { ...at(mine), body });
    const params = { opportunityId: mine.id, roundId: body.id };
    const prep = 'Read the annual report. '.repeat(30).trim();
    await as('adaeze').call(changeRound, { params, body: { base: 1, prep } });
    const stale = await as('adaeze').call(removeRound, { params, query: { base: 1 } });
    expect([stale.status, stale.problem.current]).toMatchObject([409, { id: body.id, revision: 2, prep }]);
    expect((await as('adaeze').call(readOpportunity, at(mine))).body.rounds).toMatchObject([{ prep }]);
    expect((await as('adaeze').send(removeRound, { params })).status).toBe(422);
    const seen = await as('adaeze').call(removeRound, { params, query: { base: 2 } });
    expect(seen.body.rounds).toEqual([]);
  });

  it('keeps what they said, word for word, and adds to it', async () => {
    const mine = await write();
    const body = { id: randomUUID(), key: 'budget' as const, text: 'The post\n is "on hold".' };
    await as('adaeze').call(addStatedReason, { ...at(mine), body });
    spec.clock.set(new Date('2026-11-23T11:00:00Z'));
    const second = { id: randomUUID(), key: 'internal-candidate' as const, text: '' };
    const answer = await as('adaeze').call(addStatedReason, { ...at(mine), body: second });
    expect(answer.body.reasons).toEqual([expect.objectContaining(body), expect.objectContaining(second)]);
    const changed = { ...body, text: 'Another' };
    expect((await as('adaeze').call(addStatedReason, { ...at(mine), body: changed })).status).toBe(409);
  });
});

describe('the list', () => {
  it('is of open ones, ended ones or one group, in as many statements for twenty as for one', async () => {
    await write();
    const one = await as('adaeze').call(listOpportunities);
    for (let count = 0; count < 19; count += 1) await write({ firstRound: round() });
    await write({ outcome: 'ghosted', endedOn: '2026-11-01', door: 'open' });
    const twenty = await as('adaeze').call(listOpportunities);
    expect([one.body.items.length, twenty.body.items.length]).toEqual([1, 20]);
    expect(twenty.statements).toBe(one.statements);
    expect(twenty.statements).toBeLessThanOrEqual(3);
    const panels = await as('adaeze').call(listOpportunities, { query: { group: 'panels' } });
    expect(panels.body.items).toHaveLength(19);
    const ended = await as('adaeze').call(listOpportunities, { query: { state: 'ended' } });
    expect(ended.body.items).toMatchObject([{ outcome: 'ghosted', door: 'open', lastRound: null }]);
  });

  it('goes on where a page ends', async () => {
    const items = Array.from({ length: 101 }, (_, at) => ({ id: randomUUID(), roleTitle: `Role ${at}` }));
    for (const body of items) await as('adaeze').call(writeOpportunity, { body });
    const first = await as('adaeze').call(listOpportunities);
    const cursor = first.body.next ?? '';
    const second = await as('adaeze').call(listOpportunities, { query: { cursor } });
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect([new Set(ids).size, second.body.next]).toEqual([101, null]);
    expect((await as('adaeze').call(listOpportunities, { query: { cursor: 'x' } })).status).toBe(422);
  });

  it('counts how far they came, and says no rate', async () => {
    await write();
    await write({ firstRound: round('panel') });
    await write({ firstRound: round('final'), outcome: 'withdrew' });
    const { body } = await as('adaeze').call(countOpportunities);
    expect(body.groups.map(({ reached }) => reached)).toEqual([3, 2, 2, 1, 0]);
    expect(body.groups.map(({ open }) => open)).toEqual([1, 0, 1, 0, 0]);
    expect(body.groups.map(({ ended, archived }) => ended + archived)).toEqual([0, 0, 0, 1, 0]);
    expect(body).toMatchObject({ open: 2, ended: 1, archived: 0 });
    expect(JSON.stringify(body)).not.toMatch(/rate|%|\./);
  });
});

describe('a process that is kept out of cohort conversations', () => {
  it('is not shared until she lifts it', async () => {
    const mine = await write({ cohortShielded: true });
    const debriefId = randomUUID();
    const answers = { process: 'CPO', opportunity: mine.id, kept: 'x' };
    await as('adaeze').call(openDebrief, { body: { id: debriefId, mode: 'quick', answers } });
    const share = (audience: 'cohort' | 'coaches') =>
      as('adaeze').call(shareDebrief, {
        params: { debriefId },
        body: {
          id: randomUUID(),
          cohortId: juniper,
          audience,
          authorDisplay: 'named',
          adviceSetting: 'ideas-welcome',
          roleTitle: 'CPO',
          publicAlias: 'an insurer',
          parts: [{ part: 'kept', text: 'x' }],
        },
      });
    for (const audience of ['cohort', 'coaches'] as const) {
      const { status, problem } = await share(audience);
      expect([status, problem.code]).toEqual([403, 'refused']);
      expect(problem.detail).toMatch(/out of cohort conversations/);
    }
    expect((await as('adaeze').call(readOpportunity, at(mine))).body.debriefs).toMatchObject([{ id: debriefId }]);
    await as('adaeze').call(changeOpportunity, { ...at(mine), body: { base: 1, cohortShielded: false } });
    expect((await share('cohort')).status).toBe(201);
  });
});

describe('a list from elsewhere', () => {
  it('is looked at first, line by line, and keeps nothing', async () => {
    await write({ organisationName: 'Halden' });
    const text = 'Role,Organisation,Stage\nDirector of people,halden,Panel interview\nCPO,Fenwright,Tea\nHRD,,\n';
    const { body } = await as('adaeze').call(previewImport, { body: { text } });
    expect(body.rows.map(({ line, known, draft }) => [line, known, draft === null])).toEqual([
      [2, true, false],
      [3, false, true],
      [4, false, false],
    ]);
    expect(body.rows[1]?.issues).toMatchObject([{ column: 'Stage' }]);
    expect(body.takes.map(({ column }) => column)).toEqual(['Stage']);
    expect((await as('adaeze').call(listOpportunities)).body.items).toHaveLength(1);
    const again = await as('adaeze').call(previewImport, { body: { text: 'Role,Date\nHRD,soon\nHRD,2026\n' } });
    expect(again.body.rows.map(({ twice, leftOut }) => [twice, leftOut])).toEqual([
      [false, ['Date']],
      [true, ['Date']],
    ]);
    const theirs = await as('birgit').call(previewImport, { body: { text } });
    expect(theirs.body.rows.some(({ known }) => known)).toBe(false);
    const wrong = await as('adaeze').call(previewImport, { body: { text: 'no list' } });
    expect([wrong.status, wrong.problem.issues?.[0]?.path]).toEqual([422, ['text']]);
  });

  it('comes in once, however often it is sent, whole or not at all', async () => {
    const items = Array.from({ length: 200 }, (_, at) => ({
      id: randomUUID(),
      roleTitle: `Role ${at}`,
      firstRound: round('application'),
    }));
    const first = await as('adaeze').call(importOpportunities, { body: { items } });
    expect([first.status, first.body]).toEqual([200, { kept: 200 }]);
    expect(first.statements).toBeLessThanOrEqual(6);
    expect((await as('adaeze').call(importOpportunities, { body: { items } })).status).toBe(200);
    const counts = await as('adaeze').call(countOpportunities);
    expect(counts.body.open).toBe(200);
    const [one = '', two = ''] = items.map(({ id }) => id);
    const params = { opportunityId: two, roundId: items[1]?.firstRound.id ?? '' };
    await as('adaeze').call(changeOpportunity, { ...at({ id: one }), body: { base: 1, roleTitle: 'Changed since' } });
    await as('adaeze').call(changeRound, { params, body: { base: 1, onDate: '2026-11-21' } });
    expect((await as('adaeze').call(importOpportunities, { body: { items } })).status).toBe(200);
    const other = [
      { id: randomUUID(), roleTitle: 'New' },
      { id: items[2]?.id ?? '', roleTitle: 'Other' },
    ];
    expect((await as('adaeze').call(importOpportunities, { body: { items: other } })).status).toBe(409);
    expect((await as('birgit').call(importOpportunities, { body: { items } })).status).toBe(409);
    expect((await as('adaeze').call(countOpportunities)).body.open).toBe(200);
    expect((await as('birgit').call(countOpportunities)).body.open).toBe(0);
  });

  it('goes out as a table of her own, guarded', async () => {
    await write({ roleTitle: '=HYPERLINK("x")', firstRound: round() });
    await write({ roleTitle: 'Hers' }, 'birgit');
    const { headers, text } = await (await spec.as(personId('adaeze'))).call(exportOpportunities);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="opportunities.csv"',
    });
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain('"Panel interview","2026-11-20"');
    expect(text).not.toContain('Hers');
  });
});
