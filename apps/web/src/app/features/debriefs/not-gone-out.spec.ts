import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DebriefView, NotGoneOut as Waited } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { draw } from '@web/testing/page';
import { DebriefSaver } from './debrief-saver';
import { NotGoneOut } from './not-gone-out';

const id = '00000000-0000-4000-8000-000000000001';
const sharedVersionId = '00000000-0000-4000-8000-000000000002';
const version: Waited = {
  ...{ sharedVersionId, cohortId: '00000000-0000-4000-8000-000000000003', cohortName: 'Juniper' },
  ...{ audience: 'cohort', coachesMayKnow: false },
};
type View = Pick<DebriefView, 'id' | 'abilities' | 'notGoneOut'>;

/** Below a debrief; the server answers a version that is let be with a debrief without it, or refuses. */
async function below(notGoneOut: Waited[] | undefined, { share = true, refuses = false } = {}) {
  const asked: unknown[] = [];
  const view = signal<View>({ id, abilities: { share, rest: true }, ...(notGoneOut && { notGoneOut }) });
  const call = (endpoint: { name: string }, { params }: { params: unknown }) => {
    asked.push([endpoint.name, params]);
    return refuses
      ? Promise.reject(new ProblemError('unavailable', 'Not now.'))
      : Promise.resolve({ ...view(), notGoneOut: [] });
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: ApiClient, useValue: { call } },
      { provide: DebriefSaver, useValue: { view, become: (now: View) => view.set(now) } },
    ],
  });
  return { page: await draw(NotGoneOut), asked };
}

describe('what has not gone out', () => {
  it('is not spoken of where there is nothing', async () => {
    expect((await below(undefined)).page.text).toBe('');
  });

  it('is said, with the way to share it again from its own words', async () => {
    const { page } = await below([version]);
    expect(page.text).toContain('for members and coaches of Juniper, has not gone out');
    expect(page.text).toContain('Nobody has read it. Your words are kept.');
    expect(page.role('link', 'Share it again').getAttribute('href')).toBe(
      `/debriefs/${id}/share?again=${sharedVersionId}`,
    );
  });

  it('names no cohort that she has left, and no way where she cannot share', async () => {
    const { page } = await below([{ ...version, cohortName: '', audience: 'coaches' }], { share: false });
    expect(page.text).toContain('for coaches of a cohort that you have left, has not gone out');
    expect(page.roles('link')).toEqual([]);
  });

  it('is let be by her word, and stays where that did not arrive', async () => {
    const first = await below([version]);
    await first.page.click('button', 'Let it be');
    expect(first.asked).toEqual([['withdrawSharedVersion', { debriefId: id, sharedVersionId }]]);
    expect(first.page.text).toBe('');
    TestBed.resetTestingModule();
    const { page } = await below([version], { refuses: true });
    await page.click('button', 'Let it be');
    expect(page.text).toContain('has not gone out');
    expect(TestBed.inject(Notices).current()?.text).toBe('Not now.');
  });
});
