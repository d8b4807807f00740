import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { LeftBehind } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { giveDialogs } from '@web/testing/dialogs';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import LeftBehindPage from './left-behind-page';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000006${n}`;
const reply: LeftBehind = {
  id: idOf(1),
  kind: 'notice',
  title: '',
  body: 'You asked three people.',
  at: '2026-09-18T09:00:00.000Z',
};
const question: LeftBehind = { ...reply, id: idOf(2), kind: 'question', title: 'Who knows the board?', body: 'Mine.' };
const given: LeftBehind = { ...reply, id: idOf(4), kind: 'given-question', body: 'What did you leave unsaid?' };
const holding: LeftBehind = { ...reply, id: idOf(3), kind: 'holding', body: '' };

const list = '/api/v1/left-behind';
const moment = () => new Promise((resolve) => setTimeout(resolve));
const asked = (url: string) => TestBed.inject(HttpTestingController).expectOne(url);

async function opened(...items: LeftBehind[]) {
  return openedWith({}, items);
}

async function openedWith(kept: Readonly<Record<string, unknown>>, items: readonly LeftBehind[]) {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
      withDrawers(drawers(kept)),
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const drawing = draw(LeftBehindPage);
  await moment();
  asked(list).flush({ items, next: null });
  const page = await drawing;
  await moment();
  await page.settle();
  return page;
}

describe('what she left behind', () => {
  beforeEach(giveDialogs);

  it('shows each of her own words, with its day and what it is', async () => {
    const page = await opened(reply, question, holding, given);
    expect(page.text).toContain('Reply Friday, 18 September');
    expect(page.text).toContain('Question Friday, 18 September');
    expect(page.text).toContain('Question given to the cohort Friday, 18 September What did you leave unsaid?');
    for (const words of ['You asked three people.', 'Who knows the board?', 'Mine.', 'are with her'])
      expect(page.text).toContain(words);
  });

  it('says so where there is nothing', async () => {
    expect((await opened()).text).toContain('There is nothing of yours where you read no more.');
  });

  it('is not nothing where this device holds what was not sent, which stands first', async () => {
    const kept = { [`new conversation ${idOf(9)}`]: { id: idOf(8), kind: 'question', title: 'Halden', body: 'Who?' } };
    const page = await openedWith(kept, []);
    expect(page.text).toContain('Who?');
    expect(page.text).not.toContain('There is nothing of yours');
    TestBed.resetTestingModule();
    const both = (await openedWith(kept, [reply])).text;
    expect(both.indexOf('Who?')).toBeLessThan(both.indexOf('You asked three people.'));
  });

  it.each([
    [reply, 'Delete: Reply, Friday, 18 September', 'It goes for everybody and cannot be brought back.'],
    [question, 'Delete: Question, Friday, 18 September', 'with all its replies, and cannot be brought back.'],
  ])('deletes one once she has said so, and keeps it where she has not', async (one, button, words) => {
    const page = await opened(one);
    await page.click('button', button);
    expect(page.text).toContain(words);
    await page.click('button', 'Keep it');
    expect(page.text).not.toContain(words);
    await page.click('button', button);
    await page.click('button', 'Delete it');
    const deed = asked(`${list}/${one.id}`);
    expect(deed.request.method).toBe('DELETE');
    deed.flush(null);
    await moment();
    asked(list).flush({ items: [], next: null });
    await moment();
    await page.settle();
    expect(page.text).not.toContain(one.body);
    expect(page.text).not.toContain(words);
  });

  it('keeps it on the page, and says so, where it could not be deleted', async () => {
    const page = await opened(reply);
    await page.click('button', 'Delete: Reply, Friday, 18 September');
    await page.click('button', 'Delete it');
    asked(`${list}/${reply.id}`).flush(
      { code: 'broken', detail: 'Something went wrong here.' },
      { status: 500, statusText: 'Broken' },
    );
    await moment();
    await page.settle();
    expect(page.text).toContain(reply.body);
    expect(page.role('alert').textContent.trim()).not.toBe('');
  });
});
