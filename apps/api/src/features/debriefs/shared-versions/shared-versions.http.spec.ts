import { randomUUID } from 'node:crypto';
import {
  deleteDebrief,
  listDebriefs,
  openDebrief,
  readDebrief,
  readSharedVersion,
  restoreDebrief,
  shareDebrief,
  updateSharedVersion,
  writeOpportunity,
  withdrawSharedVersion,
  type SharedVersionDraft,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { alder, juniper, layWorld, personId, type Somebody } from '@api/testing/world';

let spec: SpecApp;
let as: (key: Somebody) => Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  for (const table of ['debriefs', 'shared_versions', 'audit_events']) await spec.owner.query(`DELETE FROM ${table}`);
});

const draftOf = (change: Partial<SharedVersionDraft> = {}): SharedVersionDraft => ({
  id: randomUUID(),
  cohortId: juniper,
  audience: 'cohort',
  authorDisplay: 'named',
  adviceSetting: 'questions-welcome',
  roleTitle: 'CPO',
  publicAlias: 'a mid-size insurer',
  parts: [{ part: 'stayed', text: 'When the CFO asked' }],
  ...change,
});

async function opened(key: Somebody = 'adaeze'): Promise<string> {
  const answers = { process: 'CPO, insurer', organisationName: 'Halden & Wray Insurance', kept: 'At Halden' };
  return (await as(key).call(openDebrief, { body: { id: randomUUID(), mode: 'quick', answers } })).body.id;
}

const share = (key: Somebody, debriefId: string, body: SharedVersionDraft) =>
  as(key).call(shareDebrief, { params: { debriefId }, body });
const read = async (debriefId: string) => (await as('adaeze').call(readDebrief, { params: { debriefId } })).body;

/** Titles of the debrief threads that somebody's identity finds in the database. */
async function threadsOf(key: Somebody): Promise<string[]> {
  const rows = await spec.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
    manager.query<{ title: string }[]>(`SELECT title FROM threads WHERE kind = 'debrief' ORDER BY title`),
  );
  return rows.map(({ title }) => title);
}

async function deeds(): Promise<string[]> {
  const { rows } = await spec.owner.query<{ deed: string }>('SELECT deed FROM audit_events ORDER BY at, deed');
  return rows.map(({ deed }) => deed);
}

