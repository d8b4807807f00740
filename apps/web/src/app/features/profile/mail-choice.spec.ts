import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { MailChoice } from './mail-choice';
import { ProfileStore } from './profile-store';

describe('which mail she gets', () => {
  const sent: unknown[] = [];

  beforeEach(() => {
    sent.length = 0;
    const change = (draft: object) => {
      sent.push(draft);
      TestBed.inject(SessionStore).become({ ...adaeze, ...draft });
      return Promise.resolve();
    };
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), { provide: ProfileStore, useValue: { change } }],
    });
    TestBed.inject(SessionStore).become(adaeze);
  });

  it('stops the kind that the mail asks about by one press, and asks no more', async () => {
    const page = await draw(MailChoice, { stop: 'reminder' });
    await page.click('button', 'Stop this kind');
    expect(sent).toEqual([{ stoppedMail: ['reminder'] }]);
    expect(page.text).not.toContain('Stop this kind');
    expect(page.field('Reminders that you asked for')).toMatchObject({ checked: false });
    await page.click('checkbox', 'Reminders that you asked for');
    expect(sent.at(-1)).toEqual({ stoppedMail: [] });
  });

  it('sends the line about an open door only once she has ticked it', async () => {
    TestBed.inject(SessionStore).become({ ...adaeze, stoppedMail: ['door-open-half-year'] });
    const page = await draw(MailChoice);
    const line = 'Half a year after you left a door open, one line about it';
    expect(page.field(line)).toMatchObject({ checked: false });
    await page.click('checkbox', line);
    expect(sent).toEqual([{ stoppedMail: [] }]);
    expect(page.field(line)).toMatchObject({ checked: true });
  });

  it('asks nothing about a kind that there is not', async () => {
    const page = await draw(MailChoice, { stop: 'everything' });
    expect(page.text).not.toContain('Stop this kind');
  });
});
