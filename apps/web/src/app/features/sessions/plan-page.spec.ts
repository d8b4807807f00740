import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { session } from '@web/testing/one-session';
import { draw, type TestPage } from '@web/testing/page';
import { ruth } from '@web/testing/people';
import { isKeptPlan } from './plan-fields';
import PlanPage from './plan-page';

const cohortId = ruth.enrolments[0]?.cohortId ?? '';
const plans = `/api/v1/cohorts/${cohortId}/sessions`;
const refusal = { type: 'about:blank', title: '', status: 422, code: 'invalid', detail: 'Look again.', requestId: 'r' };
const wrongMinutes = 'Please give minutes between 1 and 240.';

async function soon(page: TestPage<PlanPage>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

async function open() {
  const device = drawers();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      withDrawers(device),
    ],
  });
  TestBed.inject(SessionStore).become(ruth);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(PlanPage, { cohortId });
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne(`/api/v1/cohorts/${cohortId}/people`).flush({ items: [] });
  const page = await drawing;
  await soon(page);
  return { page, server, device };
}

/** The labels of the fields that need another look, with what is said there. */
const marked = ({ root }: TestPage<PlanPage>) =>
  [...root.querySelectorAll('ui-field')].flatMap((field) => {
    const said = field.querySelector('.field__e')?.textContent.trim();
    return said ? [`${field.querySelector('label')?.textContent ?? ''}: ${said}`] : [];
  });

describe('the page on which a session is planned', () => {
  it('marks all that is wrong at once, a start that has passed among it', async () => {
    const { page, server } = await open();
    await page.type('Title', '');
    await page.type('Start', '2020-01-01T10:00');
    await page.click('button', 'Publish');
    await soon(page);
    expect(marked(page)).toEqual([
      'Title: Please give the session a title.',
      'Start: This start has passed. Please choose one that is to come.',
    ]);
    server.expectNone(plans);
  });

  it('no longer says what was wrong at a field once it is changed, until it is sent again', async () => {
    const { page, server } = await open();
    const refuse = async () => {
      await page.click('button', 'Save as a draft');
      await soon(page);
      const issues = [
        { path: ['title'], message: 'Please give the session a title.' },
        { path: ['agenda', 1, 'minutes'], message: wrongMinutes },
      ];
      server.expectOne(plans).flush({ ...refusal, issues }, { status: 422, statusText: '' });
      await soon(page);
    };
    await page.type('Start', '2100-01-01T10:00');
    await refuse();
    expect(marked(page)).toEqual(['Title: Please give the session a title.', `Minutes: ${wrongMinutes}`]);
    await page.type('Title', 'Ours');
    expect(marked(page)).toEqual([`Minutes: ${wrongMinutes}`]);
    expect(page.field('Title').getAttribute('aria-invalid')).toBeNull();
    await refuse();
    expect(marked(page)).toHaveLength(2);
  });

  it('leaves it with its part where parts before it go', async () => {
    const { page, server } = await open();
    await page.click('button', 'Save as a draft');
    await soon(page);
    const issues = [{ path: ['agenda', 1, 'minutes'], message: wrongMinutes }];
    server.expectOne(plans).flush({ ...refusal, issues }, { status: 422, statusText: '' });
    await soon(page);
    const wrong = () => page.root.querySelector('[aria-invalid]')?.closest('[data-part]')?.getAttribute('data-part');
    const part = wrong();
    expect(part).toBeTruthy();
    page.root.querySelector<HTMLElement>('[data-remove]')?.click();
    await soon(page);
    expect(wrong()).toBe(part);
  });

  it('has a part again that was taken out, also where the page has been left since', async () => {
    const { page, device } = await open();
    const kept = () => [...device.held.values()].filter(isKeptPlan).flatMap(({ fields }) => fields.agenda);
    await page.type('Part 2', 'Two offers, side by side');
    const before = kept();
    page.root.querySelectorAll<HTMLElement>('[data-remove]')[1]?.click();
    await soon(page);
    expect(kept()).toEqual(before.toSpliced(1, 1));
    page.fixture.destroy();
    TestBed.inject(Notices).undo();
    await new Promise((resolve) => setTimeout(resolve));
    expect(before[1]?.title).toBe('Two offers, side by side');
    expect(kept()).toEqual(before);
  });

  it('stays, and says so, where what was undone while it was on its way is still to be saved', async () => {
    const { page, server } = await open();
    const notices = TestBed.inject(Notices);
    const type = page.root.querySelector('select');
    if (type) type.value = 'skills-lab';
    type?.dispatchEvent(new Event('change'));
    await soon(page);
    const title = page.field('Title').value;
    await page.click('button', 'Save as a draft');
    await soon(page);
    notices.undo();
    const draft = { ...session, state: 'draft', revision: 1 };
    server.expectOne(plans).flush(draft, { status: 201, statusText: 'Created' });
    await soon(page);
    expect([title, page.field('Title').value]).toEqual(['Skills lab', 'Hot seats']);
    expect(notices.current()?.text).toBe(
      'Saved as a draft. Members do not see it. What you changed meanwhile is still to be saved.',
    );
  });
});
