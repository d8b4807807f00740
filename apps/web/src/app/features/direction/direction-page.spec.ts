import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import DirectionPage from './direction-page';

const at = '2026-10-05T09:00:00.000Z';
const clue = {
  id: '00000000-0000-4000-8000-000000000041',
  words: 'When two sides sit at one table',
  writtenOn: '2026-10-05',
  source: null,
  also: [],
  archivedAt: null,
  mergedInto: null,
  createdAt: at,
  updatedAt: at,
  revision: 1,
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

it('leads to the list of each kind, where the first one is written; of what is put away only where something stands', async () => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      withDrawers(drawers()),
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const answer = () => {
    for (const asked of server.match(() => true))
      asked.flush({ items: asked.request.url.endsWith('/clues') ? [clue] : [], next: null });
  };
  const drawing = draw(DirectionPage);
  await moment();
  answer();
  const page = await drawing;
  const throughs = () =>
    page
      .roles('link')
      .map(({ textContent }) => textContent.trim())
      .filter((words) => words.startsWith('Look through these'));
  expect(page.text).toContain(clue.words);
  expect(throughs()).toHaveLength(5);
  page.role('button', 'Show those put away').click();
  await moment();
  await moment();
  answer();
  await page.settle();
  expect(throughs()).toEqual(['Look through these: Clues']);
});
