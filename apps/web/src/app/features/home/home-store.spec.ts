import { TestBed } from '@angular/core/testing';
import { ApiClient } from '@web/platform/api-client';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { EMPTY } from 'rxjs';
import { HomeStore } from './home-store';

describe('a look-back from the day', () => {
  it('that does not arrive promises nothing', async () => {
    const call = () => Promise.reject(new ProblemError('offline', 'It will be saved when the connection is back.'));
    const home = { error: () => undefined, reload: () => true };
    TestBed.configureTestingModule({
      providers: [
        HomeStore,
        { provide: ApiClient, useValue: { call, resource: () => home } },
        { provide: Live, useValue: { events: EMPTY } },
      ],
    });
    await TestBed.inject(HomeStore).see('00000000-0000-4000-8000-000000000041');
    expect(TestBed.inject(Notices).current()?.text).toMatch(/Nothing has changed/);
  });
});
