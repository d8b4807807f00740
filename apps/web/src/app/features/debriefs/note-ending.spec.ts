import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type DebriefAnswers, type OpportunityView, RoundDraft } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { draw } from '@web/testing/page';
import { NoteEnding } from './note-ending';

const id = '00000000-0000-4000-8000-000000000071';
const here = `/api/v1/opportunities/${id}`;
const at = '2026-10-05T09:00:00.000Z';
const open: OpportunityView = {
  ...{ id, revision: 3, roleTitle: 'CPO', organisationName: 'Halden', publicAlias: '', sector: '', size: '' },
  ...{ source: null, searchConsultant: '', searchFirm: '', payNotes: '', links: [], notes: '', nextStep: '' },
  ...{ nextStepOn: null, cohortShielded: false, outcome: null, endedOn: null, door: null, wouldHaveSaidYes: null },
  ...{ group: 'finals', stage: 'final', since: '2026-09-20', rounds: [], reasons: [], debriefs: [] },
  ...{ createdAt: at, updatedAt: at, archivedAt: null },
};
const answers: DebriefAnswers = {
  ...{ process: 'CPO, Halden', opportunity: id, outcomeKind: 'rejected-by-organisation', newsOn: '2026-10-05' },
  ...{ door: 'open', statedReason: 'budget', statedReasonText: 'The post is on hold.' },
};
const said = { outcome: 'rejected-by-organisation', endedOn: '2026-10-05', door: 'open' } as const;
const reason = { key: 'budget', text: 'The post is on hold.' } as const;
const ended: OpportunityView = { ...open, ...said, revision: 4 };
const whole: OpportunityView = { ...ended, reasons: [{ id, ...reason, at }] };
const button = 'Note the ending with the process';
const moment = () => new Promise((resolve) => setTimeout(resolve));
const conflict = (current: OpportunityView) => ({
  ...{ type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', detail: '', requestId: 'x' },
  current,
});

describe('the end of a process, as the debrief says it', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  async function drawn(process: OpportunityView, written: DebriefAnswers = answers) {
    const fixture = draw(NoteEnding, { answers: written });
    await moment();
    http.expectOne(here).flush(process);
    return fixture;
  }
  const sent = async (method: string, reply: object, options?: { status: number; statusText: string }) => {
    await moment();
    TestBed.tick();
    const request = http.expectOne(({ method: one }) => one === method);
    request.flush(reply, options);
    await moment();
    return request.request.body as unknown;
  };

  it('is noted with the process by one tap and not before, and leads to what she would have said', async () => {
    const page = await drawn(open);
    expect(page.text).toContain('They chose not to proceed');
    expect(page.text).toContain('“The post is on hold.”');
    await page.click('button', button);
    expect(await sent('PATCH', ended)).toEqual({ ...said, base: 3 });
    expect(await sent('POST', whole)).toMatchObject(reason);
    await page.settle();
    expect(page.text).not.toContain(button);
    expect(page.role('link', 'Would you have said yes?').getAttribute('href')).toBe(`/opportunities/${id}/fit`);
  });

  it('is taken back, but for what they said, which is only ever added to', async () => {
    const page = await drawn(open);
    await page.click('button', button);
    await sent('PATCH', ended);
    await sent('POST', whole);
    TestBed.inject(Notices).undo();
    const back = { ...open, revision: 5, reasons: whole.reasons };
    expect(await sent('PATCH', back)).toEqual({ outcome: null, endedOn: null, door: null, base: 4 });
    await sent('GET', back);
    await page.settle();
    expect(page.text).toContain(button);
    expect(page.text).not.toContain('on hold');
  });

  it('is not offered where the process says it all, nor what is not filled', async () => {
    expect((await drawn({ ...whole, wouldHaveSaidYes: 'no' })).text).toBe('');
    const page = await drawn(open, { process: 'CPO', opportunity: id, outcomeKind: 'in-process', newsOn: null });
    expect(page.text).toBe('');
  });

  describe('with how far it went', () => {
    const far = { furthestStage: 'final', lastConversationOn: '2026-10-01' } as const;
    const early: OpportunityView = { ...whole, group: 'screens', stage: 'recruiter-screen' };
    const roundOf = (body: unknown, revision = 5): OpportunityView => ({
      ...early,
      ...{ revision, group: 'finals', stage: 'final' },
      rounds: [
        {
          ...{ atTime: null, people: [], promised: '', backOn: null, prep: '', effortHours: null, revision: 1 },
          ...{ id: RoundDraft.parse(body).id, stage: 'final', onDate: '2026-10-01' },
        },
      ],
    });

    it('is a round there, on the day of the last conversation, and is taken back', async () => {
      const page = await drawn(early, { ...answers, ...far });
      expect(page.text).toContain('How far');
      await page.click('button', button);
      await sent('GET', early);
      await moment();
      const request = http.expectOne(({ method }) => method === 'POST');
      expect(request.request.body).toMatchObject({ stage: 'final', onDate: '2026-10-01' });
      request.flush(roundOf(request.request.body));
      await moment();
      await page.settle();
      expect(page.text).not.toContain(button);
      TestBed.inject(Notices).undo();
      await moment();
      const { id: roundId } = RoundDraft.parse(request.request.body);
      const gone = http.expectOne(({ method }) => method === 'DELETE');
      expect(gone.request.urlWithParams).toBe(`${here}/rounds/${roundId}?base=1`);
      gone.flush({ ...early, revision: 6 });
      await moment();
      await sent('GET', { ...early, revision: 6 });
      await page.settle();
      expect(page.text).toContain(button);
    });

    it('is not noted without a day, nor where the process has come as far', async () => {
      const here = { ...early, wouldHaveSaidYes: 'no' } as const;
      const rounds = roundOf({ id, stage: 'final', onDate: '2026-10-01' }).rounds;
      expect((await drawn({ ...here, rounds }, { ...answers, furthestStage: 'final' })).text).toBe('');
      expect((await drawn({ ...here, rounds, group: 'finals' }, { ...answers, ...far })).text).toBe('');
      expect((await drawn({ ...here, rounds, group: 'offers' }, { ...answers, ...far })).text).toBe('');
    });

    it('is no ending between two rounds', async () => {
      const page = await drawn(
        { ...open, group: 'sourcing', stage: null },
        { opportunity: id, outcomeKind: 'in-process', ...far },
      );
      expect(page.text).toContain('Note this with CPO, Halden?');
    });
  });

  it('adds no reason that another device has added already', async () => {
    const page = await drawn(open);
    await page.click('button', button);
    await sent('PATCH', whole);
    await page.settle();
    expect(page.text).toContain('It is noted with CPO, Halden.');
  });

  it('goes along with another change of the process, and says so where both changed the same', async () => {
    const page = await drawn(open);
    await page.click('button', button);
    const refused = { status: 409, statusText: 'No' };
    await sent('PATCH', conflict({ ...open, revision: 9, notes: 'Else' }), refused);
    expect(await sent('PATCH', ended)).toMatchObject({ base: 9 });
    await sent('POST', whole);

    const other = await drawn(open);
    await other.click('button', button);
    await sent('PATCH', conflict({ ...open, revision: 9, outcome: 'ghosted' }), refused);
    await other.settle();
    expect(other.text).toContain('This process was changed on another device.');
    await other.click('button', button);
    expect(await sent('PATCH', ended)).toMatchObject({ base: 9 });
    await sent('POST', whole);
  });
});
