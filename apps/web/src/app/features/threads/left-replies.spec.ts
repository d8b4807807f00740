import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReplyView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { draw } from '@web/testing/page';
import { LeftReplies } from './left-replies';

const [cohortId, threadId] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000041'];
const inputs = { cohortId, threadId, zone: 'Europe/London', text: 'We cannot find this page.' };
const moment = () => new Promise((resolve) => setTimeout(resolve));

const reply = (n: string, mine: boolean, body: string): ReplyView => ({
  ...{
    id: `00000000-0000-4000-8000-00000000005${n}`,
    kind: 'notice',
    body,
    at: '2026-09-18T09:00:00.000Z',
    edited: false,
    removed: body === '',
  },
  writer: { person: null, coach: false, author: false, mine, nameHidden: false },
  abilities: { edit: false, report: false },
});

async function gone(answer: object | null) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
  });
  const drawing = draw(LeftReplies, inputs);
  await moment();
  const asked = TestBed.inject(HttpTestingController).expectOne(
    `/api/v1/cohorts/${cohortId}/threads/${threadId}/replies`,
  );
  if (answer) asked.flush(answer);
  else asked.flush({ code: 'not-found' }, { status: 404, statusText: 'Not found' });
  const page = await drawing;
  await page.settle();
  return page;
}

describe('a conversation that was taken back', () => {
  it('leaves her what she wrote in it, and nothing else', async () => {
    const items = [reply('a', true, 'You asked three people.'), reply('b', false, 'Another’s.'), reply('c', true, '')];
    const page = await gone({ items, next: null });
    expect(page.text).toContain('This conversation is not here any more');
    expect(page.text).toContain('You noticed, Friday, 18 September');
    expect(page.text).toContain('You asked three people.');
    expect(page.role('link', 'Delete what you left behind').getAttribute('href')).toBe('/profile/left-behind');
    expect(page.text).not.toContain('Another’s.');
    expect(page.text).not.toContain(inputs.text);
  });

  it.each([null, { items: [reply('c', true, '')], next: null }])(
    'is not there where nothing is hers',
    async (answer) => {
      const page = await gone(answer);
      expect(page.text).toContain(inputs.text);
      expect(page.text).not.toContain('What you wrote');
    },
  );
});
