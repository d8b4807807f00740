import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import SignInPage from './sign-in-page';

const programme = {
  name: 'Job Search Accelerator',
  description: 'For senior women leaders in HR. Twelve weeks.',
  contactName: 'Petra Lindquale',
  supportDirectory: '',
  demo: true,
};

async function open(asked?: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
  });
  const server = TestBed.inject(HttpTestingController);
  const went = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const drawing = draw(SignInPage, asked === undefined ? {} : { return: asked });
  TestBed.tick();
  server.expectOne('/api/v1/programme').flush(programme);
  await Promise.resolve();
  TestBed.tick();
  server
    .expectOne('/api/v1/demo/people')
    .flush({ items: [{ key: 'adaeze', name: adaeze.name, role: 'member', sketch: '' }] });
  return { page: await drawing, server, went };
}

describe('the sign-in page', () => {
  it('shows the programme on its cover', async () => {
    const { page } = await open();
    expect(page.text).toContain('Job Search Accelerator');
    expect(page.text).toContain('For senior women leaders in HR');
    expect(page.text).not.toContain('Twelve weeks');
  });

  it('sends a link unless she would rather use a password, whose field then has the focus', async () => {
    const { page, server } = await open();
    expect(page.text).not.toContain('Choose a new password');
    expect(() => page.field('Password')).toThrow();
    await page.click('button', 'Use a password');
    expect(document.activeElement).toBe(page.field('Password'));
    await page.type('Your e-mail address', 'adaeze@example.org');
    page.role('button', 'Send me a link instead').click();
    server.expectOne('/api/v1/sign-in/link').flush(null, { status: 204, statusText: 'No Content' });
    await page.settle();
    expect(page.text).toContain('It goes to adaeze@example.org and works once, for fifteen minutes.');
  });

  it('goes on to the page that was asked for', async () => {
    const { page, server, went } = await open('/debriefs/new');
    await page.type('Your e-mail address', 'adaeze@example.org');
    await page.click('button', 'Use a password');
    await page.type('Password', 'demo-juniper-2026');
    page.role('button', 'Sign in').click();
    const request = server.expectOne('/api/v1/sign-in');
    expect(request.request.body).toEqual({ email: 'adaeze@example.org', password: 'demo-juniper-2026' });
    request.flush(adaeze);
    await page.settle();
    expect(TestBed.inject(SessionStore).me()?.name).toBe(adaeze.name);
    expect(went).toHaveBeenCalledWith('/debriefs/new');
  });

  it('keeps what was typed where the server refuses', async () => {
    const { page, server } = await open();
    await page.type('Your e-mail address', 'adaeze@example.org');
    await page.click('button', 'Use a password');
    await page.type('Password', 'not the one');
    page.role('button', 'Sign in').click();
    server.expectOne('/api/v1/sign-in').flush(null, { status: 429, statusText: 'Too Many Requests' });
    await page.settle();
    expect(page.text).toContain('That was a little fast');
    expect(page.field('Your e-mail address').value).toBe('adaeze@example.org');
    expect(page.field('Password').value).toBe('not the one');
  });

  it('says the same whether the address is known or not', async () => {
    const { page, server } = await open();
    await page.type('Your e-mail address', 'nobody@example.org');
    page.role('button', 'Send me a link').click();
    server.expectOne('/api/v1/sign-in/link').flush(null, { status: 204, statusText: 'No Content' });
    await page.settle();
    expect(page.text).toContain('If this address is known here, a link is on its way.');
  });

  it('lets a demo person in with one press', async () => {
    const { page, server, went } = await open();
    page.role('button', 'Adaeze, member').click();
    const request = server.expectOne('/api/v1/demo/sign-in');
    expect(request.request.body).toEqual({ key: 'adaeze' });
    request.flush(adaeze);
    await page.settle();
    expect(went).toHaveBeenCalledWith('/');
  });
});
