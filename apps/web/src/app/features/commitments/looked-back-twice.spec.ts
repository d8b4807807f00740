import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CommitmentView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw, type TestPage } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import CommitmentsPage from './commitments-page';

const id = '00000000-0000-4000-8000-000000000051';
const one: CommitmentView = {
  ...{ id, revision: 1, cueKind: 'time-and-place', cue: 'On Monday', act: 'write to Jonas', lookBackOn: null },
  ...{ showTo: 'me', cohortId: null, sessionId: null, debriefId: null, state: 'open', changedTo: null },
  ...{ carriedTimes: 0, createdAt: '2026-11-20T07:00:00.000Z', lookedBackAt: null, mine: true, askWhatGives: false },
  owner: { id: adaeze.id, name: adaeze.name },
};
const lookedBackAt = '2026-11-23T10:00:00.000Z';
const elsewhere: CommitmentView = { ...one, state: 'changed', changedTo: 'ring Jonas', lookedBackAt };
const key = `commitment-changed:${id}`;
const at = `/api/v1/commitments/${id}/look-back`;
const refusal = { type: 'about:blank', title: '', status: 409, code: 'conflict', detail: '', requestId: 'r' };
const words = 'wait for Jonas';

async function settled(page: TestPage<CommitmentsPage>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
}

/** She says that it changed, after another window has said so in other words. */
async function late() {
  const drafts = drawers();
  const web = [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])];
  TestBed.configureTestingModule({ providers: [...web, withDrawers(drafts)] });
  TestBed.inject(SessionStore).become({ ...adaeze, enrolments: [] });
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(CommitmentsPage, {});
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne('/api/v1/commitments').flush({ items: [one] });
  const page = await drawing;
  await settled(page);
  const press = async (name: string) => {
    await page.click('button', name);
    await settled(page);
  };
  const refuse = async () => {
    const put = server.expectOne({ url: at, method: 'PUT' });
    put.flush({ ...refusal, current: elsewhere }, { status: 409, statusText: 'Conflict' });
    await settled(page);
    return put.request.body as unknown;
  };
  await press('Changed');
  await page.type('Changed to what?', words);
  await press('Note it');
  return { page, server, drafts, press, refuse };
}

describe('what became of a commitment, said in two windows', () => {
  it('shows what the other one said, and keeps her words in the field and on the device', async () => {
    const { page, server, drafts, press, refuse } = await late();
    expect(await refuse()).toEqual({ base: null, word: 'changed', changedTo: words });
    expect(page.text).toContain('Changed to: ring Jonas');
    expect(page.field('Changed to what?').value).toBe(words);
    expect(drafts.held.get(key)).toBe(words);
    await press('Done');
    expect(await refuse()).toEqual({ base: null, word: 'done' });
    expect(server.match(at)).toEqual([]);
  });

  it('goes over the other one when she says so, as her words stand by then', async () => {
    const { page, server, drafts, press, refuse } = await late();
    await refuse();
    await page.type('Changed to what?', 'wait for Jonas, a week');
    await press('Keep mine');
    const put = server.expectOne({ url: at, method: 'PUT' });
    const changedTo = 'wait for Jonas, a week';
    expect(put.request.body).toEqual({ base: lookedBackAt, word: 'changed', changedTo });
    put.flush({ ...elsewhere, changedTo });
    await settled(page);
    expect(page.text).toContain(`Changed to: ${changedTo}`);
    expect([page.text.includes('ring Jonas'), drafts.held.size]).toEqual([false, 0]);
  });

  it('is as the other one said when she takes that, and her words can be had back', async () => {
    const { page, drafts, press, refuse } = await late();
    await refuse();
    await press('Take the other version');
    expect(page.text).toContain('None open.');
    expect(drafts.held.size).toBe(0);
    TestBed.inject(Notices).undo();
    await settled(page);
    await settled(page);
    expect(page.text).toContain(`Changed to: ${words}`);
    expect(drafts.held.get(key)).toBe(words);
  });
});
