import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { EMPTY } from 'rxjs';
import type { CoachOverview, ThreadLine, Writer } from '@accelerator/contracts';
import { Live } from '@web/platform/live';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze, ruth } from '@web/testing/people';
import TablePage from './table-page';

const nameless: Writer = { person: null, nameHidden: false, coach: false, author: true, mine: false };
const waiting = (id: string, title: string, opener: Partial<Writer>): ThreadLine => ({
  ...{ id, kind: 'debrief', audience: 'cohort', title, adviceSetting: null, replyCount: 0, unread: 0 },
  ...{ fresh: false, resting: false, openedAt: '2026-09-18T09:00:00.000Z', lastActivityAt: '2026-09-18T09:00:00.000Z' },
  opener: { ...nameless, ...opener },
});

async function open(withoutCoachReply: ThreadLine[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      withDrawers(drawers()),
      { provide: Live, useValue: { events: EMPTY } },
    ],
  });
  TestBed.inject(SessionStore).become(ruth);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(TablePage);
  TestBed.tick();
  const overview: CoachOverview = { people: [], nextSession: null, lastSession: null, sessions: [], withoutCoachReply };
  for (const one of server.match(({ url }) => url.startsWith('/api/')))
    one.flush(one.request.url.includes('concern') ? { items: [] } : overview);
  return drawing;
}

describe('what waits for a coach’s word', () => {
  it('says of whom it is, also where she has left since', async () => {
    const page = await open([waiting(ruth.id, 'One', {}), waiting(adaeze.id, 'Two', { gone: true })]);
    expect(page.text).toMatch(/One\s*The author, /);
    expect(page.text).toMatch(/Two\s*A former member, /);
  });
});
