import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import NotFound from './not-found';

const [cohortId, threadId] = ['00000000-0000-4000-8000-000000000009', '00000000-0000-4000-8000-000000000041'];
const kept = {
  [`reply:${threadId}`]: { id: threadId, kind: 'appreciate', text: 'You counted, and they saw it.' },
  [`new conversation ${cohortId}`]: { id: threadId, kind: 'question', title: 'Who knows Halden?', body: 'On Friday.' },
};

async function at(address: string) {
  TestBed.configureTestingModule({
    providers: [
      ...[provideRouter([]), withDrawers(drawers(kept))],
      { provide: Location, useValue: { path: () => address } },
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const page = await draw(NotFound);
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
  return page.text;
}

describe('an address in a cohort that she has left', () => {
  it('shows the reply that she had not sent there, in full, to be copied', async () => {
    const text = await at(`/cohorts/${cohortId}/conversations/${threadId}?from=mail`);
    expect(text).toContain('You counted, and they saw it.');
    expect(text).toContain('Copy: What you were writing');
    expect(text).not.toContain('Who knows Halden?');
  });

  it('shows the conversation that she had not opened there', async () => {
    expect(await at(`/cohorts/${cohortId}/conversations/new`)).toContain('Who knows Halden?On Friday.');
  });

  it.each(['/nowhere', `/cohorts/${cohortId}/sessions/${threadId}`])('shows nothing elsewhere: %s', async (address) => {
    expect(await at(address)).not.toContain('What you were writing');
  });
});
