import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type CommitmentDraft, CommitmentDraft as Draft, type CommitmentView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { adaeze } from '@web/testing/people';
import { CommitmentWriting } from './commitment-writing';
import { OwnCommitments } from './own-commitments';

const turn = () => new Promise((resolve) => setTimeout(resolve));
const words = { cueKind: 'on-obstacle', cue: 'the phone rings', act: 'let it ring', showTo: 'me' } as const;
const kept = { id: '00000000-0000-4000-8000-000000000061', base: 0, fields: { ...words, lookBackOn: '2026-12-01' } };

function viewOf(draft: CommitmentDraft): CommitmentView {
  return {
    ...{ ...draft, lookBackOn: null, cohortId: null, sessionId: null, debriefId: null, revision: 1, state: 'open' },
    ...{ changedTo: null, carriedTimes: 0, createdAt: '2026-11-20T07:00:00.000Z', lookedBackAt: null, mine: true },
    ...{ owner: { id: adaeze.id, name: adaeze.name }, askWhatGives: false },
  };
}

async function open(drafts = drawers()) {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), withDrawers(drafts)],
      ...[OwnCommitments, CommitmentWriting],
    ],
  });
  TestBed.inject(SessionStore).become({ ...adaeze, enrolments: [] });
  const writing = TestBed.inject(CommitmentWriting);
  const server = TestBed.inject(HttpTestingController);
  const asked = () => server.expectOne({ url: '/api/v1/commitments', method: 'POST' });
  const arrive = () => {
    const request = asked();
    const draft = Draft.parse(request.request.body);
    request.flush(viewOf(draft));
    return draft;
  };
  await turn();
  return { writing, drafts, asked, arrive };
}

describe('a new commitment', () => {
  it('is on the device from the first keystroke, and leaves it when it is set; then another can be written', async () => {
    const { writing, drafts, arrive } = await open();
    writing.write({ ...words, cue: 'the phone\nrings ' });
    await turn();
    expect(drafts.held.get('commitment')).toMatchObject({ fields: { act: 'let it ring' } });
    const sending = writing.send();
    expect(arrive()).toMatchObject({ ...words, lookBackOn: null });
    expect(await sending).toBe(true);
    expect([drafts.held.size, writing.fields().cue, writing.fields().cueKind]).toEqual([0, '', 'time-and-place']);
    expect(TestBed.inject(Notices).current()?.text).toBe('Set. It is among your open commitments.');
  });

  it('is found again on the device, beneath what she types before that has answered', async () => {
    const { writing } = await open(drawers({ commitment: kept }));
    expect(writing.fields()).toEqual(kept.fields);
    TestBed.resetTestingModule();
    const opening = open(drawers({ commitment: kept }));
    TestBed.inject(CommitmentWriting).write({ act: 'answer it' });
    const again = await opening;
    expect(again.writing.fields()).toEqual({ ...kept.fields, act: 'answer it' });
  });

  it.each([
    ['2026-12-01', '2026-12-01'],
    [null, ''],
  ])('that the device kept without an id is found again, to be looked back on %s', async (lookBackOn, day) => {
    const { writing } = await open(drawers({ commitment: { ...words, lookBackOn } }));
    expect(writing.fields()).toEqual({ ...words, lookBackOn: day });
  });

  it('is one, where its answer was lost and the page is opened anew', async () => {
    const { writing, drafts, asked } = await open();
    writing.write(words);
    const lost = writing.send();
    const first = asked();
    first.error(new ProgressEvent('error'));
    expect([await lost, writing.fields().act]).toEqual([false, 'let it ring']);
    await turn();
    TestBed.resetTestingModule();
    const again = await open(drafts);
    const sending = again.writing.send();
    expect(again.arrive()).toEqual(first.request.body);
    expect([await sending, drafts.held.size]).toEqual([true, 0]);
  });

  it('that is another one than what has arrived before says so, and goes under an id of its own', async () => {
    const { writing, asked, arrive } = await open();
    writing.write(words);
    const sending = writing.send();
    const first = asked();
    const taken = { code: 'conflict', message: 'This could not be kept as it is.' };
    first.flush(taken, { status: 409, statusText: 'Conflict' });
    expect([await sending, writing.fields().act]).toEqual([false, 'let it ring']);
    expect(writing.problems().whole).toContain('What you sent before is set');
    const again = writing.send();
    expect(arrive().id).not.toBe(Draft.parse(first.request.body).id);
    expect([await again, writing.problems().whole]).toEqual([true, '']);
  });

  it('that she chooses otherwise while it is on its way says that the former is set', async () => {
    const { writing, drafts, asked, arrive } = await open();
    writing.write(words);
    const slow = writing.send();
    writing.write({ lookBackOn: '2026-12-01' });
    expect(await writing.send()).toBe(false);
    const { id } = arrive();
    expect([await slow, writing.fields().lookBackOn, drafts.held.size]).toEqual([false, '2026-12-01', 1]);
    expect(writing.problems().whole).toContain('What you sent before is set');
    const other = writing.send();
    const second = asked();
    const draft = Draft.parse(second.request.body);
    expect([draft.lookBackOn, draft.id === id]).toEqual(['2026-12-01', false]);
    second.flush(viewOf(draft));
    expect(await other).toBe(true);
  });
});
