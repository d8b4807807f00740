import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PatternsView } from '@accelerator/contracts';
import { draw } from '@web/testing/page';
import { ConditionsGrid } from './conditions-grid';
import { DotRows } from './dot-rows';
import { KeptLedger } from './kept-ledger';
import type { Drawing, Mark } from './marks';
import { PathTracks } from './path-tracks';
import { ProcessLines } from './process-lines';

beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

const energy = [['drained'], ['steady'], ['lit']] as const;
const dots = (mark: Mark, ...at: number[]) => at.map((n) => ({ debriefId: `d${n}`, process: `House ${n}`, mark }));
const drawing = (form: Drawing['form'], n: number, counts: readonly (readonly [Mark, number])[]): Drawing => {
  const found = counts.map(([mark, count]) => ({ mark, count }));
  return { n, form, rows: [{ key: 'a', label: 'Transformation', words: 'as said', counts: found, dots: [] }] };
};
const all = (root: HTMLElement, what: string) => [...root.querySelectorAll<HTMLElement>(what)];
const bars = (root: HTMLElement, side: string) =>
  all(root, `.patterns__dots--${side} .patterns__bar`).map((bar) => [bar.title, bar.style.inlineSize]);

describe('rows of dots', () => {
  it('have drained at the left, steady in the middle and lit at the right, each dot opening its debrief', async () => {
    const [row] = drawing('dots', 6, [
      ['lit', 1],
      ['steady', 2],
      ['drained', 1],
    ]).rows;
    const marked = [...dots('lit', 1), ...dots('steady', 2, 3), ...dots('drained', 4)];
    const picture = { n: 6, form: 'dots', rows: [{ ...row, dots: marked }] };
    const { root } = await draw(DotRows, { picture, title: 'Energy', columns: energy });
    const named = (side: string) =>
      all(root, `.patterns__dots--${side} a`).map((link) => [link.ariaLabel, link.getAttribute('href')]);
    expect(named('left')).toEqual([['House 4, drained', '/debriefs/d4']]);
    expect(named('middle').map(([name]) => name)).toEqual(['House 2, steady', 'House 3, steady']);
    expect(named('right')).toEqual([['House 1, lifted', '/debriefs/d1']]);
  });

  it('leave the middle out where nothing stands there, also in the table', async () => {
    const picture = drawing('dots', 6, [['lit', 2]]);
    const { root } = await draw(DotRows, { picture, title: 'Energy', columns: energy });
    expect(all(root, '.patterns__dots--middle')).toEqual([]);
    expect(all(root, 'thead th').map(({ textContent }) => textContent)).toEqual(['Energy', 'drained', 'lifted']);
  });

  it('are nothing but words of three or four', async () => {
    const picture = { ...drawing('sentences', 4, []) };
    const { root, text } = await draw(DotRows, { picture, title: 'Energy', columns: energy });
    expect(text).toContain('Transformation');
    expect(text).toContain('as said');
    expect(all(root, 'details, .patterns__dots, .patterns__axis')).toEqual([]);
  });
});

describe('bars', () => {
  it('are one for each mark, as long as its own count', async () => {
    const picture = drawing('bars', 12, [
      ['lit', 4],
      ['steady', 8],
    ]);
    const { root } = await draw(DotRows, { picture, title: 'Energy', columns: energy });
    expect(bars(root, 'left')).toEqual([]);
    expect(bars(root, 'middle')).toEqual([['steady: 8', expect.stringMatching(/^66\.6/)]]);
    expect(bars(root, 'right')).toEqual([['lifted: 4', expect.stringMatching(/^33\.3/)]]);
  });

  it('never put what she is unsure of beside what to look for', async () => {
    const columns = [['red'], ['unsure'], ['green']];
    const picture = drawing('bars', 12, [
      ['unsure', 6],
      ['green', 6],
    ]);
    const { root } = await draw(DotRows, { picture, title: 'Signals', columns });
    expect([bars(root, 'middle'), bars(root, 'right')]).toEqual([
      [['not sure yet: 6', '50%']],
      [['to look for: 6', '50%']],
    ]);
  });

  it('of one column lie side by side within its width, also where one process carries two marks', async () => {
    const picture = drawing('bars', 10, [
      ['prepared', 10],
      ['open', 10],
    ]);
    const { root } = await draw(DotRows, { picture, title: 'Questions', columns: [['prepared', 'open']] });
    expect(bars(root, 'alone')).toEqual([
      ['answer prepared: 10', '50%'],
      ['open: 10', '50%'],
    ]);
    expect(all(root, 'td').map(({ textContent }) => textContent)).toEqual(['10 of 10', '10 of 10']);
  });
});

