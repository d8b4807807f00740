import 'fake-indexeddb/auto';
import { HttpBackend, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { type DebriefAnswers, type DebriefView, type Intention, intentionsOf } from '@accelerator/contracts';
import { deviceStore } from '@web/platform/drafts/device-store';
import { debriefCopy, lookedBackCopy } from '@web/platform/offline/copies';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { DebriefServer } from '@web/testing/debrief-server';
import { leaveDebrief } from '@web/testing/one-debrief';
import { draw, type TestPage } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { ComposerEarlier } from './composer-earlier';
import { DebriefSaver } from './debrief-saver';
import { begun } from '@web/platform/drafts/kept-debrief';

const idOf = (number: number) => `00000000-0000-4000-8000-0000000000${number}`;
const begunHere = idOf(90);
const meant = (words: string): DebriefAnswers => ({ process: 'CPO, insurer', nextStepThen: words });

let server: DebriefServer;
beforeEach(() => (server = new DebriefServer()));
afterEach(leaveDebrief);

/** A copy of one of hers on this device, begun on this day of November. */
async function copied(id: string, day: number, answers: DebriefAnswers, mode: DebriefView['mode'] = 'full') {
  const at = `2026-11-${day}T10:00:00.000Z`;
  const view: DebriefView = {
    ...{ id, mode, answers, revisions: {}, createdAt: at, updatedAt: at, state: 'open', freshness: null },
    ...{ restedAt: null, remindOn: null, shared: [], abilities: { share: true, rest: true } },
  };
  await deviceStore.write('copies', adaeze.id, debriefCopy(id), view);
}

/** One on this device that the server does not know, or has not had all of. */
const unsent = (id: string, answers: DebriefAnswers, opened = false) =>
  deviceStore.write('texts', adaeze.id, `debrief:${id}`, {
    ...{ ...begun(), id, opened, mode: 'full', answers, unsent: Object.keys(answers) },
  });

/** The block over one debrief, while the server answers nothing until it is back. */
async function asked(id: string): Promise<{ page: TestPage<ComposerEarlier>; saver: DebriefSaver }> {
  server.mishaps = Array.from({ length: 4 }, () => 'away' as const);
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      { provide: HttpBackend, useValue: server },
      DebriefSaver,
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const saver = TestBed.inject(DebriefSaver);
  await saver.load(id);
  return { page: await draw(ComposerEarlier), saver };
}

const quotes = ({ root }: TestPage<unknown>) =>
  [...root.querySelectorAll('.read')].map((one) => one.textContent.replace(/[“”]/g, ''));

describe('“Did you try it?” without the server', () => {
  it('is asked in a debrief begun here, about what stands in her last five full ones', async () => {
    for (let made = 1; made <= 6; made += 1) await copied(idOf(10 + made), 10 + made, meant(`Step ${made}`));
    await copied(idOf(20), 20, meant('A line of two minutes'), 'quick');
    await unsent(begunHere, { process: 'CPO, a canal board' });
    const { page } = await asked(begunHere);
    expect(quotes(page)).toEqual([6, 5, 4, 3, 2].map((made) => `Step ${made}`));
  });

  it('leaves out what she has settled in another, also unsent, and what she has looked back on', async () => {
    await copied(idOf(11), 11, meant('Tried since'));
    await copied(idOf(12), 12, meant('Let go without a network'));
    await copied(idOf(13), 13, meant('Done as a commitment'));
    await copied(idOf(14), 14, meant('Still open'));
    await copied(idOf(15), 15, {
      [`tried/${idOf(11)}/answer`]: 'tried',
      [`tried/${idOf(14)}/answer`]: 'not-this-time',
    });
    await unsent(idOf(15), { [`tried/${idOf(12)}/answer`]: 'let-go' }, true);
    await deviceStore.write('copies', adaeze.id, lookedBackCopy, [idOf(13)]);
    await unsent(begunHere, { process: 'CPO, a canal board' });
    const { page } = await asked(begunHere);
    expect(quotes(page)).toEqual(['Still open']);
  });

  it('is asked in one that the server knows about those before it alone', async () => {
    await copied(idOf(11), 11, meant('Before'));
    await copied(idOf(12), 12, { process: 'CPO, a canal board' });
    await copied(idOf(13), 13, meant('After'));
    const { page } = await asked(idOf(12));
    expect(quotes(page)).toEqual(['Before']);
  });

  it('keeps her answer, sends it with the debrief, and goes on with what the server asks', async () => {
    await copied(idOf(11), 11, meant('Name the two I trust'));
    await unsent(begunHere, { process: 'CPO, a canal board' });
    const { page, saver } = await asked(begunHere);
    await page.click('radio', 'Tried it');
    await page.type('What happened', 'They nodded.');
    server.mishaps = [];
    server.meant = [...intentionsOf(idOf(11), meant('Name the two I trust')), other];
    expect(await saver.flush()).toBe(true);
    await page.settle();
    expect(server.debrief?.answers).toMatchObject({
      [`tried/${idOf(11)}/answer`]: 'tried',
      [`tried/${idOf(11)}/note`]: 'They nodded.',
    });
    expect(quotes(page)).toEqual(['Name the two I trust', other.words]);
    expect(page.field('What happened').value).toBe('They nodded.');
  });

  const other: Intention = {
    ...{ ref: 'b', kind: 'next-step', debriefId: idOf(19), process: 'HRD', newsOn: null, about: '' },
    words: 'Ask for the budget.',
  };
});

describe('several things that she meant to do', () => {
  it('are one, and a line that says how many more', async () => {
    for (const day of [11, 12, 13]) await copied(idOf(day), day, meant(`Step ${day}`));
    await unsent(begunHere, { process: 'CPO, a canal board' });
    const { page } = await asked(begunHere);
    const more = page.root.querySelector('details');
    expect([more?.open, more?.querySelector('summary')?.textContent]).toEqual([false, 'and 2 more']);
    expect([...(more?.querySelectorAll('.read') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '“Step 12”',
      '“Step 11”',
    ]);
  });

  it('need no such line where there is one', async () => {
    await copied(idOf(11), 11, meant('Step 11'));
    await unsent(begunHere, { process: 'CPO, a canal board' });
    expect((await asked(begunHere)).page.root.querySelector('details')).toBeNull();
  });
});
