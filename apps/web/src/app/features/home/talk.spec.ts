import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { HomeView } from '@accelerator/contracts';
import { draw } from '@web/testing/page';
import { Talk } from './talk';

const nameless = { person: null, nameHidden: false, coach: false, author: true, mine: false };
const thread: HomeView['threads'][number] = {
  ...{ id: 't', cohortId: 'c', kind: 'debrief', audience: 'cohort', title: 'CPO', opener: nameless, unread: 0 },
  ...{ adviceSetting: null, replyCount: 0, fresh: false, resting: false, openedAt: '2026-09-18T09:00:00.000Z' },
  lastActivityAt: '2026-09-18T09:00:00.000Z',
};

describe('a shared debrief on the day', () => {
  it.each([
    [{}, 'Shared without a name'],
    [{ gone: true as const }, 'A former member shared a debrief'],
    [{ person: { id: 'f', name: 'Farida Amrani' } }, 'Farida shared a debrief'],
    [{ person: { id: 'f', name: 'Farida Amrani' }, nameHidden: true }, 'Shared without a name (by Farida)'],
  ])('says whose it is: %j', async (more, words) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const page = await draw(Talk, { thread: { ...thread, opener: { ...nameless, ...more } }, zone: 'Europe/Berlin' });
    expect(page.role('link', words).textContent).toBe(words);
  });
});
