import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { StoryView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import BragFilePage from './brag-file-page';

const id = '00000000-0000-4000-8000-000000000091';
const at = '2026-10-05T09:00:00.000Z';
const one: StoryView = {
  ...{ id, revision: 1, source: null, createdAt: at, updatedAt: at, archivedAt: null, form: 'soar', title: 'Winter' },
  ...{ context: '', obstacle: '', action: '', result: 'It held.', figures: [], figuresSource: '', noNumber: false },
  ...{ bestSentence: '', areas: [], mergedInto: null, also: [], tellings: [] },
};
const elsewhere: StoryView = {
  ...one,
  revision: 2,
  result: 'It held for two winters.',
  figures: [{ value: '640', label: 'people' }],
  noNumber: true,
  areas: ['change-leadership', 'employee-relations'],
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function opened() {
  const drafts = drawers();
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting()],
      ...[provideRouter([{ path: '**', children: [] }]), withDrawers(drafts)],
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const answer = (stands: StoryView) => {
    for (const asked of server.match(({ method }) => method === 'GET'))
      asked.flush({ items: asked.request.url.endsWith('/stories') ? [stands] : [], next: null });
  };
  const drawing = draw(BragFilePage, { storyId: id });
  await moment();
  answer(one);
  await moment();
  answer(one);
  const page = await drawing;
  await page.settle();
  await page.click('button', 'Change');
  await page.type('Result', 'It held, and they stayed.');
  await page.type('Obstacle', 'Nobody had asked the night shift.');
  const save = async () => {
    page.role('button', 'Save').click();
    await moment();
    return server.expectOne({ url: `/api/v1/stories/${id}`, method: 'PATCH' });
  };
  const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', requestId: 'x', detail: '' };
  const clash = async () => {
    (await save()).flush({ ...problem, current: elsewhere }, { status: 409, statusText: 'Conflict' });
    await moment();
    await page.settle();
  };
  return { page, drafts, save, clash, answer };
}

describe('a story that she changes in two windows', () => {
  it('shows what the other one holds, field by field, and hers goes over it once she has chosen', async () => {
    const { page, save, clash } = await opened();
    await clash();
    const both = page.roles('alert').find(({ textContent }) => textContent.includes('Both versions are here'));
    const words = both?.textContent ?? '';
    for (const [label, text] of [
      ['Result', 'It held for two winters.'],
      ['Obstacle', 'Nothing'],
      ['Figures', '640 people'],
      ['No number yet', 'Ticked'],
      ['HR areas', 'Leading change, Employee relations'],
    ])
      expect(words).toContain(`${label}, on the other device${text}`);
    expect(words).not.toContain('Title');
    expect(page.field('Result').value).toBe('It held, and they stayed.');
    await page.click('button', 'Keep mine');
    expect((await save()).request.body).toMatchObject({ base: 2, result: 'It held, and they stayed.' });
  });

  it('gives hers back where she took the other version', async () => {
    const { page, drafts, save, clash, answer } = await opened();
    await clash();
    page.role('button', 'Take the other version').click();
    await moment();
    answer(elsewhere);
    await moment();
    await page.settle();
    expect(drafts.held.size).toBe(0);
    expect(page.text).toContain('It held for two winters.');
    expect(TestBed.inject(Notices).current()?.text).toBe('The other version is here.');
    TestBed.inject(Notices).undo();
    await page.settle();
    expect(page.field('Result').value).toBe('It held, and they stayed.');
    expect(page.field('Obstacle').value).toBe('Nobody had asked the night shift.');
    expect(drafts.held.has(`story ${id}`)).toBe(true);
    expect((await save()).request.body).toMatchObject({ base: 1 });
  });
});
