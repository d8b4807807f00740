import { TestBed } from '@angular/core/testing';
import { openDebrief, saveDebrief } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { ProblemError } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { adaeze } from '@web/testing/people';
import { Unsent } from './unsent';

const debriefId = '00000000-0000-4000-8000-000000000031';
const debrief = {
  id: debriefId,
  opened: true,
  mode: 'log',
  answers: { process: 'Chief People Officer', roleTitle: 'CPO' },
  revisions: { roleTitle: 3 },
  unsent: ['roleTitle'],
};

/** The debrief as the server has it, and what it says to a save. */
const view = (answers: object, revision = 4) => ({
  ...{ id: debriefId, mode: 'log', answers, updatedAt: '2026-11-29T09:00:00.000Z' },
  revisions: Object.fromEntries(Object.keys(answers).map((key) => [key, revision])),
});
const taken = { conflicts: [], debrief: view(debrief.answers) };

function open(
  kept: Readonly<Record<string, unknown>>,
  answer: (...asked: unknown[]) => Promise<unknown> = () => Promise.resolve({}),
) {
  const drafts = drawers(kept);
  const call = jest.fn(answer);
  const given = [withDrawers(drafts), { provide: ApiClient, useValue: { call } }];
  TestBed.configureTestingModule({ providers: given });
  TestBed.inject(SessionStore).become(adaeze);
  return { unsent: TestBed.inject(Unsent), call, drafts };
}

describe('what is on this device only', () => {
  it('is named with how it begins; what is empty is not', async () => {
    const { unsent } = open({
      'reply:1': { id: '1', kind: 'ask', text: 'What would you have said, if there had been ten more minutes for it?' },
      'reply:2': { id: '2', kind: 'ask', text: ' ' },
      'commitment-changed:3': '',
      'new conversation 1': { kind: 'question', title: 'Who knows Norrland?' },
      'recap:2': { seen: { body: 'As it stood.' }, words: { body: 'We went through two offers.' } },
      'setback-plan': { id: '4', base: 1, fields: { first: '', tell: 'Farida', notDo: '', comeBack: '', more: '' } },
    });
    expect(await unsent.leftAfterSending()).toEqual([
      { key: 'reply:1', label: 'A reply', begins: 'What would you have said, if there had been ten more minutes …' },
      { key: 'new conversation 1', label: 'A new conversation', begins: 'Who knows Norrland?' },
      { key: 'recap:2', label: 'The recap of a session', begins: 'We went through two offers.' },
      { key: 'setback-plan', label: 'Your plan for the day of a no', begins: 'Farida' },
    ]);
  });

  it('is less by a debrief that goes to the server now, with only what it has not had', async () => {
    const { unsent, call, drafts } = open({ [`debrief:${debriefId}`]: debrief }, () => Promise.resolve(taken));
    expect(await unsent.leftAfterSending()).toEqual([]);
    expect(drafts.held.size).toBe(0);
    expect(call).toHaveBeenCalledWith(saveDebrief, {
      params: { debriefId },
      body: { mode: 'log', answers: { roleTitle: 'CPO' }, base: { roleTitle: 3 } },
    });
  });

  it('stays, and is named, where the server cannot be reached', async () => {
    const away = () => Promise.reject(new ProblemError('offline', 'You are offline.'));
    const { unsent, drafts } = open({ 'debrief:new': { ...debrief, opened: false } }, away);
    expect(await unsent.leftAfterSending()).toEqual([
      { key: 'debrief:new', label: 'A debrief', begins: 'Chief People Officer' },
    ]);
    expect(drafts.held.size).toBe(1);
  });

  it('stays where two versions wait for her choice', async () => {
    const torn = { ...debrief, unsent: [], clashes: [{ key: 'roleTitle', mine: 'CPO', theirs: 'CHRO' }] };
    const { unsent, call, drafts } = open({ [`debrief:${debriefId}`]: torn }, () => Promise.resolve(taken));
    await unsent.sendWaiting();
    expect(call).not.toHaveBeenCalled();
    expect(drafts.held.size).toBe(1);
  });

  it('stays where another device has changed the same answer', async () => {
    const clash = { key: 'roleTitle', mine: 'CPO', theirs: 'CHRO', revision: 4 };
    const torn = () =>
      Promise.resolve({ conflicts: [clash], debrief: view({ ...debrief.answers, roleTitle: 'CHRO' }) });
    const { unsent, drafts } = open({ [`debrief:${debriefId}`]: debrief }, torn);
    expect(await unsent.leftAfterSending()).toHaveLength(1);
    expect(drafts.held.get(`debrief:${debriefId}`)).toMatchObject({ clashes: [{ key: 'roleTitle', theirs: 'CHRO' }] });
  });

  it('is asked for before she leaves, in whatever it was written', async () => {
    const { unsent } = open({
      'reply:3': 'A text alone',
      'reply:4': { text: 'x'.repeat(80) },
      'elsewhere 5': { title: ' ', beforeThat: 'Words of another field.' },
      'round 6': { onDate: 7, kind: 'panel', note: null },
    });
    expect(await unsent.leftAfterSending()).toEqual([
      { key: 'reply:3', label: 'A reply', begins: 'A text alone' },
      { key: 'reply:4', label: 'A reply', begins: `${'x'.repeat(60)} …` },
      { key: 'elsewhere 5', label: 'Something you wrote', begins: '' },
    ]);
  });

  it('is nobody’s where nobody is signed in', async () => {
    localStorage.setItem(`kept ${adaeze.id} programme`, '{"name":"Of somebody"}');
    const { unsent } = open({});
    TestBed.inject(SessionStore).forget();
    expect(await unsent.leftAfterSending()).toEqual([]);
  });
});