describe('sharing', () => {
  it('with the cohort makes a version of its own and opens its thread', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    const answer = await share('adaeze', debriefId, draft);
    expect(answer.status).toBe(201);
    expect(answer.body.shared).toEqual([
      {
        sharedVersionId: draft.id,
        threadId: answer.body.shared[0]?.threadId,
        cohortId: juniper,
        cohortName: 'Juniper',
        audience: 'cohort',
        authorDisplay: 'named',
        coachesMayKnow: true,
        adviceSetting: 'questions-welcome',
        sharedAt: '2026-11-23T10:00:00.000Z',
        waiting: false,
      },
    ]);
    for (const key of ['adaeze', 'birgit', 'ruth'] as const)
      expect(await threadsOf(key)).toEqual(['CPO, a mid-size insurer']);
    for (const key of ['zelda', 'odette', 'petra'] as const) expect(await threadsOf(key)).toEqual([]);
    expect(await deeds()).toEqual(['debrief.shared']);
    expect((await as('adaeze').call(listDebriefs)).body.items[0]?.sharedWith).toEqual(['cohort']);
  });

  it('with the coaches is seen by coaches and by its author', async () => {
    await share('adaeze', await opened(), draftOf({ audience: 'coaches' }));
    for (const key of ['adaeze', 'ruth', 'naomi'] as const) expect(await threadsOf(key)).toHaveLength(1);
    for (const key of ['birgit', 'farida', 'odette', 'petra'] as const) expect(await threadsOf(key)).toEqual([]);
  });

  it('eight times at once is once', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    const answers = await Promise.all(Array.from({ length: 8 }, () => share('adaeze', debriefId, draft)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await threadsOf('ruth')).toHaveLength(1);
    expect(await deeds()).toEqual(['debrief.shared']);
  });

  it('knows an id in capitals for the same', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    const loud = { ...draft, id: draft.id.toUpperCase(), cohortId: draft.cohortId.toUpperCase() };
    expect((await share('adaeze', debriefId.toUpperCase(), loud)).status).toBe(201);
    expect((await share('adaeze', debriefId, draft)).status).toBe(201);
    const params = { debriefId, sharedVersionId: draft.id.toUpperCase() };
    expect((await as('adaeze').call(withdrawSharedVersion, { params })).status).toBe(200);
  });

  it('under a taken id is a conflict, whosever it is', async () => {
    const draft = draftOf();
    const debriefId = await opened();
    await share('adaeze', debriefId, draft);
    expect((await share('adaeze', debriefId, { ...draft, roleTitle: 'CHRO' })).status).toBe(409);
    expect((await share('birgit', await opened('birgit'), draft)).status).toBe(409);
  });

  it('has one live version for each audience', async () => {
    const debriefId = await opened();
    const first = draftOf();
    await share('adaeze', debriefId, first);
    expect((await share('adaeze', debriefId, draftOf())).status).toBe(409);
    expect((await share('adaeze', debriefId, draftOf({ audience: 'coaches' }))).status).toBe(201);
    await as('adaeze').call(withdrawSharedVersion, { params: { debriefId, sharedVersionId: first.id } });
    expect((await share('adaeze', debriefId, draftOf())).status).toBe(201);
  });

  it('is for members of that cohort, with a debrief of their own', async () => {
    const hers = await opened();
    expect((await share('birgit', hers, draftOf())).status).toBe(404);
    expect((await share('adaeze', hers, draftOf({ cohortId: alder }))).status).toBe(404);
    expect((await share('adaeze', hers, draftOf({ cohortId: randomUUID() }))).status).toBe(404);
    expect((await share('ruth', await opened('ruth'), draftOf())).status).toBe(403);
    expect((await share('zelda', await opened('zelda'), draftOf())).status).toBe(404);
    expect(await threadsOf('ruth')).toEqual([]);
  });

  it.each<[string, Partial<SharedVersionDraft>, (string | number)[], string]>([
    [
      'a part',
      {
        parts: [
          { part: 'outcome', text: 'x' },
          { part: 'kept', text: 'At HALDEN & wray' },
        ],
      },
      ['parts', 1, 'text'],
      'HALDEN & wray',
    ],
    ['the role', { roleTitle: 'CPO, Halden & Wray Insurance' }, ['roleTitle'], 'Halden & Wray Insurance'],
    ['the alias', { publicAlias: 'not Halden & Wray' }, ['publicAlias'], 'Halden & Wray'],
    ['a part by one word', { parts: [{ part: 'kept', text: 'Wray’s chair asked' }] }, ['parts', 0, 'text'], 'Wray'],
    ['the role, with a soft hyphen', { roleTitle: 'CPO, Hal\u00ADden\u200B' }, ['roleTitle'], 'Halden'],
    ['the role by its initials', { roleTitle: 'CPO, H&W' }, ['roleTitle'], 'H&W'],
  ])('is refused while the real name stands in %s', async (_, change, path, name) => {
    const draft = draftOf(change);
    const answer = await share('adaeze', await opened(), draft);
    const message = `The real name "${name}" is still in the text. Replace it with "${draft.publicAlias}", or keep the debrief private.`;
    expect(answer.status).toBe(422);
    expect(answer.problem).toMatchObject({ detail: message, issues: [{ path, message }] });
    expect(await threadsOf('ruth')).toEqual([]);
  });

  it('is refused while the name that its process knows stands in it, though the debrief does not know it', async () => {
    const opportunity = randomUUID();
    const organisationName = 'Norrfell Logistics';
    await as('adaeze').call(writeOpportunity, { body: { id: opportunity, roleTitle: 'VP', organisationName } });
    const answers = { process: 'VP', opportunity };
    const body = { id: randomUUID(), mode: 'quick' as const, answers };
    await as('adaeze').call(openDebrief, { body });
    const draft = draftOf({ parts: [{ part: 'stayed', text: 'What the Norrfell chair asked' }] });
    expect((await share('adaeze', body.id, draft)).status).toBe(422);
    const words = draftOf({ parts: [{ part: 'stayed', text: 'What the chair asked' }] });
    expect((await share('adaeze', body.id, words)).status).toBe(201);
    const { adviceSetting, roleTitle, publicAlias, parts } = draft;
    const answer = await as('adaeze').call(updateSharedVersion, {
      params: { debriefId: body.id, sharedVersionId: words.id },
      body: { base: 1, adviceSetting, roleTitle, publicAlias, parts },
    });
    expect(answer.status).toBe(422);
  });

  it.each(['dayWeight', 'organisationName', 'freePage', 'kindLine', 'circleBackOn'])(
    'never takes %s along',
    async (part) => {
      const body = { ...draftOf(), parts: [{ part, text: 'x' }] };
      const answer = await as('adaeze').send(shareDebrief, { params: { debriefId: await opened() }, body });
      expect(answer.status).toBe(422);
    },
  );

  it('need not say which process it is about', async () => {
    const hers = await opened();
    expect((await share('adaeze', hers, draftOf({ roleTitle: '', publicAlias: '' }))).status).toBe(201);
    await share('adaeze', await opened(), draftOf({ roleTitle: '' }));
    expect(await threadsOf('birgit')).toEqual(['A debrief', 'a mid-size insurer']);
    const left = draftOf({ publicAlias: '', parts: [{ part: 'kept', text: 'At Halden' }] });
    const { problem } = await share('adaeze', await opened(), left);
    expect(problem.detail).toContain('Replace it with "an organisation"');
  });

  it('refuses a part twice, none, and unknown fields', async () => {
    const debriefId = await opened();
    const part = { part: 'stayed', text: 'x' };
    for (const change of [
      { parts: [part, part] },
      { parts: [] },
      { authorId: personId('birgit') },
      { authorDisplay: 'nobody' },
      { audience: 'coaches', authorDisplay: 'without-name' },
    ])
      expect(
        (await as('adaeze').send(shareDebrief, { params: { debriefId }, body: { ...draftOf(), ...change } })).status,
      ).toBe(422);
  });
});

