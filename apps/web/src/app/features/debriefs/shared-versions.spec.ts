import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideHttpClient } from '@angular/common/http';
import type { SharedState } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { SharedVersions } from './shared-versions';

const cohortId = '00000000-0000-4000-8000-000000000001';
const threadId = '00000000-0000-4000-8000-000000000002';
const year = new Date().getFullYear();
const version: SharedState = {
  ...{ sharedVersionId: '00000000-0000-4000-8000-000000000003', threadId, cohortId, cohortName: 'Juniper' },
  ...{ audience: 'cohort', authorDisplay: 'named', coachesMayKnow: true, adviceSetting: 'questions-welcome' },
  ...{ sharedAt: `${year}-01-04T23:30:00.000Z`, waiting: false },
};

/** The head of a debrief of hers; she lives in New York. */
async function head(...shared: SharedState[]) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient()] });
  TestBed.inject(SessionStore).become({ ...adaeze, timeZone: 'America/New_York' });
  return draw(SharedVersions, { shared });
}

const lines = ({ root }: { root: HTMLElement }) =>
  [...root.querySelectorAll('p')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('the head of a debrief', () => {
  it('says nothing more where none of it is shared', async () => {
    expect((await head()).text).toBe('');
  });

  it('says who sees a version, since when, with the way to it, and that the debrief is hers', async () => {
    const page = await head(version);
    const [first, last] = lines(page);
    expect(first).toMatch(/^A version of it: members and coaches of Juniper, since \w+day, 4 January$/);
    expect(last).toBe('The debrief itself: only you');
    expect(page.roles('link').map((link) => link.getAttribute('href'))).toEqual([
      `/cohorts/${cohortId}/conversations/${threadId}`,
    ]);
  });

  it('has a line for each of two versions; without her name it is the day that is told', async () => {
    const hidden = { authorDisplay: 'without-name', sharedAt: `${year}-01-06T00:00:00.000Z` } as const;
    const coaches = { ...version, ...hidden, audience: 'coaches', sharedVersionId: threadId } as const;
    const [, second, ...more] = lines(await head(version, coaches));
    expect(second).toMatch(/^A version of it: coaches of Juniper, since \w+day, 6 January, without your name$/);
    expect(more).toEqual(['The debrief itself: only you']);
  });

  it('names no cohort that she has left, and does not lead there', async () => {
    const page = await head({ ...version, cohortName: '' });
    expect(lines(page)[0]).toMatch(/^A version of it: members and coaches of a cohort that you have left, since /);
    expect(page.roles('link')).toEqual([]);
  });

  it('leads nowhere while a version waits', async () => {
    const page = await head({ ...version, waiting: true, authorDisplay: 'without-name' });
    expect(lines(page)[0]).toBe(
      'A version of it: members and coaches of Juniper, within twelve hours; nobody finds it yet',
    );
    expect(page.roles('link')).toEqual([]);
  });
});
