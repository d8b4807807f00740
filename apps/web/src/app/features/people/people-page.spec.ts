import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CohortView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { network } from '@web/testing/network';
import { draw } from '@web/testing/page';
import { adaeze, ruth } from '@web/testing/people';
import PeoplePage from './people-page';

const juniper = '00000000-0000-4000-8000-000000000001';
const cohort: CohortView = {
  id: juniper,
  name: 'Juniper',
  cloth: 'juniper',
  startsOn: '2026-08-26',
  endsOn: '2026-11-18',
  timeZone: 'Europe/London',
  week: 7,
  weeks: 12,
  memberCount: 1,
  coachCount: 1,
  agreement: {
    id: '00000000-0000-4000-8000-000000000031',
    version: 2,
    body: '1. What is said here stays here.',
    acceptedAt: null,
  },
};
const accepted = { ...cohort, agreement: { ...cohort.agreement, acceptedAt: '2026-10-06T09:00:00Z' } };
const items = [
  { id: adaeze.id, name: adaeze.name, role: 'member', lead: false },
  { id: ruth.id, name: ruth.name, role: 'coach', lead: true },
];

async function open(view: CohortView) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(PeoplePage);
  TestBed.tick();
  server.expectOne(`/api/v1/cohorts/${juniper}/people`).flush({ items });
  server.expectOne(`/api/v1/cohorts/${juniper}`).flush(view);
  return { page: await drawing, server };
}

afterEach(() => {
  jest.restoreAllMocks();
  network(true);
});

describe('people and agreement', () => {
  it('names everybody, with a word for the coach and for herself', async () => {
    const { page } = await open(accepted);
    expect(page.text).toContain('Adaeze ThornburyYou');
    expect(page.text).toContain('Ruth EllinghamLead coach');
    expect(page.text).toContain('Juniper: 1 member, 1 coach');
  });

  it('says which version she accepted, and asks for nothing', async () => {
    const { page } = await open(accepted);
    expect(page.text).toContain('Version 2. You accepted it on Tuesday, 6 October');
    expect(page.roles('button')).toHaveLength(0);
  });

  it('lets her accept the version she reads', async () => {
    const { page, server } = await open(cohort);
    // it may be the first that she reads here, as after a move
    expect(page.text).toContain('Please read the agreement and, if you can stand by it, accept it.');
    expect(page.text).not.toContain('new version');
    page.role('button', 'Accept version 2').click();
    const request = server.expectOne({ method: 'PUT', url: `/api/v1/cohorts/${juniper}/agreement-acceptance` });
    expect(request.request.body).toEqual({ agreementId: cohort.agreement.id });
    request.flush(accepted);
    await new Promise((resolve) => setTimeout(resolve));
    server.expectOne('/api/v1/me').flush(adaeze);
    await page.settle();
    expect(page.text).toContain('You accepted it on');
  });

  it('keeps the page and says so where it could not be accepted', async () => {
    const { page, server } = await open(cohort);
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    network(false);
    page.role('button', 'Accept version 2').click();
    server
      .expectOne({ method: 'PUT', url: `/api/v1/cohorts/${juniper}/agreement-acceptance` })
      .error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text).toContain('You are offline.');
    expect(page.role('button', 'Accept version 2')).toBeTruthy();
  });
});
