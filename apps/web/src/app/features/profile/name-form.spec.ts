import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Deed } from '@web/platform/deed';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { EmailForm } from './email-form';
import { NameForm } from './name-form';

const name = { name: adaeze.name, timeZone: adaeze.timeZone, deed: new Deed() };
const address = { email: adaeze.email, hasPassword: true, deed: new Deed() };

describe('forms of the profile', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient()] });
    TestBed.inject(SessionStore).become(adaeze);
  });

  it('keep a typed name over a reload, until the server has it', async () => {
    const before = await draw(NameForm, name);
    await before.type('Your name', 'Ada Thornbury');
    const after = await draw(NameForm, name);
    expect(after.field('Your name').value).toBe('Ada Thornbury');
    after.fixture.componentInstance.done();
    expect((await draw(NameForm, name)).field('Your name').value).toBe(adaeze.name);
  });

  it('keep a typed address, and never a password', async () => {
    const before = await draw(EmailForm, address);
    await before.type('New e-mail address', 'ada@example.org');
    await before.type('Your password', 'a secret of mine');
    const after = await draw(EmailForm, address);
    expect(after.field('New e-mail address').value).toBe('ada@example.org');
    expect(after.field('Your password').value).toBe('');
    expect(JSON.stringify({ ...localStorage })).not.toContain('a secret');
  });
});