describe('how far each went', () => {
  const path = (form: PatternsView['path']['form'], reached: number | null): PatternsView['path'] => ({
    n: 4,
    form,
    sentence: '',
    rows: [{ debriefId: 'd1', process: 'Halden', reached, words: 'Panel interview' }],
    groups: [],
  });

  it('is said without a track of three or four', async () => {
    const { root, text } = await draw(PathTracks, { path: path('sentences', null) });
    expect(text).toContain('Panel interview');
    expect(all(root, '.patterns__track, table')).toEqual([]);
  });

  it('is a track for each from five on, with the same as a table', async () => {
    const { root } = await draw(PathTracks, { path: path('dots', 3) });
    expect(all(root, '.patterns__reached')).toHaveLength(3);
    expect(all(root, 'tbody :is(th, td)').map(({ textContent }) => textContent)).toEqual([
      'Halden',
      'Panels',
      'Panel interview',
    ]);
  });

  it('is counts from ten on', async () => {
    const groups = [{ label: 'Panels', count: 7, words: '7 of 12' }];
    const { root, text } = await draw(PathTracks, { path: { ...path('bars', null), n: 12, rows: [], groups } });
    expect(text).toContain('7 of 12');
    expect(bars(root, 'alone')).toEqual([['came so far: 7', expect.stringMatching(/^58\.3/)]]);
  });
});

describe('conditions', () => {
  it('are bars of met, bent, broken and not seen from ten on', async () => {
    const counts = [
      { result: 'broken', count: 3 },
      { result: 'met', count: 9 },
    ];
    const rows = [{ nonNegotiableId: 'n1', statement: 'A budget', words: '', results: [], counts }];
    const tests = { n: 12, form: 'bars', sentence: '', processes: [], rows };
    const { root } = await draw(ConditionsGrid, { tests });
    expect(bars(root, 'alone').map(([title]) => title)).toEqual(['broken: 3', 'met: 9']);
  });
});

describe('lists', () => {
  it('of processes open the debrief, or the process where there is none', async () => {
    const lines = [
      { debriefId: 'd1', opportunityId: 'o1', process: 'Halden', words: 'Open' },
      { debriefId: null, opportunityId: 'o2', process: 'Pellucid', words: 'Closed' },
    ];
    const { root } = await draw(ProcessLines, { lines });
    expect(all(root, 'a').map((link) => link.getAttribute('href'))).toEqual(['/debriefs/d1', '/opportunities/o2']);
  });

  it('of the ledger stand open while they are few, with skills among their totals', async () => {
    const lists = {
      stories: [{ id: 's1', words: 'The winter plan', note: '' }],
      questions: [{ id: 'q1', words: 'What would you stop?', note: 'open' }],
      signals: [],
      nonNegotiables: [],
      skills: [{ id: 'k1', words: 'Numbers ready', note: '2 times' }],
    };
    const counts = { stories: 1, questions: 1, prepared: 0, signals: 0, nonNegotiables: 0, skills: 2 };
    const ledger = (processes: number) => ({ processes, ...counts, sentence: 'Two processes: 1 story.', lists });
    const few = await draw(KeptLedger, { ledger: ledger(2) });
    expect(few.text).toContain('Two processes: 1 story.');
    expect(few.root.querySelector('details')?.open).toBe(true);
    expect(all(few.root, 'h3').map(({ textContent }) => textContent)).toEqual(['Stories', 'Questions', 'Skills']);
    expect(all(few.root, 'dt').map(({ textContent }) => textContent)).toEqual([
      'story',
      'question, 0 prepared',
      'signals',
      'things you will not accept',
      'skills',
    ]);
    expect(all(few.root, 'section a')[0]?.getAttribute('href')).toBe('/brag-file/s1');
    const more = await draw(KeptLedger, { ledger: ledger(3) });
    expect(more.root.querySelector('details')?.open).toBe(false);
  });
});
