import { provideHttpClient } from '@angular/common/http';
import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { drawers, withDrawers } from '@web/testing/drawers';
import { petra } from '@web/testing/people';
import type { WritingKey } from './drafts/writings';
import { keptWords, tabWords } from './kept-words';
import { SessionStore } from './session-store';

const held = { name: 'Juniper', capacity: '12' };
const moment = () => new Promise((resolve) => setTimeout(resolve));

function open(device = drawers(), form: () => WritingKey = () => 'cohort 1') {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), withDrawers(device)] });
  TestBed.inject(SessionStore).become(petra);
  const kept = TestBed.runInInjectionContext(() => keptWords<typeof held>(form));
  return { kept, device, words: computed(() => kept.over(held)) };
}

describe('words kept on the device', () => {
  it('come back over what the server holds, until it has them', async () => {
    const device = drawers({ 'cohort 1': { name: 'Juniper and friends', capacity: '12' } });
    const { kept, words } = open(device);
    expect(words()).toEqual(held);
    await moment();
    expect(words()).toEqual({ name: 'Juniper and friends', capacity: '12' });
    expect(kept.over({ ...held, capacity: '14' })).toEqual({ name: 'Juniper and friends', capacity: '12' });
    kept.drop();
    await moment();
    expect(words()).toEqual(held);
    expect(device.held.size).toBe(0);
  });

  it('are kept under the name of their form, and never lie over what she has typed meanwhile', async () => {
    const { kept, device, words } = open(drawers({ 'cohort 1': { name: 'Of yesterday' } }));
    expect(words()).toEqual(held);
    kept.keep({ ...held, name: 'Of now' });
    await moment();
    expect(kept.over(held).name).toBe('Of now');
    expect(device.held.get('cohort 1')).toEqual({ ...held, name: 'Of now' });
  });

  it('are left out where they cannot be read, or belong to no field', async () => {
    for (const unread of [{ name: 7, colour: 'red' }, 'words', null]) {
      TestBed.resetTestingModule();
      const { words } = open(drawers({ 'cohort 1': unread }));
      words();
      await moment();
      expect(words()).toEqual(held);
    }
  });

  it('may stand in rows', async () => {
    const rows = [{ id: '1', name: 'Tamsin' }];
    for (const [unread, read] of [
      [rows, rows],
      ['words', []],
      [[7], []],
      [[{ id: 1 }], []],
    ]) {
      TestBed.resetTestingModule();
      open(drawers({ 'cohort new': { rows: unread } }));
      const kept = TestBed.runInInjectionContext(() => keptWords<{ rows: unknown }>(() => 'cohort new'));
      kept.over({ rows: [] });
      await moment();
      expect(kept.over({ rows: [] }).rows).toEqual(read);
    }
  });
});

describe('words kept before the door', () => {
  it('stay in this tab, until the server has them', () => {
    TestBed.configureTestingModule({});
    const kept = TestBed.runInInjectionContext(() => tabWords<typeof held>(() => 'place'));
    kept.keep({ ...held, name: 'Adaeze' });
    expect(kept.over(held).name).toBe('Adaeze');
    expect(localStorage.length).toBe(0);
    sessionStorage.setItem('kept place', '{"name":');
    expect(kept.over(held)).toEqual(held);
    kept.drop();
    expect(sessionStorage.length).toBe(0);
  });
});
