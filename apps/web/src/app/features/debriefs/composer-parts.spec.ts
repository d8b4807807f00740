import 'fake-indexeddb/auto';
import { HttpBackend, provideHttpClient, withInterceptors } from '@angular/common/http';
import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DebriefAnswers, MailKind } from '@accelerator/contracts';
import { deviceStore } from '@web/platform/drafts/device-store';
import { OwnProcesses } from '@web/platform/own-processes';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { dayIn, dayInWords } from '@web/platform/times';
import { DebriefServer } from '@web/testing/debrief-server';
import { draw, type TestPage } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { ComposerCircleBack } from './composer-circle-back';
import { ComposerStillWarm } from './composer-still-warm';
import { dayAfter } from './day-after';
import { DebriefSaver } from './debrief-saver';

const id = '00000000-0000-4000-8000-000000000041';
const today = dayIn(new Date().toISOString(), adaeze.timeZone);
const processes = [
  { id: '00000000-0000-4000-8000-000000000051', roleTitle: 'CPO', organisationName: 'Halden', outcome: null },
  { id: '00000000-0000-4000-8000-000000000052', roleTitle: 'HRD', organisationName: 'Norrfell', outcome: null },
  { id: '00000000-0000-4000-8000-000000000053', roleTitle: 'VP', organisationName: 'Corbel', outcome: 'ghosted' },
] as const;
const [halden, norrfell] = processes;

interface Around {
  readonly endsOn?: string;
  readonly stoppedMail?: readonly MailKind[];
}

/** A part of the composer, over a debrief that the server has. */
async function drawn<Part>(
  part: Type<Part>,
  answers: DebriefAnswers,
  { inputs = {}, around = {} }: { inputs?: object; around?: Around } = {},
): Promise<{ page: TestPage<Part>; saver: DebriefSaver }> {
  const server = new DebriefServer();
  server.begins({ process: 'CPO', ...answers }, id);
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      { provide: HttpBackend, useValue: server },
      provideRouter([]),
      { provide: OwnProcesses, useValue: { lines: signal(processes), find: () => Promise.resolve() } },
      DebriefSaver,
    ],
  });
  const enrolments = adaeze.enrolments.map((one) => ({ ...one, endsOn: around.endsOn ?? one.endsOn }));
  TestBed.inject(SessionStore).become({ ...adaeze, enrolments, stoppedMail: [...(around.stoppedMail ?? [])] });
  const saver = TestBed.inject(DebriefSaver);
  await saver.load(id);
  return { page: await draw(part, { ...inputs }), saver };
}

/** The next one begins on a device that keeps nothing. */
afterEach(async () => {
  TestBed.resetTestingModule();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await deviceStore.wipe(adaeze.id);
});

const pressed = (page: TestPage<unknown>) =>
  page.roles('button').flatMap((one) => (one.getAttribute('aria-pressed') === 'true' ? [one.textContent.trim()] : []));

describe('“Look at this again?”', () => {
  it('is a day, said in the words that she tapped', async () => {
    const { page, saver } = await drawn(ComposerCircleBack, {});
    expect(pressed(page)).toEqual([]);
    for (const [words, days] of [
      ['3 days', 3],
      ['2 weeks', 14],
    ] as const) {
      await page.click('button', words);
      expect([pressed(page), saver.answers().circleBackOn]).toEqual([[words], dayAfter(today, days)]);
      expect(page.text).toContain(`You are asked on ${dayInWords(dayAfter(today, days))}`);
    }
    await page.click('button', 'No');
    expect([pressed(page), saver.answers().circleBackOn]).toEqual([['No'], null]);
    expect(page.text).not.toContain('You are asked');
  });

  it('can be the end of the programme while that is to come, also where another word means the same day', async () => {
    const end = dayAfter(today, 14);
    const { page, saver } = await drawn(ComposerCircleBack, {}, { around: { endsOn: end } });
    await page.click('button', 'End of programme');
    expect([pressed(page), saver.answers().circleBackOn]).toEqual([['End of programme'], end]);
  });

  it('has no end of a programme that is over, and shows a day of her own, past or to come', async () => {
    const { page, saver } = await drawn(
      ComposerCircleBack,
      { circleBackOn: '2025-03-03' },
      { around: { endsOn: today } },
    );
    expect(page.text).not.toContain('End of programme');
    expect(pressed(page)).toEqual(['A date']);
    expect(page.text).toContain('The day that you chose was Monday, 3 March 2025.');
    const day = page.field('On which day?');
    day.value = '2031-11-11';
    day.dispatchEvent(new Event('change'));
    await page.settle();
    expect(saver.answers().circleBackOn).toBe('2031-11-11');
    expect(page.text).toContain('You are asked on Tuesday, 11 November 2031');
  });

  it('promises no mail where she has stopped them', async () => {
    const { page } = await drawn(
      ComposerCircleBack,
      { circleBackOn: '2031-11-11' },
      { around: { stoppedMail: ['reminder'] } },
    );
    expect(page.text).toContain('You have stopped reminders by mail, so none is sent.');
  });
});

describe('the conversation to keep warm', () => {
  const prompt = { kind: 'text', key: 'stillWarm', limit: 200, prompt: 'Which one?' } as const;
  const choose = async (page: TestPage<unknown>, value: string) => {
    const select = page.root.querySelector('select');
    if (!select) throw new Error('There is no choice.');
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await page.settle();
  };

  it('is one of her processes that go on, not the one of this debrief, and leads there', async () => {
    const { page, saver } = await drawn(ComposerStillWarm, { opportunity: halden.id }, { inputs: { prompt } });
    expect([...page.root.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', norrfell.id]);
    await choose(page, norrfell.id);
    expect(saver.answers()).toMatchObject({ stillWarm: 'HRD, Norrfell', stillWarmOpportunity: norrfell.id });
    expect(page.role('link', 'Go to HRD, Norrfell').getAttribute('href')).toBe(`/opportunities/${norrfell.id}`);
    await choose(page, '');
    expect(saver.answers()).toMatchObject({ stillWarm: '', stillWarmOpportunity: null });
  });

  it('keeps her own words beside it', async () => {
    const { page, saver } = await drawn(ComposerStillWarm, { stillWarm: 'Write on Friday.' }, { inputs: { prompt } });
    await choose(page, halden.id);
    expect(saver.answers()).toMatchObject({ stillWarm: 'Write on Friday.', stillWarmOpportunity: halden.id });
  });

  it('stays chosen where her processes are not at hand', async () => {
    const { page } = await drawn(ComposerStillWarm, { stillWarmOpportunity: id }, { inputs: { prompt } });
    expect(page.text).toContain('One that you chose before');
  });
});
