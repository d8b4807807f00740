import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw, type TestPage } from '@web/testing/page';
import { petra } from '@web/testing/people';
import ProgrammePage from './programme-page';

const programme = {
  name: 'Seats',
  description: 'Twelve weeks.',
  contactName: 'Petra',
  supportDirectory: '',
  demo: false,
  freshWindowHours: 72,
};
const elsewhere = { ...programme, name: 'Benches', supportDirectory: 'The helpline.' };
const refusal = {
  type: 'about:blank',
  title: '',
  status: 409,
  code: 'conflict',
  detail: 'Also changed.',
  requestId: 'r',
};

async function soon(page: TestPage<ProgrammePage>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

async function open() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      withDrawers(drawers()),
    ],
  });
  TestBed.inject(SessionStore).become(petra);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(ProgrammePage);
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne('/api/v1/admin/programme').flush(programme);
  const page = await drawing;
  await soon(page);
  return { page, server };
}

/** Saves; what was sent, to be answered. */
async function saved({ page, server }: Awaited<ReturnType<typeof open>>) {
  page.role('button', 'Save').click();
  await soon(page);
  return server.expectOne('/api/v1/admin/programme').request;
}

describe('the words of the programme', () => {
  it('are sent where she changed them', async () => {
    const opened = await open();
    await opened.page.type('Name', 'Tables');
    expect((await saved(opened)).body).toEqual({ name: 'Tables', base: { name: 'Seats' } });
  });

  it('go with how long news counts as fresh, as a number', async () => {
    const opened = await open();
    expect(opened.page.field('Fresh for, in hours').value).toBe('72');
    await opened.page.type('Fresh for, in hours', '48');
    expect((await saved(opened)).body).toEqual({ freshWindowHours: 48, base: { freshWindowHours: 72 } });
  });

  it('that somebody changed meanwhile stand beside hers, which go over them when she says so', async () => {
    const { page, server } = await open();
    await page.type('Name', 'Tables');
    page.role('button', 'Save').click();
    await soon(page);
    server
      .expectOne('/api/v1/admin/programme')
      .flush({ ...refusal, current: elsewhere }, { status: 409, statusText: 'Conflict' });
    await soon(page);
    expect(page.field('Name').value).toBe('Tables');
    expect(page.role('alert').textContent).toContain('by somebody else or in another window');
    expect(page.role('alert').textContent).toContain('Benches');
    await page.click('button', 'Take the other version');
    expect([page.field('Name').value, page.field('Support directory').value]).toEqual(['Benches', 'The helpline.']);
    TestBed.inject(Notices).undo();
    await soon(page);
    expect(page.field('Name').value).toBe('Tables');
    expect((await saved({ page, server })).body).toEqual({ name: 'Tables', base: { name: 'Benches' } });
  });
});
