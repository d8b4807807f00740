import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { OccurrenceDraft, type OccurrenceView } from '@accelerator/contracts';
import { Narrowing } from '@web/platform/narrowing';
import { Notices } from '@web/platform/notices';
import { OwnProcesses } from '@web/platform/own-processes';
import { PointedAt } from '@web/platform/pointed-at';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { QuestionAgain } from './question-again';
import { QuestionsStore } from './questions-store';

const [questionId, process, occasion] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000008${n}`);
const here = `/api/v1/questions/${questionId}/occurrences`;
const at = '2026-10-05T09:00:00.000Z';
const noted: OccurrenceView = {
  ...{ id: occasion ?? '', source: null, opportunityId: process ?? '', stage: 'panel', askedOn: '2026-10-05' },
  createdAt: at,
};
const question = {
  ...{ id: questionId, revision: 1, source: null, createdAt: at, updatedAt: at, archivedAt: null },
  ...{ question: 'Why?', category: null, whatISaid: '', nextTime: '', storyId: null, prepared: 'open' },
  ...{ storyTitle: null, mergedInto: null, also: [], occurrences: [] },
};
const choices = signal([{ value: process ?? '', label: 'CPO, Halden' }]);
const own = { choices, find: () => Promise.resolve() };
const moment = () => new Promise((resolve) => setTimeout(resolve));

@Component({
  imports: [QuestionAgain],
  providers: [Narrowing, PointedAt, QuestionsStore, { provide: OwnProcesses, useValue: own }],
  template: `<questions-again
    [occurrences]="[noted]"
    (asked)="store.askAgain(id, $event)"
    (takenOut)="store.takeOut(id, $event)"
  />`,
})
class Host {
  readonly store = inject(QuestionsStore);
  readonly noted = noted;
  readonly id = questionId ?? '';
}

describe('asked again', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(SessionStore).become(adaeze);
  });

  async function drawn() {
    const page = draw(Host);
    await moment();
    http.expectOne('/api/v1/questions').flush({ items: [question], next: null });
    return page;
  }

  async function sent(method: string) {
    await moment();
    return http.expectOne(({ method: one, url }) => one === method && url.startsWith(here)).request;
  }

  it('says in which process, and can be taken out by the next tap', async () => {
    const page = await drawn();
    const select = page.root.querySelectorAll('select')[0];
    if (!select) throw new Error('There is no process to choose.');
    select.value = process ?? '';
    select.dispatchEvent(new Event('change'));
    await page.click('button', 'Note it');
    const added = http.expectOne(here);
    expect(added.request.body).toMatchObject({ opportunityId: process, debriefId: null });
    const { id } = OccurrenceDraft.parse(added.request.body);
    added.flush(question);
    await moment();
    TestBed.inject(Notices).undo();
    expect((await sent('DELETE')).url).toBe(`${here}/${id}`);
  });

  it('noted by mistake, an earlier one is taken out, with a way back', async () => {
    const page = await drawn();
    expect(page.text).toContain('CPO, Halden · Panel interview · Monday, 5 October');
    await page.click('button', 'Take out: CPO, Halden · Panel interview · Monday, 5 October');
    http.expectOne(`${here}/${occasion}`).flush(question);
    await moment();
    TestBed.inject(Notices).undo();
    expect((await sent('POST')).body).toEqual({
      ...{ id: occasion, opportunityId: process, stage: 'panel', askedOn: '2026-10-05', debriefId: null },
    });
  });
});
