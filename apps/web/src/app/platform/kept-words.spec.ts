import { TestBed } from '@angular/core/testing';
import { provideHttpClient } from '@angular/common/http';
import { adaeze, petra } from '@web/testing/people';
import { keptWords } from './kept-words';
import { SessionStore } from './session-store';

const held = { name: 'Juniper', capacity: '12' };

function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient()] });
  TestBed.inject(SessionStore).become(petra);
  return TestBed.runInInjectionContext(() => keptWords<typeof held>(() => 'cohort 1'));
}

describe('words kept on the device', () => {
  beforeEach(() => localStorage.clear());

  it('come back over what the server holds, until it has them', () => {
    const kept = open();
    kept.keep({ ...held, name: 'Juniper and friends' });
    expect(kept.over({ ...held, capacity: '14' })).toEqual({ name: 'Juniper and friends', capacity: '12' });
    kept.drop();
    expect(kept.over(held)).toEqual(held);
  });

  it('are hers alone', () => {
    const kept = open();
    kept.keep({ ...held, name: 'Of Petra' });
    TestBed.inject(SessionStore).become(adaeze);
    expect(kept.over(held)).toEqual(held);
  });

  it('are left out where they cannot be read, or belong to no field', () => {
    const kept = open();
    localStorage.setItem(`kept ${petra.id} cohort 1`, '{"name":7,"colour":"red"}');
    expect(kept.over(held)).toEqual(held);
    localStorage.setItem(`kept ${petra.id} cohort 1`, '{"name":');
    expect(kept.over(held)).toEqual(held);
  });
});