describe('changing what they see', () => {
  const words = {
    base: 1,
    adviceSetting: 'witness-only' as const,
    roleTitle: 'CHRO',
    publicAlias: 'an insurer',
    parts: [{ part: 'kept' as const, text: 'Short' }],
  };

  it('changes the version and its title, and nothing of the debrief', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    const params = { debriefId, sharedVersionId: draft.id };
    const answer = await as('adaeze').call(updateSharedVersion, { params, body: words });
    expect(answer.body.shared[0]).toMatchObject({ adviceSetting: 'witness-only' });
    expect(answer.body.answers.kept).toBe('At Halden');
    expect(await threadsOf('birgit')).toEqual(['CHRO, an insurer']);
    expect(await deeds()).toContain('debrief.shared-version-changed');
  });

  it('is for its author, with the real name gone, while it is shared', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    const params = { debriefId, sharedVersionId: draft.id };
    const body = words;
    for (const key of ['birgit', 'ruth', 'zelda', 'petra'] as const) {
      expect((await as(key).call(updateSharedVersion, { params, body })).status).toBe(404);
      expect((await as(key).call(withdrawSharedVersion, { params })).status).toBe(404);
    }
    expect(
      (await as('adaeze').call(updateSharedVersion, { params, body: { ...body, roleTitle: 'Halden & Wray' } })).status,
    ).toBe(422);
    expect(
      (await as('adaeze').call(updateSharedVersion, { params: { ...params, debriefId: await opened() }, body })).status,
    ).toBe(404);
    await as('adaeze').call(withdrawSharedVersion, { params });
    expect((await as('adaeze').call(updateSharedVersion, { params, body })).status).toBe(409);
  });

  it('writes nothing over that she has not seen: the answer has what they see, and nothing has changed', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    const params = { debriefId, sharedVersionId: draft.id };
    const change = (body: typeof words) => as('adaeze').call(updateSharedVersion, { params, body });
    await change(words);
    const late = await change({ ...words, roleTitle: 'A people role' });
    expect([late.status, late.problem.code]).toEqual([409, 'conflict']);
    expect(late.problem.current).toEqual((await as('adaeze').call(readSharedVersion, { params })).body);
    expect(late.problem.current).toMatchObject({ revision: 2, roleTitle: 'CHRO', parts: words.parts });
    expect(await threadsOf('birgit')).toEqual(['CHRO, an insurer']);
    expect((await change({ ...words, base: 2, roleTitle: 'A people role' })).status).toBe(200);
    expect(await threadsOf('birgit')).toEqual(['A people role, an insurer']);
    expect((await as('adaeze').send(updateSharedVersion, { params, body: { ...words, base: undefined } })).status).toBe(
      422,
    );
  });

  it('is not answered to other words that are shared again under its id, as if they were there', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    const params = { debriefId, sharedVersionId: draft.id };
    await as('adaeze').call(updateSharedVersion, { params, body: words });
    const again = await share('adaeze', debriefId, { ...draft, roleTitle: 'Typed on' });
    expect([again.status, again.problem.detail]).toEqual([
      409,
      'They see a version of this already. You can update what they see.',
    ]);
    const { base: _, ...stands } = words;
    expect((await share('adaeze', debriefId, { ...draft, ...stands })).status).toBe(201);
  });

  it('takes the same words again for no change, from whichever revision', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    const params = { debriefId, sharedVersionId: draft.id };
    for (let time = 0; time < 2; time += 1)
      expect((await as('adaeze').call(updateSharedVersion, { params, body: words })).status).toBe(200);
    expect(await deeds()).toEqual(['debrief.shared', 'debrief.shared-version-changed']);
    expect((await as('adaeze').call(readSharedVersion, { params })).body.revision).toBe(2);
  });

  it('lets of two windows at once one through', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    const params = { debriefId, sharedVersionId: draft.id };
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((roleTitle) =>
        as('adaeze').call(updateSharedVersion, { params, body: { ...words, roleTitle } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });
});

