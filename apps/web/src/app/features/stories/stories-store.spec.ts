import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { StoryView, TellingView } from '@accelerator/contracts';
import { Narrowing } from '@web/platform/narrowing';
import { Notices } from '@web/platform/notices';
import { OwnProcesses } from '@web/platform/own-processes';
import { problems } from '@web/platform/problems.interceptor';
import { StoriesStore } from './stories-store';

const id = '00000000-0000-4000-8000-000000000091';
const here = `/api/v1/stories/${id}/tellings`;
const at = '2026-10-05T09:00:00.000Z';
const telling: TellingView = {
  ...{ id: '00000000-0000-4000-8000-000000000092', revision: 1, source: null, opportunityId: null, stage: 'panel' },
  ...{ toldOn: '2026-10-01', reception: 'landed', note: 'On the phone.', createdAt: at, together: [] },
};
const one: StoryView = {
  ...{ id, revision: 1, source: null, createdAt: at, updatedAt: at, archivedAt: null, form: 'soar', title: 'Winter' },
  ...{ context: '', obstacle: '', action: '', result: '', figures: [], figuresSource: '', noNumber: false },
  ...{ bestSentence: '', areas: [], mergedInto: null, also: [], tellings: [telling] },
};
const detail = 'This was changed elsewhere since, so nothing was deleted.';
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function opened() {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
      ...[OwnProcesses, Narrowing, StoriesStore],
    ],
  });
  const [store, server] = [TestBed.inject(StoriesStore), TestBed.inject(HttpTestingController)];
  TestBed.tick();
  server.expectOne('/api/v1/stories').flush({ items: [one], next: null });
  await moment();
  return { store, server, tellings: () => store.stories()[0]?.tellings };
}

describe('a telling that she takes out', () => {
  const out = (base: number) => ({ url: `${here}/${telling.id}?base=${base}`, method: 'DELETE' });

  it('goes as she sees it, and comes back with the same words', async () => {
    const { store, server, tellings } = await opened();
    const going = store.untell(id, telling);
    server.expectOne(out(1)).flush({ ...one, tellings: [] });
    await going;
    expect(tellings()).toEqual([]);
    TestBed.inject(Notices).undo();
    const { revision: _, source: __, createdAt: ___, together: ____, ...words } = telling;
    const back = server.expectOne({ url: here, method: 'POST' });
    expect(back.request.body).toEqual({ ...words, debriefId: null });
  });

  it('stays where another device has written there, with what that wrote', async () => {
    const { store, server, tellings } = await opened();
    const going = store.untell(id, telling);
    const current = { ...telling, revision: 2, note: 'On the laptop, far more.' };
    const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', requestId: 'x' };
    server.expectOne(out(1)).flush({ ...problem, detail, current }, { status: 409, statusText: 'Conflict' });
    await going;
    expect([tellings(), TestBed.inject(Notices).current()?.text]).toEqual([[current], detail]);
    const again = store.untell(id, current);
    server.expectOne(out(2)).flush({ ...one, tellings: [] });
    await again;
    expect(tellings()).toEqual([]);
  });
});
