import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { endpoint } from '@accelerator/contracts';
import * as z from 'zod';
import { ApiClient } from './api-client';
import { rememberHere } from './drafts/remember-here';
import { Notices } from './notices';
import { ProblemError, problemFrom } from './problem';
import { problems } from './problems.interceptor';
import { SignedOut } from './signed-out';

const readNote = endpoint({
  name: 'readNote',
  method: 'GET',
  path: '/cohorts/:cohortId/notes/:noteId',
  access: 'member',
  summary: 'A note.',
  params: z.object({ cohortId: z.string(), noteId: z.string() }),
  query: z.object({ after: z.string().optional(), limit: z.int().optional() }),
  reply: z.object({ text: z.string() }),
});
const postNote = endpoint({
  name: 'postNote',
  method: 'POST',
  path: '/notes',
  access: 'account',
  summary: 'Posts.',
  body: z.strictObject({ text: z.string() }),
  reply: null,
});

function setUp() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting()],
  });
  return {
    api: TestBed.inject(ApiClient),
    server: TestBed.inject(HttpTestingController),
    signedOut: TestBed.inject(SignedOut),
  };
}

function problem(code: string, status: number, more: object = {}) {
  return {
    body: { type: 'about:blank', title: code, status, code, detail: 'In words.', requestId: 'r1', ...more },
    status,
  };
}

const she = '00000000-0000-4000-8000-000000000001';
const unknown = { ...problem('sign-in', 401), as: { status: 401, statusText: 'Unauthorized' } };

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  localStorage.clear();
});

