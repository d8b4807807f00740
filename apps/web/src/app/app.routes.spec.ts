import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { problems } from '@web/platform/problems.interceptor';
import { placesInHouse, routes } from './app.routes';
import { pages } from './house.routes';

/** Goes to an address while nobody is signed in. */
async function arriveAt(address: string): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter(routes)],
  });
  const harness = await RouterTestingHarness.create();
  const server = TestBed.inject(HttpTestingController);
  const there = new AbortController();
  const going = harness.navigateByUrl(address).finally(() => there.abort());
  while (!there.signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve));
    for (const asked of server.match('/api/v1/me')) asked.flush(null, { status: 401, statusText: 'Unauthorized' });
  }
  await going;
  return harness.routeNativeElement ?? document.body;
}

describe('an address, while nobody is signed in', () => {
  it('that leads nowhere says so, with a way to sign in', async () => {
    const page = await arriveAt('/nonsense/of/any/kind');
    expect(page.querySelector('h1')?.textContent).toBe('Not here');
    expect(page.textContent).toContain('We cannot find this page.');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/sign-in');
  });

  it('is of the house exactly where the house has a page', () => {
    const firsts = pages.map(({ path }) => path?.split('/')[0] ?? '').filter((first) => first !== '**');
    expect(new Set([...firsts, 'gallery'])).toEqual(new Set(placesInHouse));
  });

  it('of the house leads to the sign-in, and back', async () => {
    await arriveAt('/commitments');
    expect(TestBed.inject(Router).url).toBe('/sign-in?return=%2Fcommitments');
  });
});
