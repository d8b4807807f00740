import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { ApiClient } from '@web/platform/api-client';
import { OwnProcesses } from '@web/platform/own-processes';
import { SessionStore } from '@web/platform/session-store';
import { adaeze, petra } from '@web/testing/people';
import { SearchStore } from './search-store';

type Person = typeof adaeze;

/** A search page of this person on a step of the way that holds this. */
function pageOf(person: Person, state: unknown) {
  TestBed.resetTestingModule();
  let held = state;
  const location = {
    path: () => '/search',
    getState: () => held,
    replaceState: (_path: string, _query: string, next: unknown) => (held = next),
  };
  const nothing = { own: [], threads: [] };
  const api = { call: () => Promise.resolve(nothing), resource: () => ({ hasValue: () => false }) };
  TestBed.configureTestingModule({
    providers: [
      OwnProcesses,
      SearchStore,
      { provide: Location, useValue: location },
      { provide: ApiClient, useValue: api },
    ],
  });
  TestBed.inject(SessionStore).become(person);
  return { store: TestBed.inject(SearchStore), state: () => held };
}

describe('what she looked for', () => {
  it('is there again on the way back, and for nobody else who sits down at this window', async () => {
    const first = pageOf(adaeze, { navigationId: 3 });
    first.store.write({ words: 'payroll', kind: 'story' });
    await first.store.look();
    expect(first.state()).toMatchObject({ navigationId: 3 });
    expect(pageOf(adaeze, first.state()).store.fields()).toMatchObject({ words: 'payroll', kind: 'story' });
    expect(pageOf(petra, first.state()).store.fields()).toMatchObject({ words: '', kind: null });
  });
});
