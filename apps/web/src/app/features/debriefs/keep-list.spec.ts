import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { KeepCandidate, KeepList as List } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { draw, type TestPage } from '@web/testing/page';
import { KeepList } from './keep-list';
import { OwnChoices } from './own-choices';

const debriefId = '00000000-0000-4000-8000-000000000071';
const address = `/api/v1/debriefs/${debriefId}/keeps`;
const plain = { about: '', kept: false, into: null, strength: null, energy: null } as const;
const clue: KeepCandidate = { ...plain, path: 'clue', kind: 'clue', words: 'Look for the hard part.' };
const question: KeepCandidate = { ...plain, path: 'caughtOffGuard/a', kind: 'question', words: 'Why you?' };
const drain: KeepCandidate = {
  ...plain,
  path: 'energy',
  kind: 'energy-mark',
  words: 'Guessing the brief',
  energy: { topic: 'other', state: null },
};
const list = (items: readonly KeepCandidate[], more: Partial<List> = {}): List => ({
  items: [...items],
  ledger: null,
  answered: false,
  closeLine: null,
  ...more,
});

let server: HttpTestingController;

async function open(first: List, said: string | null = null): Promise<TestPage<KeepList>> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      OwnChoices,
    ],
  });
  server = TestBed.inject(HttpTestingController);
  const drawing = draw(KeepList, { debriefId, said });
  TestBed.tick();
  server.expectOne(address).flush(first);
  return drawing;
}

/** Presses a button, and lets the server answer what is sent. */
async function press(page: TestPage<KeepList>, name: string, at: string, answer: List): Promise<TestRequest> {
  page.role('button', name).click();
  const sent = server.expectOne(at);
  sent.flush(answer);
  await page.settle();
  return sent;
}

describe('the line at the end of a debrief', () => {
  it('comes after what she keeps, below the ledger', async () => {
    const page = await open(list([clue, question]));
    expect(page.text).not.toMatch(/kept from this one|yours to keep/i);
    const after = list([{ ...clue, kept: true }, question], {
      ledger: 'Kept: 1 clue.',
      answered: true,
      closeLine: 'It was a no, and one clue is yours to keep.',
    });
    page.role('checkbox').click();
    await page.settle();
    await press(page, 'Keep these', address, after);
    expect(page.text).toMatch(/Kept: 1 clue\..*It was a no, and one clue is yours to keep\./);
    expect(page.text).toContain('Why you?');
  });

  it('after keeping none folds what is left away, where she can still have it', async () => {
    const page = await open(list([clue, question]));
    const line = 'Nothing kept from this one? That is fine. It is put down.';
    await press(page, 'Keep none', `${address}/none`, list([clue, question], { answered: true, closeLine: line }));
    expect(page.text).toContain(line);
    expect(page.text).not.toContain('Why you?');
    await page.click('button', 'What could be kept (2)');
    expect(page.text).toContain('Why you?');
  });

  it('asks again after a reload only while she has not answered', async () => {
    expect((await open(list([clue]))).text).toContain('What would you like to keep?');
    TestBed.resetTestingModule();
    expect((await open(list([clue], { answered: true }))).text).toBe('What could be kept (1)');
  });

  it('is there at once where it did not wait', async () => {
    expect((await open(list([], { answered: true }), 'Closer.')).text).toBe('Closer.');
  });
});

it('a row says of which condition an answer is', async () => {
  const about = 'I report to the chief executive';
  const page = await open(list([{ ...plain, path: 'tests/a', kind: 'test', words: 'bent', about }]));
  expect(page.text).toContain('Bent: I report to the chief executive');
});

describe('an energy mark', () => {
  it('is left out of “Keep all” until she has said what it did, and says so', async () => {
    const page = await open(list([clue, drain]));
    expect(page.text).toContain('Until you say, “Keep all” leaves this one out.');
    const after = list([{ ...clue, kept: true }, drain], { answered: true });
    const { request } = await press(page, 'Keep all', address, after);
    expect(request.body).toMatchObject({ entries: [{ path: 'clue' }] });
    expect(page.text).toContain('Guessing the brief');
    expect(page.role('button', 'Keep all')).toHaveProperty('disabled', true);
    choose(page, 'What did it do?', 'drained');
    await page.settle();
    expect(page.text).not.toContain('leaves this one out');
    const next = await press(page, 'Keep all', address, list([], { answered: true }));
    expect(next.request.body).toMatchObject({ entries: [{ energy: { topic: 'other', state: 'drained' } }] });
  });

  it('that she wants kept without a word on what it did is asked about, and nothing is sent', async () => {
    const page = await open(list([drain]));
    page.role('checkbox').click();
    await page.settle();
    await page.click('button', 'Keep these');
    server.expectNone(address);
    expect(page.text).toContain('Please say what it did.');
  });
});

describe('one that she has already', () => {
  const conditionId = '00000000-0000-4000-8000-000000000081';
  const must: KeepCandidate = {
    ...plain,
    path: 'nowClear/a',
    kind: 'non-negotiable',
    words: '',
    strength: 'must',
    into: { id: conditionId, words: 'I report to the chief executive', strength: 'strong-wish' },
  };

  it('is named at the row, and goes along with “Keep all”', async () => {
    const page = await open(list([must]));
    expect(page.text).toContain(
      'changes the strength of “I report to the chief executive” to “Must”; what it was stays in its history',
    );
    const { request } = await press(page, 'Keep all', address, list([], { answered: true }));
    expect(request.body).toMatchObject({ entries: [{ path: 'nowClear/a' }] });
  });

  it('may be chosen from her own list, which is asked for when she wants the row', async () => {
    const page = await open(list([clue]));
    server.expectNone('/api/v1/clues');
    page.role('checkbox').click();
    server.expectOne('/api/v1/clues').flush({ items: [hers], next: null });
    await page.settle();
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
    choose(page, 'One that I have already', hers.id);
    await page.settle();
    expect(page.text).toContain('adds to “The hard part.”');
    const { request } = await press(page, 'Keep these', address, list([], { answered: true }));
    expect(request.body).toMatchObject({ entries: [{ path: 'clue', into: hers.id }] });
  });
});

const hers = {
  id: '00000000-0000-4000-8000-000000000091',
  revision: 1,
  words: 'The hard part.',
  writtenOn: '2026-10-02',
  source: null,
  createdAt: '2026-10-02T09:00:00Z',
  updatedAt: '2026-10-02T09:00:00Z',
  archivedAt: null,
  mergedInto: null,
  also: [],
};

function choose(page: TestPage<KeepList>, label: string, value: string): void {
  const found = [...page.root.querySelectorAll('select')].find((one) => one.labels[0]?.textContent.trim() === label);
  if (!found) throw new Error(`No choice labelled ${label}.`);
  found.value = value;
  found.dispatchEvent(new Event('change'));
}
