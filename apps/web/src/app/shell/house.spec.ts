import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes, TitleStrategy } from '@angular/router';
import type { AdminCohort, Me } from '@accelerator/contracts';
import { signedIn } from '@web/platform/doors';
import { coachesOnly, inCohort, toFirstPage } from '@web/platform/house-doors';
import { Drafts } from '@web/platform/drafts/drafts';
import { problems } from '@web/platform/problems.interceptor';
import { SignedOut } from '@web/platform/signed-out';
import { onlyYou } from '@web/ui/seen-by';
import { Page } from '@web/ui/page';
import { adaeze, petra, ruth } from '@web/testing/people';
import { draw, type TestPage } from '@web/testing/page';
import { App } from './app';
import HouseFrame from './house-frame';
import NotFound from './not-found';
import { PageTitle } from './page-title';

@Component({ imports: [Page], template: `<ui-page heading="A quiet page" [audience]="audience" />` })
class QuietPage {
  protected readonly audience = onlyYou;
}

const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', data: { frame: 'cover' }, component: QuietPage },
  {
    path: '',
    canActivate: [signedIn],
    component: HouseFrame,
    children: [
      { path: '', pathMatch: 'full', canActivate: [toFirstPage], children: [] },
      { path: 'today', title: 'Today', component: QuietPage },
      { path: 'debriefs/new', title: 'New debrief', data: { frame: 'desk' }, component: QuietPage },
      { path: 'admin', title: 'Overview', component: QuietPage },
      { path: 'profile', title: 'Profile', component: QuietPage },
      {
        path: 'cohorts/:cohortId',
        canActivate: [inCohort],
        children: [{ path: 'table', title: 'Around the table', canActivate: [coachesOnly], component: QuietPage }],
      },
      { path: '**', title: 'Not found', component: NotFound },
    ],
  },
];

const rowan: AdminCohort = {
  id: '00000000-0000-4000-8000-000000000002',
  name: 'Rowan',
  cloth: 'graphite',
  startsOn: '2027-01-13',
  endsOn: '2027-04-07',
  timeZone: 'Europe/London',
  capacity: 12,
  leadCoachId: null,
  coachNames: [],
  memberCount: 0,
  invitedMemberCount: 0,
  invitedCoachCount: 0,
  agreementVersion: 1,
  agreementBody: 'What is said here stays here.',
};

async function open(url: string, me: Me | null): Promise<TestPage<App>> {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter(routes),
      { provide: TitleStrategy, useExisting: PageTitle },
    ],
  });
  const page = await draw(App);
  const going = TestBed.inject(Router).navigateByUrl(url);
  await new Promise((done) => setTimeout(done));
  for (const request of TestBed.inject(HttpTestingController).match('/api/v1/me')) {
    if (me) request.flush(me);
    else
      request.flush(
        { type: 'about:blank', title: '', status: 401, code: 'sign-in', detail: '', requestId: 'r' },
        { status: 401, statusText: 'Unauthorized' },
      );
  }
  await going;
  TestBed.tick();
  for (const request of TestBed.inject(HttpTestingController).match('/api/v1/admin/cohorts'))
    request.flush({ items: [rowan] });
  await page.settle();
  return page;
}

const contentsOf = (page: TestPage<App>) => page.role('navigation', 'Contents').textContent.replace(/\s+/g, ' ');

