import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { listEarlierIntentions, listNonNegotiables, listStories } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Copies } from '@web/platform/offline/copies';
import { ClientAtHand } from './client-at-hand';

const debriefId = '00000000-0000-4000-8000-000000000071';
const conditions = '/api/v1/non-negotiables';
const intentions = `/api/v1/debriefs/${debriefId}/earlier-intentions`;
const meant = {
  ...{ ref: 'a', kind: 'next-step', debriefId, process: 'CPO, Halden', newsOn: null, about: '' },
  words: 'Ask for the budget.',
};
const none = { items: [], next: null };
const away = { status: 504, statusText: 'Gateway Timeout' };
const moment = () => new Promise((resolve) => setTimeout(resolve));

/** A device on which this lies already. */
function open(kept: Record<string, unknown>) {
  const copies = {
    keep: (key: string, value: unknown) => Promise.resolve(void (kept[key] = value)),
    find: (key: string) => Promise.resolve(kept[key]),
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ApiClient, useClass: ClientAtHand },
      { provide: Copies, useValue: copies },
    ],
  });
  const reads = TestBed.runInInjectionContext(() => {
    const api = TestBed.inject(ApiClient);
    return {
      conditions: api.resource(listNonNegotiables, () => ({ query: {} })),
      intentions: api.resource(listEarlierIntentions, () => ({ params: { debriefId } })),
      stories: api.resource(listStories, () => ({ query: {} })),
    };
  });
  TestBed.tick();
  return { reads, server: TestBed.inject(HttpTestingController) };
}

describe('what is read beside a debrief', () => {
  it('is kept on this device as far as it is her conditions, as the server told them', async () => {
    const kept: Record<string, unknown> = {};
    const { server } = open(kept);
    server.expectOne(conditions).flush(none);
    server.expectOne(intentions).flush({ items: [meant] });
    server.expectOne('/api/v1/stories').flush(none);
    await moment();
    TestBed.tick();
    expect(kept).toEqual({ conditions: none });
  });

  it('comes from this device where the server cannot be asked', async () => {
    const { reads, server } = open({ conditions: none });
    for (const url of [conditions, intentions, '/api/v1/stories']) server.expectOne(url).flush(null, away);
    await settled();
    expect(reads.conditions.value()).toEqual(none);
    expect([reads.intentions.hasValue(), reads.stories.hasValue()]).toEqual([false, false]);
  });

  it('comes from the server again once it can be asked', async () => {
    const { reads, server } = open({ conditions: 'torn' });
    for (const url of [conditions, intentions, '/api/v1/stories']) server.expectOne(url).flush(null, away);
    await settled();
    expect(reads.conditions.hasValue()).toBe(false);
    globalThis.dispatchEvent(new Event('offline'));
    TestBed.tick();
    globalThis.dispatchEvent(new Event('online'));
    TestBed.tick();
    server.expectOne(conditions).flush(none);
    server.expectOne(intentions).flush({ items: [] });
    server.expectNone('/api/v1/stories');
    await moment();
    expect([reads.intentions.value(), reads.conditions.hasValue()]).toEqual([{ items: [] }, true]);
  });
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await moment();
    TestBed.tick();
  }
}
