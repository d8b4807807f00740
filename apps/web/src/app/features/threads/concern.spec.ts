import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ConcernDesk } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { draw } from '@web/testing/page';
import { Concern } from './concern';

const place = {
  cohortId: '00000000-0000-4000-8000-000000000001',
  threadId: '00000000-0000-4000-8000-000000000041',
  replyId: '00000000-0000-4000-8000-000000000051',
};
const key = `concern:${place.threadId}:${place.replyId}`;
const sent = { id: '00000000-0000-4000-8000-000000000061', at: '2026-09-18T09:00:00.000Z', seenTo: true };
const full: ConcernDesk = {
  coaches: [
    { id: '00000000-0000-4000-8000-000000000071', name: 'Naomi Castellwood' },
    { id: '00000000-0000-4000-8000-000000000072', name: 'Ruth Ellerslade' },
  ],
  contactName: 'Petra Lindquale',
  sent: [],
};

let server: HttpTestingController;
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});

async function open(desk: ConcernDesk, kept = new Map<string, unknown>()) {
  const drafts = {
    read: (name: string) => Promise.resolve(kept.get(name)),
    write: (name: string, value: unknown) => Promise.resolve(kept.set(name, value).size > 0),
    drop: (name: string) => Promise.resolve(void kept.delete(name)),
  };
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Drafts, useValue: drafts }],
  });
  server = TestBed.inject(HttpTestingController);
  const drawn = draw(Concern, { place, about: 'About what Carmen answered', zone: 'Europe/London' });
  await new Promise((resolve) => setTimeout(resolve));
  const asked = server.expectOne(({ url }) => url.includes('/concern-desk'));
  expect(asked.request.urlWithParams).toContain(place.replyId);
  asked.flush(desk);
  const page = await drawn;
  await page.settle();
  return { page, kept };
}
const sending = () => server.expectOne(({ method }) => method === 'POST');
const later = () => new Promise((resolve) => setTimeout(resolve));

describe('a word to the coaches', () => {
  it('says who reads it, keeps each word until they have it, and then says so', async () => {
    const { page, kept } = await open(full);
    expect(page.text).toContain('Naomi Castellwood and Ruth Ellerslade read it, with your name.');
    await page.type('What is not right?', 'She named the organisation.');
    expect(kept.get(key)).toMatchObject({ text: 'She named the organisation.' });
    await page.click('button', 'Send to the coaches');
    const request = sending();
    expect(request.request.body).toMatchObject({ replyId: place.replyId, body: 'She named the organisation.' });
    request.flush({ id: sent.id, at: sent.at }, { status: 201, statusText: 'Created' });
    await later();
    await page.settle();
    expect(page.text).toContain('Naomi Castellwood and Ruth Ellerslade have it. Nobody else learns of it.');
    expect(kept.size).toBe(0);
  });

  it('goes on with what was typed before, under the same id', async () => {
    const { page, kept } = await open(full, new Map([[key, { id: sent.id, text: 'It hurt.' }]]));
    expect(page.field('What is not right?').value).toBe('It hurt.');
    await page.click('button', 'Send to the coaches');
    const request = sending();
    expect(request.request.body).toEqual({ id: sent.id, replyId: place.replyId, body: 'It hurt.' });
    request.flush({ code: 'conflict', detail: 'Anew.', status: 409 }, { status: 409, statusText: 'Conflict' });
    await later();
    await page.settle();
    expect(page.field('What is not right?').value).toBe('It hurt.');
    await later();
    expect(kept.get(key)).toMatchObject({ text: 'It hurt.' });
    expect(kept.get(key)).not.toMatchObject({ id: sent.id });
  });

  it('says what was received before, and whom to turn to where no other coach is there', async () => {
    const { page } = await open({ ...full, coaches: [], sent: [sent] });
    expect(page.text).toContain('What you wrote on Friday, 18 September was received. A coach has seen to it.');
    expect(page.text).toContain('There is no other coach here who could read it. Please turn to Petra Lindquale.');
    expect(page.roles('form')).toEqual([]);
  });
});
