import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { QuestionView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import QuestionsPage from './questions-page';

const id = '00000000-0000-4000-8000-000000000071';
const at = '2026-10-05T09:00:00.000Z';
const one: QuestionView = {
  ...{ id, revision: 1, source: null, also: [], createdAt: at, updatedAt: at, archivedAt: null, mergedInto: null },
  ...{ question: 'Why HR?', category: null, whatISaid: '', nextTime: '', storyId: null, storyTitle: null },
  ...{ prepared: 'open', occurrences: [] },
};
const elsewhere: QuestionView = {
  ...one,
  ...{ revision: 2, nextTime: 'Two sentences.', category: 'should-not-be-asked' },
  ...{ storyId: '00000000-0000-4000-8000-000000000091', storyTitle: 'Winter' },
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

it('a question that she changes in two windows shows both, and gives hers back where she took the other', async () => {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting()],
      ...[provideRouter([{ path: '**', children: [] }]), withDrawers(drawers())],
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const answer = async () => {
    await moment();
    for (const asked of server.match(({ method }) => method === 'GET'))
      asked.flush({ items: asked.request.url.endsWith('/questions') ? [one] : [], next: null });
    await moment();
  };
  const drawing = draw(QuestionsPage);
  await answer();
  await answer();
  const page = await drawing;
  page.role('button', 'Two minutes now?: Why HR?').click();
  await answer();
  await page.settle();
  await page.type('What I said', 'Because of people.');
  page.role('button', 'Save').click();
  await moment();
  const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', requestId: 'x', detail: '' };
  server
    .expectOne({ url: `/api/v1/questions/${id}`, method: 'PATCH' })
    .flush({ ...problem, current: elsewhere }, { status: 409, statusText: 'Conflict' });
  await moment();
  await page.settle();
  for (const words of [
    'Next time, on the other deviceTwo sentences.',
    'What I said, on the other deviceNothing',
    'What it was about, on the other deviceA question that should not have been asked',
    'A story that answers it, on the other deviceWinter',
  ])
    expect(page.text).toContain(words);

  page.role('button', 'Take the other version').click();
  await answer();
  expect(TestBed.inject(Notices).current()?.text).toBe('The other version is here.');
  TestBed.inject(Notices).undo();
  await answer();
  await page.settle();
  expect(page.field('What I said').value).toBe('Because of people.');
});
