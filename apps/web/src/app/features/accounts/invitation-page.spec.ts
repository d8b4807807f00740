import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import type { InvitationView, Me } from '@accelerator/contracts';
import { of } from 'rxjs';
import { problems } from '@web/platform/problems.interceptor';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import InvitationPage from './invitation-page';

const offer: InvitationView = {
  ...{ cohortName: 'Alder', programmeName: 'Job Search Accelerator', role: 'member', email: 'joyce@example.org' },
  ...{ name: 'Joyce Amponsem-Lake', startsOn: '2026-12-02', coachNames: [], invitedBy: 'Petra Lindquale' },
  expiresAt: '2026-12-09T09:00:00.000Z',
  agreement: { id: '00000000-0000-4000-8000-000000000081', version: 1, body: 'What is said here stays here.' },
  knownAccount: false,
};
const settle = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
};

async function open(me?: Me) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: ActivatedRoute, useValue: { fragment: of(`token=${'a'.repeat(43)}`) } },
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(InvitationPage);
  TestBed.tick();
  for (const asked of server.match('/api/v1/programme'))
    asked.flush({ name: '', description: '', contactName: '', supportDirectory: '', demo: false });
  const nobody = { type: 'about:blank', title: '', status: 401, code: 'sign-in', detail: '', requestId: 'r' };
  const asked = server.expectOne('/api/v1/me');
  if (me) asked.flush(me);
  else asked.flush(nobody, { status: 401, statusText: 'Unauthorized' });
  server.expectOne('/api/v1/invitations/look').flush(offer);
  await settle();
  return { page: await drawing, server };
}

describe('the page of an invitation', () => {
  const agreed = 'I have read the agreement and accept it.';

  it('names at once all that needs another look, each at its field', async () => {
    const { page, server } = await open();
    await page.type('A password, if you like', 'short');
    await page.click('button', 'Accept your place');
    await settle();
    expect(page.field('A password, if you like').getAttribute('aria-invalid')).toBe('true');
    expect(page.text).toContain('Please use 15 characters or more.');
    expect(page.field(agreed).getAttribute('aria-invalid')).toBe('true');
    expect(page.text).toContain('The agreement has to be accepted to take the place.');
    server.expectNone('/api/v1/invitations/accept');
  });

  it('takes the place where nothing does', async () => {
    const { page, server } = await open();
    page.field(agreed).click();
    page.role('button', 'Accept your place').click();
    await settle();
    const body: unknown = server.expectOne('/api/v1/invitations/accept').request.body;
    expect(body).toMatchObject({ name: offer.name, agreementId: offer.agreement.id, acceptsAgreement: true });
    expect(body).not.toHaveProperty('password');
  });

  it('says to somebody else who is signed in whose place it is, and leads back to her own pages', async () => {
    const { page } = await open(adaeze);
    expect(page.text).toContain(
      'You are signed in as Adaeze Thornbury. This place is for joyce@example.org; accepting it signs you in with that address instead.',
    );
    expect(page.role('link', 'To your own pages').getAttribute('href')).toBe('/');
  });

  it.each([['nobody', undefined], ['herself', { ...adaeze, email: 'Joyce@example.org' }] as const])(
    'says none of it to %s',
    async (_, me) => {
      const { page } = await open(me);
      expect(page.text).toContain('Your place in Alder');
      expect(page.text).not.toContain('You are signed in');
    },
  );
});
