import 'fake-indexeddb/auto';
import { HttpBackend, provideHttpClient, withInterceptors } from '@angular/common/http';
import { createEnvironmentInjector, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { deviceStore } from '@web/platform/drafts/device-store';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { shareComputer } from '@web/platform/shared-computer';
import { SignedOut } from '@web/platform/signed-out';
import { DebriefServer } from '@web/testing/debrief-server';
import { network } from '@web/testing/network';
import { quietDevice } from '@web/testing/one-debrief';
import { adaeze } from '@web/testing/people';
import { DebriefSaver } from './debrief-saver';
import { begun } from './kept-debrief';
import { notArrived } from './not-arrived';

const id = '00000000-0000-4000-8000-000000000031';
let server: DebriefServer;
/** She leaves the page that is open. */
let leave = () => Promise.resolve();
/** A page on this device, after the one that was open before; the app is as new. */
async function page(): Promise<DebriefSaver> {
  await leave();
  TestBed.resetTestingModule();
  const given = [provideHttpClient(withInterceptors([problems])), { provide: HttpBackend, useValue: server }];
  TestBed.configureTestingModule({ providers: given });
  TestBed.inject(SessionStore).become(adaeze);
  const opened = createEnvironmentInjector([DebriefSaver], TestBed.inject(EnvironmentInjector));
  leave = () => {
    opened.destroy();
    leave = () => Promise.resolve();
    return quietDevice();
  };
  const saver = opened.get(DebriefSaver);
  TestBed.tick();
  return saver;
}
/** The page of a debrief that the server has. */
async function pageOf(answers: object = {}): Promise<DebriefSaver> {
  server.begins({ process: 'CPO', ...answers }, id);
  const saver = await page();
  await saver.load(id);
  return saver;
}

/** So many milliseconds go by; what is under way arrives. */
const pass = async (milliseconds: number) => {
  await jest.advanceTimersByTimeAsync(milliseconds);
  await quietDevice();
};
const kept = async () => (await deviceStore.keys('texts', adaeze.id)).map((place) => place.split('\u001F')[0]);

beforeEach(() => {
  jest.useFakeTimers();
  server = new DebriefServer();
});
afterEach(async () => {
  await leave();
  jest.useRealTimers();
  await deviceStore.wipe(adaeze.id);
});

describe('a debrief that exists', () => {
  it('shows what the server has, and nothing to be saved', async () => {
    const saver = await pageOf({ stayed: 'A line' });
    expect([saver.id(), saver.opened(), saver.here(), saver.kind(), saver.mode()]).toEqual([
      id,
      true,
      true,
      'saved',
      'log',
    ]);
    expect(saver.answers()).toEqual({ process: 'CPO', stayed: 'A line' });
    expect(saver.view()?.id).toBe(id);
    await pass(60_000);
    expect(server.asked).toEqual(['GET']);
  });

  it('has what she types on the device at once, and on the server after a pause in typing', async () => {
    const saver = await pageOf();
    saver.change({ stayed: 'The sil' });
    await pass(800);
    saver.change({ stayed: 'The silence.' });
    expect([saver.kind(), await kept()]).toEqual(['saving', [`debrief:${id}`]]);
    await pass(800);
    expect(server.asked).toEqual(['GET']);
    await pass(200);
    expect(server.asked).toEqual(['GET', 'PATCH {"stayed":"The silence."}']);
    expect([saver.kind(), saver.at(), await kept()]).toEqual(['saved', '10:00', []]);
  });

  it('sends what was typed while a save was under way, and so on until all has arrived', async () => {
    const saver = await pageOf();
    saver.change({ stayed: 'One' });
    const first = saver.flush();
    saver.change({ stayed: 'One, two' });
    expect(await first).toBe(true);
    saver.change({ freePage: 'é'.repeat(90_000), freeWrite: 'é'.repeat(90_000) });
    await pass(900);
    expect(saver.kind()).toBe('saving');
    await pass(900);
    expect([saver.kind(), server.debrief?.answers]).toEqual(['saved', saver.answers()]);
    saver.change({ freePage: 'a'.repeat(90_000), freeWrite: 'a'.repeat(90_000) });
    expect(await saver.flush()).toBe(true);
    expect(server.debrief?.answers).toEqual(saver.answers());
  });

  it('grows with the next save, and at once where she goes on', async () => {
    const saver = await pageOf();
    saver.setMode('quick');
    expect([saver.mode(), server.debrief?.mode]).toEqual(['quick', 'log']);
    expect(await saver.flush()).toBe(true);
    expect(server.debrief?.mode).toBe('quick');
  });

  it('takes the answer of another deed of its page', async () => {
    const saver = await pageOf();
    const view = saver.view();
    if (view) saver.become({ ...view, answers: { ...view.answers, kept: 'From there' }, revisions: { kept: 1 } });
    expect(saver.answers().kept).toBe('From there');
  });

  it('keeps what cannot be saved as it is, says why at it, and saves the rest', async () => {
    const saver = await pageOf();
    saver.change({ kindLine: 'x'.repeat(401), effortHours: 99_999, kept: 'A line' });
    expect(await saver.flush()).toBe(false);
    expect(server.debrief?.answers).toEqual({ process: 'CPO', kept: 'A line' });
    expect([...saver.keptBack(), saver.kind()]).toEqual(['kindLine', 'effortHours', 'held']);
    expect(await kept()).toEqual([`debrief:${id}`]);
    expect(saver.wrongAt('effortHours')).toBe('Please give hours between 0 and 2,000.');
    expect([saver.wrongAt('kept'), notArrived(saver)]).toEqual(['', expect.stringMatching(/needs another look/)]);
    saver.change({ kindLine: 'x', effortHours: 9.5 });
    await pass(900);
    expect([saver.wrongAt('effortHours'), saver.kind()]).toEqual(['', 'saved']);
  });

  it('says where nothing is kept until it is saved', async () => {
    const saver = await pageOf();
    shareComputer(true);
    saver.change({ stayed: 'A line' });
    await quietDevice();
    expect(saver.kind()).toBe('unsaved');
    await pass(900);
    expect(saver.kind()).toBe('saved');
    shareComputer(false);
  });
});

describe('two devices', () => {
  it('let her choose where both have changed one answer, and nothing is sent of it before', async () => {
    const saver = await pageOf({ stayed: 'As it was' });
    server.writesElsewhere({ stayed: 'Written there' });
    saver.change({ stayed: 'Written here', kept: 'A line' });
    expect(await saver.flush()).toBe(true);
    expect(saver.kind()).toBe('both');
    const [clash] = saver.conflicts();
    expect(clash).toMatchObject({ key: 'stayed', mine: 'Written here', theirs: 'Written there' });
    expect([server.debrief?.answers.kept, await kept()]).toEqual(['A line', [`debrief:${id}`]]);
    if (clash) saver.settle(clash, 'Written by both');
    expect(saver.kind()).toBe('saving');
    await pass(900);
    expect([saver.kind(), server.debrief?.answers.stayed]).toEqual(['saved', 'Written by both']);
  });
});

describe('a network that fails', () => {
  it('is tried again with growing pauses of at most half a minute, and at once when it is back', async () => {
    const saver = await pageOf();
    server.mishaps = Array<'away'>(8).fill('away');
    saver.change({ stayed: 'A line' });
    const tries: number[] = [];
    for (let second = 1; second <= 100; second += 1) {
      const before = server.asked.length;
      await jest.advanceTimersByTimeAsync(1000);
      if (server.asked.length > before) tries.push(second);
    }
    expect(tries.map((at, i) => at - (tries[i - 1] ?? 0))).toEqual([1, 2, 4, 8, 16, 30, 30]);
    expect([saver.kind(), saver.wrong(), await kept()]).toEqual(['device', null, [`debrief:${id}`]]);
    network(false);
    TestBed.tick();
    server.mishaps = ['away'];
    network(true);
    TestBed.tick();
    await pass(0);
    await pass(2000);
    expect([saver.kind(), server.debrief?.answers.stayed]).toEqual(['saved', 'A line']);
  });

  it('goes on where the session had ended, once she is back', async () => {
    const saver = await pageOf();
    server.mishaps = [401, 401];
    saver.change({ stayed: 'A line' });
    for (const pause of [900, 300, 300]) await pass(pause);
    TestBed.tick();
    expect(TestBed.inject(SignedOut).now()).toBe(true);
    TestBed.inject(SessionStore).become(adaeze);
    TestBed.tick();
    await pass(0);
    expect([saver.kind(), server.debrief?.answers.stayed]).toEqual(['saved', 'A line']);
  });

  it('asks her for no choice where only the answer was lost', async () => {
    const saver = await pageOf();
    server.mishaps = ['lost'];
    saver.change({ stayed: 'A line' });
    await pass(900);
    saver.change({ stayed: 'A line, and on' });
    await pass(900);
    await pass(900);
    expect([saver.conflicts(), server.debrief?.answers.stayed]).toEqual([[], 'A line, and on']);
  });

  it('does not try again what is refused, and says at which answer', async () => {
    const saver = await pageOf();
    server.mishaps = [422];
    saver.change({ stayed: 'A line' });
    await pass(900);
    expect([saver.wrong()?.code, saver.kind()]).toEqual(['invalid', 'device']);
    await pass(60_000);
    expect(server.asked).toHaveLength(2);
    saver.change({ stayed: 'Another line' });
    await pass(900);
    expect([saver.wrong(), saver.kind()]).toEqual([null, 'saved']);
  });

  it('sends once more what is unsent when she leaves, and no more', async () => {
    const saver = await pageOf();
    saver.change({ stayed: 'A line' });
    server.mishaps = ['away'];
    await leave();
    await pass(120_000);
    expect(server.asked).toEqual(['GET', 'PATCH {"stayed":"A line"}']);
    expect(await kept()).toEqual([`debrief:${id}`]);
    const again = await pageOf();
    expect(again.answers().stayed).toBe('A line');
    await pass(0);
    expect([again.kind(), server.debrief?.answers.stayed]).toEqual(['saved', 'A line']);
  });
});

describe('a debrief that cannot be read', () => {
  it('is missing where it is gone, and what was not sent of it is still there to be taken', async () => {
    const first = await pageOf();
    server.mishaps = ['away', 'away'];
    first.change({ stayed: 'A line' });
    await pass(900);
    server.debrief = null;
    server.begins({ process: 'Another' }, id.replace('31', '32'));
    const saver = await pageOf();
    expect([saver.missing()?.code, saver.here(), saver.left()]).toEqual(['not-found', false, ['A line']]);
  });

  it('is missing where it goes while she writes', async () => {
    const saver = await pageOf();
    server.mishaps = [404];
    saver.change({ stayed: 'A line' });
    await pass(900);
    expect([saver.missing()?.code, saver.here(), saver.left()]).toEqual(['not-found', false, ['A line']]);
    expect(saver.kind()).toBe('device');
    await pass(60_000);
    expect(server.asked).toHaveLength(2);
  });

  it('is not guessed at where neither server nor device has it', async () => {
    server.mishaps = ['away'];
    const saver = await pageOf();
    expect([saver.missing()?.code, saver.here()]).toEqual(['unavailable', false]);
  });

  it('is shown by the copy of this device, and read anew when the network is back', async () => {
    await pageOf({ stayed: 'A line' });
    await quietDevice();
    server.mishaps = ['away', 'away'];
    const saver = await pageOf();
    expect([saver.missing(), saver.here(), saver.answers().stayed]).toEqual([null, true, 'A line']);
    for (const written of ['Written elsewhere', 'Written once more']) {
      server.writesElsewhere({ stayed: written });
      network(false);
      TestBed.tick();
      network(true);
      TestBed.tick();
      await pass(0);
    }
    expect(saver.answers().stayed).toBe('Written once more');
    const asked = server.asked.length;
    network(false);
    TestBed.tick();
    network(true);
    TestBed.tick();
    await pass(0);
    expect(server.asked).toHaveLength(asked);
  });

  it('is gone on with by what was not sent, where the server fails otherwise', async () => {
    const first = await pageOf();
    server.mishaps = ['away', 'away', 500];
    first.change({ stayed: 'A line', process: 'CPO, insurer' });
    await pass(900);
    await deviceStore.wipeCopies(adaeze.id);
    const saver = await pageOf();
    expect([saver.missing(), saver.here(), saver.kind(), saver.answers().stayed]).toEqual([
      null,
      true,
      'device',
      'A line',
    ]);
    await pass(2000);
    expect([saver.kind(), server.debrief?.answers.stayed]).toEqual(['saved', 'A line']);
  });
});

describe('a debrief that is being opened', () => {
  it('is nothing before she names its process, and is opened with all that she wrote', async () => {
    const saver = await page();
    await saver.begin({ outcomeKind: 'withdrew' });
    expect([saver.kind(), saver.here(), saver.opened()]).toEqual(['nothing', false, false]);
    saver.change({ stayed: 'A line' });
    expect(saver.kind()).toBe('device');
    expect(await saver.flush()).toBe(false);
    expect(server.asked).toEqual([]);
    saver.change({ process: 'CPO, insurer' });
    expect([saver.here(), saver.kind()]).toEqual([true, 'saving']);
    await pass(900);
    expect(server.asked).toEqual(['POST {"outcomeKind":"withdrew","stayed":"A line","process":"CPO, insurer"}']);
    expect([saver.kind(), saver.opened(), server.debrief?.id, await kept()]).toEqual(['saved', true, saver.id(), []]);
  });

  it('comes back after a reload under the id that it has, beneath what is typed before', async () => {
    const first = await page();
    await first.begin({});
    first.change({ stayed: 'A line' });
    await quietDevice();
    const saver = await page();
    const begins = saver.begin({ stayed: 'never laid over', outcomeKind: 'withdrew' });
    saver.change({ kept: 'Typed' });
    await begins;
    const all = { stayed: 'A line', outcomeKind: 'withdrew', kept: 'Typed' };
    expect([saver.id(), saver.answers()]).toEqual([first.id(), all]);
  });

  it('is opened once, though the answer was lost and another device has written since', async () => {
    const saver = await page();
    await saver.begin({});
    server.mishaps = ['lost'];
    saver.change({ process: 'CPO', stayed: 'A line' });
    await pass(900);
    expect(saver.opened()).toBe(false);
    server.writesElsewhere({ kept: 'Written there' });
    saver.change({ stayed: 'A line, and on' });
    await pass(900);
    await pass(900);
    expect(server.debrief?.answers).toEqual({ process: 'CPO', stayed: 'A line, and on', kept: 'Written there' });
    expect([saver.opened(), saver.kind(), saver.answers()]).toEqual([true, 'saved', server.debrief?.answers]);
  });

  it('waits where it cannot be opened, and tells what speaks against it', async () => {
    const saver = await page();
    await saver.begin({});
    server.mishaps = [422];
    saver.change({ process: 'CPO' });
    expect(await saver.flush()).toBe(false);
    expect([saver.wrong()?.code, saver.opened(), saver.missing()]).toEqual(['invalid', false, null]);
    server.mishaps = [404];
    saver.change({ process: 'CPO, insurer' });
    expect(await saver.flush()).toBe(false);
    expect(saver.missing()).toBeNull();
  });

  it('has a page of its own without a network, and is opened when it is back', async () => {
    const first = await page();
    await first.begin({});
    server.mishaps = ['away'];
    first.change({ process: 'CPO', stayed: 'A line' });
    await pass(900);
    expect(await first.goOnHere()).toBe(true);
    network(false);
    TestBed.tick();
    network(true);
    TestBed.tick();
    const asked = server.asked.length;
    await pass(0);
    expect(server.asked).toHaveLength(asked + 1);
    expect([first.opened(), first.kind()]).toEqual([true, 'saved']);
  });

  it('goes on from its page after a reload', async () => {
    await deviceStore.write('texts', adaeze.id, `debrief:${id}`, {
      ...begun(),
      id,
      answers: { process: 'CPO', stayed: 'A line' },
      unsent: ['process', 'stayed'],
    });
    const saver = await page();
    await saver.load(id);
    expect([saver.here(), saver.answers().stayed, server.asked]).toEqual([true, 'A line', []]);
    await pass(0);
    expect([saver.kind(), server.debrief?.answers]).toEqual(['saved', { process: 'CPO', stayed: 'A line' }]);
  });
});
