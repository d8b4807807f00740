import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { StoryView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import ExportPage from './export-page';

const at = '2026-10-05T09:00:00.000Z';
const story = (id: string, title: string): StoryView => ({
  ...{ id, title, revision: 1, source: null, createdAt: at, updatedAt: at, archivedAt: null, form: 'soar' },
  ...{ context: '', obstacle: '', action: '', result: '', figures: [], figuresSource: '', noNumber: false },
  ...{ bestSentence: '', areas: [], mergedInto: null, also: [], tellings: [] },
});
const winter = story('00000000-0000-4000-8000-000000000091', 'Winter');
const merger = story('00000000-0000-4000-8000-000000000092', 'The merger');

async function open(...items: StoryView[]) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const drawing = draw(ExportPage);
  TestBed.tick();
  const server = TestBed.inject(HttpTestingController);
  for (const one of server.match('/api/v1/stories')) one.flush({ items, next: null });
  for (const one of server.match(() => true)) one.flush({ items: [], next: null });
  return drawing;
}

describe('which stories she hands over', () => {
  it('are none, or all of them, with one press', async () => {
    const page = await open(winter, merger);
    const handed = () => page.roles('checkbox').map((box) => box instanceof HTMLInputElement && box.checked);
    expect(handed()).toEqual([true, true, false]);
    await page.click('button', 'None of the stories');
    expect(handed()).toEqual([false, false, false]);
    page.field('The merger').click();
    await page.settle();
    expect(handed()).toEqual([false, true, false]);
    await page.click('button', 'All stories');
    expect(handed()).toEqual([true, true, false]);
  });

  it('needs no such press where there is one', async () => {
    const page = await open(winter);
    expect(page.roles('button').map(({ textContent }) => textContent.trim())).not.toContain('None of the stories');
  });
});