describe('taking back', () => {
  it('empties the thread for all others at once, and twice is once', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    const params = { debriefId, sharedVersionId: draft.id };
    expect((await as('adaeze').call(withdrawSharedVersion, { params })).body.shared).toEqual([]);
    expect((await as('adaeze').call(withdrawSharedVersion, { params })).status).toBe(200);
    expect(await threadsOf('birgit')).toEqual([]);
    expect(await threadsOf('ruth')).toEqual([]);
    expect(await deeds()).toEqual(['debrief.shared', 'debrief.withdrawn']);
  });

  it('comes with deleting the debrief, and restoring does not share again', async () => {
    const debriefId = await opened();
    await share('adaeze', debriefId, draftOf());
    await share('adaeze', debriefId, draftOf({ audience: 'coaches' }));
    await as('adaeze').call(deleteDebrief, { params: { debriefId } });
    expect(await threadsOf('ruth')).toEqual([]);
    await as('adaeze').call(restoreDebrief, { params: { debriefId } });
    expect((await read(debriefId)).shared).toEqual([]);
    expect(await threadsOf('birgit')).toEqual([]);
  });

  it('is still hers when she is no longer in the cohort', async () => {
    const debriefId = await opened();
    const draft = draftOf();
    await share('adaeze', debriefId, draft);
    await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE person_id = $1`, [personId('adaeze')]);
    expect((await read(debriefId)).abilities.share).toBe(false);
    const params = { debriefId, sharedVersionId: draft.id };
    expect((await as('adaeze').call(withdrawSharedVersion, { params })).body.shared).toEqual([]);
    await spec.owner.query(`UPDATE enrolments SET status = 'active' WHERE person_id = $1`, [personId('adaeze')]);
    expect(await threadsOf('birgit')).toEqual([]);
  });
});