describe('the api client', () => {
  it('fills the address in and parses the reply', async () => {
    const { api, server } = setUp();
    const asked = api.call(readNote, { params: { cohortId: 'c 1', noteId: 'n/2' }, query: { limit: 5 } });
    server.expectOne('/api/v1/cohorts/c%201/notes/n%2F2?limit=5').flush({ text: 'Kept.', secret: 'dropped' });
    await expect(asked).resolves.toEqual({ text: 'Kept.' });
  });

  it('sends the body, and gives nothing back for no content', async () => {
    const { api, server } = setUp();
    const asked = api.call(postNote, { body: { text: 'Hello' } });
    const request = server.expectOne({ method: 'POST', url: '/api/v1/notes' });
    expect(request.request.body).toEqual({ text: 'Hello' });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await expect(asked).resolves.toBeUndefined();
  });

  it('a refusal comes with its words and its fields', async () => {
    const { api, server } = setUp();
    const asked = api.call(postNote, { body: { text: '' } });
    const { body, status } = problem('invalid', 422, {
      issues: [{ path: ['text'], message: 'Please write something here.' }],
    });
    server.expectOne('/api/v1/notes').flush(body, { status, statusText: 'Unprocessable' });
    const error = await asked.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: 'invalid', text: 'In words.' });
    expect(error instanceof ProblemError && error.issueAt('text')).toBe('Please write something here.');
  });

  it.each([
    ['no network', false, 'offline', /^offline: You are offline/],
    ['no answer of ours', true, 'unavailable', /^unavailable: We are not quite there/],
  ])('tells %s by what the browser says of its network', async (_, onLine, code, text) => {
    const { api, server } = setUp();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
    const failed = api.call(postNote, { body: { text: 'a' } });
    server.expectOne('/api/v1/notes').error(new ProgressEvent('error'));
    await expect(failed).rejects.toThrow(text);
    const byWorker = api.call(postNote, { body: { text: 'a' } });
    server.expectOne('/api/v1/notes').flush(null, { status: 504, statusText: 'Gateway Timeout' });
    await expect(byWorker).rejects.toMatchObject({ code });
    const byProxy = api.call(postNote, { body: { text: 'a' } });
    server.expectOne('/api/v1/notes').flush('<html>', { status: 504, statusText: 'Gateway Timeout' });
    await expect(byProxy).rejects.toMatchObject({ code: 'unavailable' });
    expect(problemFrom(new TypeError('Failed to fetch dynamically imported module')).code).toBe(
      onLine ? 'broken' : 'offline',
    );
  });

  it('an answer that is no problem document counts by its status', async () => {
    const { api, server } = setUp();
    const second = api.call(postNote, { body: { text: 'a' } });
    server.expectOne('/api/v1/notes').flush('<html>', { status: 502, statusText: 'Bad Gateway' });
    await expect(second).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('a 401 is news only to somebody who was signed in, and only when it comes twice', async () => {
    jest.useFakeTimers();
    const { api, server, signedOut } = setUp();
    const first = api.call(postNote, { body: { text: 'a' } });
    server.expectOne('/api/v1/notes').flush(unknown.body, unknown.as);
    await expect(first).rejects.toMatchObject({ code: 'sign-in' });
    expect(signedOut.now()).toBe(false);
    signedOut.signedIn(she);
    const second = api.call(postNote, { body: { text: 'a' } });
    server.expectOne('/api/v1/notes').flush(unknown.body, unknown.as);
    await jest.advanceTimersByTimeAsync(300);
    expect(signedOut.now()).toBe(false);
    server.expectOne('/api/v1/notes').flush(unknown.body, unknown.as);
    await expect(second).rejects.toMatchObject({ code: 'sign-in' });
    expect(signedOut.now()).toBe(true);
    const third = api.call(postNote, { body: { text: 'a' } });
    server.expectOne('/api/v1/notes').flush(unknown.body, unknown.as);
    await expect(third).rejects.toMatchObject({ code: 'sign-in' });
  });

  it('what meets a cookie that was just replaced is sent once more, and nobody is signed out', async () => {
    jest.useFakeTimers();
    const { api, server, signedOut } = setUp();
    signedOut.signedIn(she);
    const sent = api.call(postNote, { body: { text: 'On its way' } });
    server.expectOne('/api/v1/notes').flush(unknown.body, unknown.as);
    await jest.advanceTimersByTimeAsync(300);
    const again = server.expectOne({ method: 'POST', url: '/api/v1/notes' });
    expect([again.request.body, again.request.headers.get('x-person')]).toEqual([{ text: 'On its way' }, she]);
    again.flush(null, { status: 204, statusText: 'No Content' });
    await expect(sent).resolves.toBeUndefined();
    expect(signedOut.now()).toBe(false);
  });

  it('a tab that opens in that moment asks once more where this device knows her', async () => {
    jest.useFakeTimers();
    const { api, server } = setUp();
    void rememberHere(she);
    const asked = api.call(readNote, { params: { cohortId: 'c', noteId: 'n' } });
    server.expectOne('/api/v1/cohorts/c/notes/n').flush(unknown.body, unknown.as);
    await jest.advanceTimersByTimeAsync(300);
    server.expectOne('/api/v1/cohorts/c/notes/n').flush({ text: 'Kept.' });
    await expect(asked).resolves.toEqual({ text: 'Kept.' });
  });

  it('a resource waits for its request, then holds the reply or the problem', async () => {
    const { note, server } = opened();
    server.expectOne(address).flush({ text: 'Kept.' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(note.value()).toEqual({ text: 'Kept.' });
    note.reload();
    TestBed.tick();
    server.expectOne(address).flush({}, { status: 500, statusText: 'Broken' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(note.error()).toMatchObject({ code: 'broken' });
  });

  it('a reading that the answer to a deed breaks off is begun anew', async () => {
    const { note, server } = opened();
    server.expectOne(address).flush({ text: 'First.' });
    await TestBed.inject(ApplicationRef).whenStable();
    note.reload();
    TestBed.tick();
    const broken = server.expectOne(address);
    note.set({ text: 'Hers.' });
    TestBed.tick();
    expect(broken.cancelled).toBe(true);
    server.expectOne(address).flush({ text: 'Hers, and news.' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(note.value()).toEqual({ text: 'Hers, and news.' });
  });

  it('news that come while the first reading is on its way are read after it', async () => {
    const { note, server } = opened();
    note.reload();
    server.expectOne(address).flush({ text: 'First.' });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    server.expectOne(address).flush({ text: 'News.' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(note.value()).toEqual({ text: 'News.' });
    server.verify();
  });

  it.each(['done', 'refused'])('what was read beside a deed is read anew once it is %s', async (end) => {
    const { api, note, server } = opened();
    server.expectOne(address).flush({ text: 'First.' });
    await TestBed.inject(ApplicationRef).whenStable();
    const deed = api.call(postNote, { body: { text: 'a' } }).catch(() => undefined);
    note.reload();
    TestBed.tick();
    server.expectOne(address).flush({ text: 'Before it.' });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    server.expectNone(address);
    const as = end === 'done' ? { status: 204, statusText: 'No Content' } : { status: 409, statusText: 'Conflict' };
    server.expectOne('/api/v1/notes').flush(null, as);
    await deed;
    TestBed.tick();
    server.expectOne(address).flush({ text: 'After it.' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(note.value()).toEqual({ text: 'After it.' });
    server.verify();
  });

  it('what was read before she undid a deed of the page before is read anew once it is undone', async () => {
    const { api, note, server } = opened();
    server.expectOne(address).flush({ text: 'As it was done.' });
    await TestBed.inject(ApplicationRef).whenStable();
    const notices = TestBed.inject(Notices);
    const undone: Promise<unknown>[] = [];
    notices.say('Done.', () => void undone.push(api.call(postNote, { body: { text: 'a' } })));
    notices.undo();
    TestBed.tick();
    server.expectNone(address);
    server.expectOne('/api/v1/notes').flush(null, { status: 204, statusText: 'No Content' });
    await Promise.all(undone);
    TestBed.tick();
    server.expectOne(address).flush({ text: 'As it was before.' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(note.value()).toEqual({ text: 'As it was before.' });
    server.verify();
  });
});

const address = '/api/v1/cohorts/c/notes/n';

function opened() {
  const { api, server } = setUp();
  const params = { cohortId: 'c', noteId: 'n' };
  const note = TestBed.runInInjectionContext(() => api.resource(readNote, () => ({ params })));
  TestBed.tick();
  return { api, note, server };
}
