import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import DeletedPage from './deleted-page';

const times = { deletedAt: '2026-10-05T09:00:00.000Z', goesAt: '2026-11-04T09:00:00.000Z' };
const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const items = [
  { kind: 'story', id: id(1), words: 'The merger', ...times },
  { kind: 'energy-mark', id: id(2), words: 'culture-shaping', ...times },
  { kind: 'skill', id: id(3), words: 'Saying no in one line', ...times },
];
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function open(inputs: Readonly<Record<string, unknown>> = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(DeletedPage, inputs);
  await moment();
  server.expectOne('/api/v1/deleted-kept').flush({ items });
  return { page: await drawing, server };
}

describe('what she kept and deleted', () => {
  it('stands there by its words, with the day on which it goes', async () => {
    const { page } = await open();
    expect(page.roles('heading').map(({ textContent }) => textContent.trim())).toEqual([
      'Deleted',
      'The merger',
      'Shaping culture',
      'Saying no in one line',
    ]);
    expect(page.text).toContain('It goes for good on Wednesday, 4 November.');
  });

  it('is brought back, and stays where that fails', async () => {
    const { page, server } = await open();
    const at = `/api/v1/kept/${id(1)}/deletion`;
    page.role('button', 'Bring it back: The merger').click();
    await moment();
    const gone = {
      type: 'about:blank',
      title: '',
      status: 404,
      code: 'not-found',
      detail: 'Not here.',
      requestId: 'r',
    };
    server.expectOne(at).flush(gone, { status: 404, statusText: 'Not found' });
    await moment();
    await page.settle();
    expect([page.text.includes('The merger'), TestBed.inject(Notices).current()?.text]).toEqual([true, 'Not here.']);
    page.role('button', 'Bring it back: The merger').click();
    await moment();
    server.expectOne({ method: 'DELETE', url: at }).flush(null, { status: 204, statusText: 'No content' });
    await moment();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe(`/brag-file/${id(1)}`);
    expect(TestBed.inject(Notices).current()?.text).toBe('It is back, among those put away.');
  });

  it('leads back to the page that she came from', async () => {
    const { page } = await open({ from: 'brag-file' });
    expect(page.role('link', 'Brag file').getAttribute('href')).toBe('/brag-file');
  });
});
