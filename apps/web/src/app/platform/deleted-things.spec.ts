import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { adaeze } from '@web/testing/people';
import { DeletedThings } from './deleted-things';
import { Notices } from './notices';
import { ProblemError } from './problem';
import { SessionStore } from './session-store';

const thing = {
  id: 'one',
  name: 'CPO, Halden',
  deletedAt: '2026-10-05T09:00:00.000Z',
  goesAt: '2026-11-04T09:00:00.000Z',
};

function bin(restore: () => Promise<unknown>) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const things = TestBed.runInInjectionContext(
    () => new DeletedThings({ things: () => [thing], restore, place: (id) => ({ link: ['/debriefs', id] }) }),
  );
  return { things, url: () => TestBed.inject(Router).url, said: () => TestBed.inject(Notices).current()?.text };
}

describe('what she deleted', () => {
  it('says its days where she is, and comes back to its page', async () => {
    const { things, url, said } = bin(() => Promise.resolve());
    expect(things.lines()).toEqual([
      { id: 'one', name: 'CPO, Halden', day: 'Monday, 5 October', goes: 'Wednesday, 4 November' },
    ]);
    await things.bringBack('one');
    expect([url(), said()]).toEqual(['/debriefs/one', 'It is back.']);
  });

  it('stays where it is when it cannot come back, and she hears why', async () => {
    const { things, url, said } = bin(() => Promise.reject(new ProblemError('not-found', 'It has gone for good.')));
    await things.bringBack('one');
    expect([url(), said()]).toEqual(['/', 'It has gone for good.']);
  });
});
