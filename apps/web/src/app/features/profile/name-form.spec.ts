import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Deed } from '@web/platform/deed';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { EmailForm } from './email-form';
import { NameForm } from './name-form';

const name = { name: adaeze.name, timeZone: adaeze.timeZone, deed: new Deed() };
const address = { email: adaeze.email, hasPassword: true, deed: new Deed() };

/** The device has answered, and the page shows it. */
async function answered(fixture: { whenStable: () => Promise<unknown> }): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
}

describe('forms of the profile', () => {
  let device: ReturnType<typeof drawers>;

  beforeEach(() => {
    device = drawers();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), withDrawers(device)] });
    TestBed.inject(SessionStore).become(adaeze);
  });

  it('keep a typed name over a reload, until the server has it', async () => {
    const before = await draw(NameForm, name);
    await before.type('Your name', 'Ada Thornbury');
    const after = await draw(NameForm, name);
    await answered(after.fixture);
    expect(after.field('Your name').value).toBe('Ada Thornbury');
    after.fixture.componentInstance.done();
    expect((await draw(NameForm, name)).field('Your name').value).toBe(adaeze.name);
  });

  it('keep a typed address, and never a password', async () => {
    const before = await draw(EmailForm, address);
    await before.type('New e-mail address', 'ada@example.org');
    await before.type('Your password', 'a secret of mine');
    const after = await draw(EmailForm, address);
    await answered(after.fixture);
    expect(after.field('New e-mail address').value).toBe('ada@example.org');
    expect(after.field('Your password').value).toBe('');
    expect(JSON.stringify([...device.held, { ...localStorage }])).not.toContain('a secret');
  });
});
