import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OpeningView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import OpeningPage from './opening-page';

const team = (cohortName: string, coachNames: string[]): OpeningView['coaches'][number] => ({
  ...{ cohortId: `00000000-0000-4000-8000-00000000000${cohortName.length}`, cohortName, coachNames, askedAt: null },
});
const alder = team('Alder', ['Odette Vanbrugh-Hale']);
const juniper = team('Juniper', ['Naomi Castellwood', 'Ruth Ellerslade', 'Tom Ferris']);

/** The opening on a heavy day, for her who has these coaches. */
async function heavyDay(...coaches: OpeningView['coaches']) {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
      withDrawers(drawers()),
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(OpeningPage);
  TestBed.tick();
  const opening: OpeningView = { setbackPlan: null, buddies: [], coaches, processes: [] };
  server.expectOne('/api/v1/debriefs/opening').flush(opening);
  const page = await drawing;
  const heavy = page.roles('radio').find((one) => one.closest('label')?.textContent.includes('Heavy'));
  heavy?.click();
  await page.settle();
  const asks = page.roles('button').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  return { page, server, asks: asks.filter((name) => name.startsWith('Ask')) };
}

describe('asking a coach to call', () => {
  it('is not offered where the cohort has none', async () => {
    const { page, asks } = await heavyDay(team('Juniper', []));
    expect(page.text).toContain('Quiet view for two days');
    expect(page.text).not.toContain('Ask my coach');
    expect(asks).toEqual([]);
  });

  it('says who sees it, one or several', async () => {
    const { page, asks } = await heavyDay(alder);
    expect(page.text).toContain('Ask my coach to call');
    expect(page.text).toContain('Odette Vanbrugh-Hale sees that you asked, nothing else.');
    expect(asks).toEqual(['Ask']);
    TestBed.resetTestingModule();
    const more = await heavyDay(juniper, team('Rowan', []));
    expect(more.page.text).toContain('Naomi Castellwood, Ruth Ellerslade and Tom Ferris see that you asked');
    expect(more.asks).toEqual(['Ask']);
  });

  it('in two cohorts says which at each row and each button', async () => {
    const { page, server, asks } = await heavyDay(alder, juniper);
    expect(page.text).toContain('Ask my coach in Alder to call');
    expect(page.text).toContain('Ask my coach in Juniper to call');
    expect(asks).toEqual(['Ask my coach in Alder to call', 'Ask my coach in Juniper to call']);
    page
      .roles('button')
      .find(({ textContent }) => textContent.includes('Juniper'))
      ?.click();
    server.expectOne(`/api/v1/cohorts/${juniper.cohortId}/contact-requests`).flush({ at: '2026-11-23T10:00:00.000Z' });
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    expect(page.roles('status').map(({ textContent }) => textContent.trim())).toContain('You have asked.');
    expect(page.role('button', asks[0])).toBeDefined();
  });
});