describe('the house', () => {
  it('shows a member her own contents and nobody else’s', async () => {
    const page = await open('/', adaeze);
    expect(TestBed.inject(Router).url).toBe('/today');
    expect(contentsOf(page)).toContain('Juniper, week 7 of 12');
    expect(contentsOf(page)).toContain('Debriefs');
    expect(contentsOf(page)).not.toContain('Around the table');
    expect(contentsOf(page)).not.toContain('Record of access');
    expect(page.role('link', 'Today').getAttribute('aria-current')).toBe('page');
    expect(document.title).toBe('Today · Job Search Accelerator');
    expect(document.documentElement.dataset['cloth']).toBe('juniper');
  });

  it('leaves her own notebook to a member who has left, and nothing of a cohort', async () => {
    const page = await open('/', { ...adaeze, enrolments: [] });
    expect(TestBed.inject(Router).url).toBe('/today');
    expect(contentsOf(page)).toContain('Notebookonly youOpportunitiesDebriefs');
    for (const word of ['Programme office', 'Conversations', 'Sessions']) expect(contentsOf(page)).not.toContain(word);
    expect(page.root.querySelector('.topbar a[aria-label="Search"]')?.getAttribute('href')).toBe('/search');
    const tabs = [...page.role('navigation', 'Main').querySelectorAll('a')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(tabs).toEqual(['Today', 'Notebook', 'Write']);
  });

  it('leaves it to her also where she coaches now, or is of the office', async () => {
    for (const [person, own] of [
      [ruth, 'Around the table'],
      [petra, 'Record of access'],
    ] as const) {
      const page = await open('/', { ...person, notebook: true });
      expect(contentsOf(page)).toContain(own);
      expect(contentsOf(page)).toContain('Debriefs');
      const links = [...page.role('navigation', 'Main').querySelectorAll('a')].map((one) => one.getAttribute('href'));
      expect([links.length, links.includes('/contents')]).toEqual([5, true]);
      TestBed.resetTestingModule();
    }
  });

  it('leads whoever has neither to her account', async () => {
    const page = await open('/', { ...ruth, enrolments: [] });
    expect(TestBed.inject(Router).url).toBe('/profile');
    expect(page.role('navigation', 'Main').textContent.trim()).toBe('You');
  });

  it('says above the page that this device cannot keep what she writes', async () => {
    const page = await open('/today', adaeze);
    const words = 'This device cannot keep what you write. Please leave this tab open until all of it is sent.';
    expect(page.text).not.toContain(words);
    // jsdom has no IndexedDB
    const drafts = TestBed.inject(Drafts);
    expect(await drafts.write('reply:7', 'It took courage.')).toBe(false);
    await page.settle();
    expect(page.text).toContain(words);
    await drafts.drop('reply:7');
  });

  it('leads a member to her search from the phone’s bar, and nobody who has none', async () => {
    const page = await open('/today', adaeze);
    expect(page.root.querySelector('.topbar a[aria-label="Search"]')?.getAttribute('href')).toBe('/search');
    TestBed.resetTestingModule();
    for (const person of [ruth, petra]) {
      const other = await open('/', person);
      expect(other.root.querySelector('.topbar')).not.toBeNull();
      expect(other.root.querySelector('.topbar a[aria-label="Search"]')).toBeNull();
      TestBed.resetTestingModule();
    }
  });

  it('leads a coach to the table of her cohort, and lets her change cohorts', async () => {
    const page = await open('/', ruth);
    expect(TestBed.inject(Router).url).toBe('/cohorts/00000000-0000-4000-8000-000000000001/table');
    expect(contentsOf(page)).toContain('Around the table');
    expect(contentsOf(page)).not.toContain('Debriefs');
    await TestBed.inject(Router).navigateByUrl('/cohorts/00000000-0000-4000-8000-000000000002/table');
    await page.settle();
    expect(document.documentElement.dataset['cloth']).toBe('graphite');
  });

  it('gives the programme office its own frame', async () => {
    const page = await open('/', petra);
    expect(TestBed.inject(Router).url).toBe('/admin');
    expect(contentsOf(page)).toContain('Programme office');
    expect(contentsOf(page)).toContain('Cohorts1Rowan');
    expect(contentsOf(page)).not.toContain('Conversations');
  });

  it('does not tell a stranger’s cohort from one that is not there', async () => {
    const page = await open('/cohorts/00000000-0000-4000-8000-000000000009/table', adaeze);
    expect(page.text).toContain('We cannot find this page. It may have been taken back by its writer.');
    expect(page.text).toContain('If you think it should be yours, write to Petra Lindquale.');
  });

  it('shows a member no coach’s page', async () => {
    const page = await open('/cohorts/00000000-0000-4000-8000-000000000001/table', adaeze);
    expect(page.text).toContain('We cannot find this page.');
  });

  it('asks nobody’s name twice: without a session it leads to sign-in and remembers the way', async () => {
    await open('/debriefs/new', null);
    expect(TestBed.inject(Router).url).toBe('/sign-in?return=%2Fdebriefs%2Fnew');
  });

  it('has no contents at the desk', async () => {
    const page = await open('/debriefs/new', adaeze);
    expect(page.roles('navigation')).toEqual([]);
  });

  it('keeps the page and says so when the session ends', async () => {
    const page = await open('/today', adaeze);
    TestBed.inject(SignedOut).notice();
    await page.settle();
    expect(page.text).toContain('You were signed out. Your text is safe. Sign in to carry on.');
    expect(page.role('heading', 'A quiet page')).toBeTruthy();
  });

  it('moves the focus to the title of the next page, not of the first', async () => {
    const page = await open('/today', adaeze);
    document.body.append(page.root);
    expect(document.activeElement).toBe(document.body);
    await TestBed.inject(Router).navigateByUrl('/admin');
    await page.settle();
    expect(document.activeElement).toBe(page.role('heading', 'A quiet page'));
  });
});
