import { signal } from '@angular/core';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { TellingView } from '@accelerator/contracts';
import { OwnProcesses } from '@web/platform/own-processes';
import { ProblemError } from '@web/platform/problem';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw, type TestPage } from '@web/testing/page';
import { StoriesStore } from './stories-store';
import { tellingsOf } from './story-words';
import { TellingForm } from './telling-form';

const process = '00000000-0000-4000-8000-000000000091';
const label = 'CPO, Halden';
const telling: TellingView = {
  ...{ id: 'one', source: null, opportunityId: null, stage: 'final', toldOn: '2026-10-05', reception: 'mixed' },
  ...{ note: 'They smiled.', createdAt: '2026-10-05T09:00:00.000Z', together: [], revision: 1 },
};

const mine = { process, reception: 'mixed', stage: 'final', note: 'They smiled.', toldOn: '2026-10-05' };
const elsewhere: TellingView = { ...telling, note: 'They asked for more.', revision: 2 };
const noted = 'How could you tell?';
const Told = TellingView.pick({ id: true, note: true });

describe('I told it', () => {
  const restart = jest.fn();
  const sent: unknown[] = [];
  let answer: () => Promise<void>;
  let drafts: ReturnType<typeof drawers>;
  const keep = (...given: unknown[]) => {
    sent.push(given.at(-1));
    return answer();
  };

  beforeEach(() => {
    sent.length = 0;
    restart.mockClear();
    answer = () => Promise.resolve();
    drafts = drawers();
    const own = { choices: signal([{ value: process, label }]), find: () => Promise.resolve() };
    TestBed.configureTestingModule({
      providers: [
        withDrawers(drafts),
        provideHttpClient(),
        { provide: OwnProcesses, useValue: own },
        { provide: StoriesStore, useValue: { tell: keep, correct: keep, pages: { restart } } },
      ],
    });
  });

  async function choose(page: TestPage<TellingForm>, at: number, value: string) {
    const select = page.root.querySelectorAll('select')[at];
    if (!select) throw new Error('There is no such choice.');
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await page.settle();
  }

  it('says in which process and at which stage', async () => {
    const page = await draw(TellingForm, { story: 's' });
    await choose(page, 0, process);
    await choose(page, 1, 'panel');
    await page.click('button', 'Note it');
    expect(sent).toMatchObject([{ process, stage: 'panel', reception: 'landed', toldOn: '' }]);
  });

  it('says it later of one that was noted before', async () => {
    const page = await draw(TellingForm, { story: 's', telling });
    await choose(page, 0, process);
    await page.click('button', 'Save');
    expect(sent).toEqual([{ ...mine, base: 1 }]);
    expect(drafts.held.size).toBe(0);
  });

  it('goes on with what she had not sent, on the revision that she saw then', async () => {
    drafts.held.set('telling one', { id: 'a', base: 1, fields: { ...mine, note: 'They nodded.' } });
    const page = await draw(TellingForm, { story: 's', telling: elsewhere });
    await page.settle();
    expect(page.field(noted).value).toBe('They nodded.');
    await page.click('button', 'Save');
    expect(sent).toEqual([{ ...mine, note: 'They nodded.', base: 1 }]);
  });

  it('shows both where it was put right in another window, and loses neither', async () => {
    answer = () => Promise.reject(new ProblemError('conflict', 'Also changed.', [], elsewhere));
    const page = await draw(TellingForm, { story: 's', telling });
    await page.type(noted, 'They nodded.');
    await page.click('button', 'Save');
    expect(page.field(noted).value).toBe('They nodded.');
    expect(page.role('alert').textContent).toContain('They asked for more.');
    expect(drafts.held.has('telling one')).toBe(true);
    await page.click('button', 'Keep mine');
    await page.click('button', 'Save');
    expect(sent.at(-1)).toMatchObject({ note: 'They nodded.', base: 2 });
    const bringBack = new Promise<() => Promise<void>>((taken) => {
      page.fixture.componentInstance.otherTaken.subscribe(taken);
    });
    await page.click('button', 'Take the other version');
    expect(drafts.held.size).toBe(0);
    await (
      await bringBack
    )();
    expect(drafts.held.get('telling one')).toMatchObject({ fields: { note: 'They nodded.' } });
  });

  it('keeps what she typed on where the first try has arrived all the same, as a telling of its own', async () => {
    answer = () => Promise.reject(new ProblemError('conflict', 'There is something else under this id.'));
    const page = await draw(TellingForm, { story: 's' });
    await page.type(noted, 'They nodded, and asked for more.');
    await page.click('button', 'Note it');
    expect(page.role('alert').textContent).toContain('What you sent before is noted, and stands with the story.');
    expect(page.field(noted).value).toBe('They nodded, and asked for more.');
    expect([restart.mock.calls.length, drafts.held.has('telling s')]).toEqual([1, true]);
    answer = () => Promise.resolve();
    await page.click('button', 'Note it');
    const [first, second] = sent.map((one) => Told.parse(one));
    expect([second?.note, second?.id === first?.id]).toEqual(['They nodded, and asked for more.', false]);
    expect(drafts.held.size).toBe(0);
  });

  it('leaves to the debrief which process it was', async () => {
    const source = { debriefId: 'd', process: label, on: '2026-10-05' };
    const page = await draw(TellingForm, { story: 's', telling: { ...telling, source } });
    expect(page.text).not.toContain('In which process?');
  });

  it('stands with the story by the name of its process', () => {
    const named = new Map([[process, label]]);
    const where = (one: TellingView) => tellingsOf({ tellings: [one] }, named)[0]?.where;
    expect(where({ ...telling, opportunityId: process })).toBe('CPO, Halden, final round');
    expect(where(telling)).toBe('Final round');
    expect(where({ ...telling, stage: null })).toBe('Monday, 5 October');
  });
});
