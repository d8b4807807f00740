import 'fake-indexeddb/auto';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Copies } from '@web/platform/offline/copies';
import { keepLastCohort } from '@web/platform/last-cohort';
import { problems } from '@web/platform/problems.interceptor';
import { lastCohort, SessionStore } from '@web/platform/session-store';
import { SignedOut } from '@web/platform/signed-out';
import { adaeze, ruth } from '@web/testing/people';
import { DeviceStore, deviceStore } from './device-store';
import { Drafts } from './drafts';
import { knownHere, meKnownHere } from './known-here';
import { rememberHere } from './remember-here';

const juniper = '00000000-0000-4000-8000-000000000001';
const soon = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting()],
  });
  const [drafts, copies, session] = [TestBed.inject(Drafts), TestBed.inject(Copies), TestBed.inject(SessionStore)];
  TestBed.tick();
  return { drafts, copies, session };
}

afterEach(async () => {
  for (const account of [adaeze.id, ruth.id]) await deviceStore.wipe(account);
  localStorage.clear();
});

describe('unsent writing on this device', () => {
  it('is hers alone, by its key', async () => {
    const { drafts, session } = open();
    session.become(adaeze);
    expect(await drafts.write('reply:7', 'It took courage.')).toBe(true);
    await drafts.write('story 1', 'Another.');
    expect(await drafts.read('reply:7')).toBe('It took courage.');
    expect(await drafts.keys('reply:')).toEqual(['reply:7']);
    session.become(ruth);
    expect(await drafts.read('reply:7')).toBeUndefined();
    expect(await drafts.keys('')).toEqual([]);
    session.become(adaeze);
    await drafts.drop('reply:7');
    expect(drafts.letGo()).toBe(1);
    expect(await drafts.keys('')).toEqual(['story 1']);
    expect(await drafts.all()).toEqual([{ key: 'story 1', value: 'Another.' }]);
  });

  it('is not there for nobody', async () => {
    const { drafts } = open();
    expect(await drafts.write('reply:7', 'x')).toBe(false);
    expect(await drafts.read('reply:7')).toBeUndefined();
    expect([await drafts.keys(''), await drafts.all()]).toEqual([[], []]);
    await drafts.drop('reply:7');
    expect(drafts.letGo()).toBe(0);
  });

  it('goes when she signs out, and with it whom this device knew', async () => {
    const { drafts, session } = open();
    session.become(adaeze);
    TestBed.tick();
    await rememberHere(adaeze.id);
    await drafts.write('reply:7', 'It took courage.');
    session.forget();
    TestBed.tick();
    await soon(50);
    expect(await deviceStore.keys('texts', adaeze.id)).toEqual([]);
    expect(knownHere.account()).toBeNull();
    await deviceStore.write('texts', adaeze.id, 'reply:8', 'Of a later visit.');
    TestBed.tick();
    session.forget();
    TestBed.tick();
    await soon(50);
    expect(await deviceStore.keys('texts', adaeze.id)).toEqual(['reply:8']);
  });

  it('goes with the cohort that she looked at last', async () => {
    const { session } = open();
    session.become(adaeze);
    TestBed.tick();
    keepLastCohort(juniper);
    expect(localStorage.getItem(lastCohort)).toBe(juniper);
    session.forget();
    TestBed.tick();
    await soon(50);
    expect(Object.values({ ...localStorage })).not.toContain(juniper);
  });

  it('is laid down nowhere by a page on which she begins to write after she left in another tab, until she is back', async () => {
    const { drafts, session } = open();
    session.become(adaeze);
    TestBed.inject(SignedOut).notice();
    TestBed.tick();
    expect(await drafts.write('reply:7', 'It took courage.')).toBe(false);
    expect(await drafts.read('reply:7')).toBe('It took courage.');
    expect(await new DeviceStore().keys('texts', adaeze.id)).toEqual([]);
    session.become({ ...adaeze });
    TestBed.tick();
    await soon(50);
    expect(await new DeviceStore().keys('texts', adaeze.id)).toHaveLength(1);
  });

  it('is said to be held while a page sends it by itself', () => {
    const { drafts } = open();
    const release = drafts.hold('debrief:1');
    expect([drafts.isHeld('debrief:1'), drafts.isHeld('debrief:2')]).toEqual([true, false]);
    release();
    expect(drafts.isHeld('debrief:1')).toBe(false);
  });
});

describe('copies for the time without a network', () => {
  it('are hers alone, and not there for nobody', async () => {
    const { copies, session } = open();
    await copies.keep('debrief:1', 'x');
    expect([await copies.find('debrief:1'), await copies.keys('')]).toEqual([undefined, []]);
    await copies.drop('debrief:1');
    session.become(adaeze);
    await copies.keep('debrief:1', 'A copy.');
    await copies.keep('brief:1', 'Another.');
    expect([await copies.find('debrief:1'), await copies.keys('debrief:')]).toEqual(['A copy.', ['debrief:1']]);
    await copies.drop('debrief:1');
    expect(await copies.keys('')).toEqual(['brief:1']);
    session.become(ruth);
    expect(await copies.find('brief:1')).toBeUndefined();
  });
});

describe('whom this device knows', () => {
  it('is nobody at first', async () => {
    expect(await meKnownHere()).toBeUndefined();
    await knownHere.close(null);
  });

  it('is let in by her copy; where the session has ended her copies go, and her texts stay', async () => {
    await deviceStore.write('copies', adaeze.id, 'me', adaeze);
    await deviceStore.write('texts', adaeze.id, 'reply:7', 'It took courage.');
    await rememberHere(adaeze.id);
    expect(await meKnownHere()).toEqual(adaeze);
    await knownHere.close(adaeze.id);
    expect([knownHere.account(), await deviceStore.keys('copies', adaeze.id)]).toEqual([null, []]);
    expect(await deviceStore.keys('texts', adaeze.id)).toEqual(['reply:7']);
  });

  it('is let in without a network by what an earlier release kept of her', async () => {
    const { notebook: _, ...former } = adaeze;
    await deviceStore.write('copies', adaeze.id, 'me', former);
    await rememberHere(adaeze.id);
    const { session } = open();
    const loading = session.load();
    await soon();
    TestBed.inject(HttpTestingController).expectOne('/api/v1/me').error(new ProgressEvent('error'));
    expect(await loading).toEqual(adaeze);
    expect([session.fromDevice, session.hasNotebook()]).toEqual([true, true]);
  });

  it('is the last who came in, from whichever tab; of the one before no copy stays, and her page ends nothing of it', async () => {
    await deviceStore.write('copies', adaeze.id, 'me', adaeze);
    await rememberHere(adaeze.id);
    await deviceStore.write('copies', ruth.id, 'me', ruth);
    await rememberHere(ruth.id);
    expect(await deviceStore.keys('copies', adaeze.id)).toEqual([]);
    await knownHere.close(adaeze.id);
    knownHere.forget(adaeze.id);
    expect(await meKnownHere()).toEqual(ruth);
  });
});
