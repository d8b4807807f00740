import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { GivenQuestionDraft, type QuestionView } from '@accelerator/contracts';
import { OwnProcesses } from '@web/platform/own-processes';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { GivenStore } from './given-store';
import { QuestionGift } from './question-gift';

const at = '2026-10-05T09:00:00.000Z';
const question: QuestionView = {
  ...{ id: '00000000-0000-4000-8000-000000000081', revision: 1, source: null, createdAt: at, updatedAt: at },
  ...{ archivedAt: null, question: 'Why did you leave?', category: null, whatISaid: '', nextTime: '', storyId: null },
  ...{ prepared: 'open', storyTitle: null, mergedInto: null, also: [], occurrences: [] },
};
const key = `gift:${question.id}`;
const field = 'The question, as others may read it';
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function open(drafts = drawers()) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), withDrawers(drafts)],
      ...[GivenStore, OwnProcesses],
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const page = draw(QuestionGift, { question });
  await moment();
  server.match(({ method }) => method === 'GET').forEach((asked) => asked.flush({ items: [], next: null }));
  const drawn = await page;
  await moment();
  await drawn.settle();
  const give = async () => {
    drawn.role('button', 'Give it to Juniper').click();
    await moment();
    const posted = server.expectOne(({ method }) => method === 'POST');
    return { draft: GivenQuestionDraft.parse(posted.request.body), posted };
  };
  const settle = async () => {
    await moment();
    TestBed.tick();
    server.match(({ method }) => method === 'GET').forEach((asked) => asked.flush({ items: [] }));
    await drawn.settle();
  };
  return { page: drawn, give, settle };
}

const given = ({ id, question, category, askedOf }: GivenQuestionDraft) => ({
  ...{ id, question, category, askedOf, givenOn: '2026-10-05', mine: true },
});

describe('a question for the cohort', () => {
  it.each([undefined, 'Why did you leave there?'])(
    'is the same one where its answer was lost and the page is opened anew: %s',
    async (reworded) => {
      const drafts = drawers();
      const first = await open(drafts);
      if (reworded) await first.page.type(field, reworded);
      const lost = await first.give();
      lost.posted.error(new ProgressEvent('error'));
      await first.settle();
      const second = await open(drafts);
      expect(second.page.field(field).value).toBe(reworded ?? question.question);
      const again = await second.give();
      expect(again.draft).toEqual(lost.draft);
      again.posted.flush(given(again.draft));
      await second.settle();
      expect(drafts.held.size).toBe(0);
    },
  );

  it('whose former wording has arrived goes under an id of its own, and she is told', async () => {
    const { page, give, settle } = await open();
    const first = await give();
    first.posted.flush({ code: 'conflict', message: 'Something else.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(page.text).toContain('What you sent before has arrived');
    const second = await give();
    expect([second.draft.question, second.draft.id === first.draft.id]).toEqual([first.draft.question, false]);
    second.posted.flush(given(second.draft));
    await settle();
    expect(page.text).not.toContain('What you sent before has arrived');
  });

  it('that was kept without an id comes back, and is gone where she keeps it to herself', async () => {
    const drafts = drawers({ [key]: 'Why, in your words?' });
    const { page } = await open(drafts);
    expect(page.field(field).value).toBe('Why, in your words?');
    page.role('checkbox').click();
    await moment();
    expect(drafts.held.get(key)).toMatchObject({ fields: { question: 'Why, in your words?', ofEmployers: true } });
    await page.click('button', 'Keep it to myself');
    await moment();
    expect(drafts.held.size).toBe(0);
  });
});