describe('a debrief that another tab is writing', () => {
  it('is not sent from here', async () => {
    const { unsent, call, drafts } = open({ [`debrief:${debriefId}`]: undefined });
    await unsent.sendWaiting();
    expect([call.mock.calls, drafts.held.size]).toEqual([[], 1]);
  });
});

describe('a debrief that was written without a network', () => {
  const unopened = { ...debrief, opened: false, unsent: [] };

  it('is opened on the server with all its answers, and is gone from here', async () => {
    const { unsent, call, drafts } = open({ [`debrief:${debriefId}`]: unopened }, () =>
      Promise.resolve(view(debrief.answers)),
    );
    await unsent.sendWaiting();
    expect(call).toHaveBeenCalledWith(openDebrief, {
      body: { id: debriefId, mode: 'log', answers: debrief.answers },
    });
    expect(drafts.held.size).toBe(0);
  });

  it('is not sent from beside a page that is open on it, nor from the page of a new one', async () => {
    const { unsent, call, drafts } = open({ [`debrief:${debriefId}`]: debrief, 'debrief:new': unopened });
    drafts.pagesOn.add(`debrief:${debriefId}`);
    await unsent.sendWaiting();
    expect(call).not.toHaveBeenCalled();
  });

  it('is left to its page at a sign-out, too', async () => {
    const { unsent, call, drafts } = open({ [`debrief:${debriefId}`]: debrief });
    drafts.pagesOn.add(`debrief:${debriefId}`);
    expect(await unsent.leftAfterSending()).toHaveLength(1);
    expect(call).not.toHaveBeenCalled();
  });

  it('says of an answer that the server never had that it has never seen one', async () => {
    const { unsent, call } = open({ [`debrief:${debriefId}`]: { ...debrief, revisions: {} } }, () =>
      Promise.resolve(taken),
    );
    await unsent.sendWaiting();
    expect(call).toHaveBeenCalledWith(saveDebrief, {
      params: { debriefId },
      body: { mode: 'log', answers: { roleTitle: 'CPO' }, base: { roleTitle: 0 } },
    });
  });

  it('goes but for what is wrong as it is, or waits for her choice: that stays', async () => {
    const key = `debrief:${debriefId}`;
    const clash = { key: 'kept', mine: 'Hers.', theirs: 'Theirs.', revision: 2 };
    const answers = { process: 'CPO', stayed: 'A lamp.', roleTitle: 'x'.repeat(801), kept: 'Hers.' };
    const unsent = ['stayed', 'roleTitle', 'kept'];
    const {
      unsent: here,
      call,
      drafts,
    } = open({ [key]: { ...debrief, answers, unsent, clashes: [clash] } }, () =>
      Promise.resolve({ conflicts: [], debrief: view({ process: 'CPO', stayed: 'A lamp.', kept: 'Theirs.' }) }),
    );
    await here.sendWaiting();
    expect(call.mock.calls).toEqual([
      [
        saveDebrief,
        { params: { debriefId }, body: { mode: 'log', answers: { stayed: 'A lamp.' }, base: { stayed: 0 } } },
      ],
    ]);
    expect(drafts.held.get(key)).toMatchObject({
      answers: { roleTitle: 'x'.repeat(801), kept: 'Hers.' },
      unsent: ['roleTitle', 'kept'],
      clashes: [{ key: 'kept', theirs: 'Theirs.' }],
    });
    await here.sendWaiting();
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('is opened with what fits, and what does not lies under its own name from there on', async () => {
    const answers = { process: 'CPO', roleTitle: 'x'.repeat(801) };
    const { unsent, drafts } = open(
      { 'debrief:new': { ...unopened, answers, revisions: {}, unsent: ['process', 'roleTitle'] } },
      () => Promise.resolve(view({ process: 'CPO' }, 1)),
    );
    expect(await unsent.leftAfterSending()).toMatchObject([{ key: `debrief:${debriefId}`, label: 'A debrief' }]);
    expect([...drafts.held]).toMatchObject([[`debrief:${debriefId}`, { opened: true, unsent: ['roleTitle'] }]]);
  });

  it('goes on with the rest where one request cannot carry it all', async () => {
    const answers = { process: 'CPO', freePage: 'x'.repeat(90_000), freeWrite: 'y'.repeat(90_000) };
    const kept = { ...debrief, answers, revisions: {}, unsent: ['freePage', 'freeWrite'] };
    const { unsent, call, drafts } = open({ [`debrief:${debriefId}`]: kept }, () =>
      Promise.resolve({ conflicts: [], debrief: view(answers) }),
    );
    await unsent.sendWaiting();
    const sent = call.mock.calls.map((given: readonly unknown[]) => given[1]);
    expect(sent).toMatchObject([
      { body: { answers: { freePage: answers.freePage } } },
      { body: { answers: { freeWrite: answers.freeWrite } } },
    ]);
    expect(drafts.held.size).toBe(0);
  });

  it('knows a text of its own that came back, where the answer to it was lost', async () => {
    const key = `debrief:${debriefId}`;
    const lost = new ProblemError('unavailable', 'Not there just now.');
    const { unsent, drafts } = open({ [key]: debrief }, () => Promise.reject(lost));
    await unsent.sendWaiting();
    expect(drafts.held.get(key)).toMatchObject({ unsent: ['roleTitle'], tries: { roleTitle: ['CPO'] } });
  });

  it('stays where a page has opened on it meanwhile, and where it has newer words by then', async () => {
    const key = `debrief:${debriefId}`;
    const deeds: ((drafts: ReturnType<typeof drawers>) => unknown)[] = [
      ({ pagesOn }) => pagesOn.add(key),
      ({ held }) => held.set(key, { ...debrief, answers: { ...debrief.answers, roleTitle: 'Chief People Officer' } }),
    ];
    for (const meanwhile of deeds) {
      TestBed.resetTestingModule();
      const { unsent, drafts } = open({ [key]: debrief }, () => {
        meanwhile(drafts);
        return Promise.resolve(taken);
      });
      await unsent.sendWaiting();
      expect(drafts.held.size).toBe(1);
    }
  });

  it('stays, and keeps none of the others back, where the server refuses it', async () => {
    const other = debriefId.replace('31', '32');
    const refused = new ProblemError('invalid', 'Something here needs another look.');
    const { unsent, drafts } = open(
      { 'debrief:x': { ...debrief, id: 'x' }, [`debrief:${other}`]: { ...debrief, id: other } },
      (_, given) => (JSON.stringify(given).includes(other) ? Promise.resolve(taken) : Promise.reject(refused)),
    );
    await unsent.sendWaiting();
    expect([...drafts.held.keys()]).toEqual(['debrief:x']);
  });
});
