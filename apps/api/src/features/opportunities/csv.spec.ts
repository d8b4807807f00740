import {
  keysOf,
  doors,
  Ending,
  saidYes,
  sources,
  statedReasons,
  stages,
  type OpportunityView,
} from '@accelerator/contracts';
import fc from 'fast-check';
import Papa from 'papaparse';
import { listOf, tableOf } from './csv';
import { ListProblem } from './csv-lines';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    '+44 20',
    '-',
    '@sum',
    "'=x",
    "''@",
    '＝1+1',
    "'＋44",
    '－',
    '＠sum',
    '\n=1',
    '\t=1',
    "'\n",
    'a;b,c\t"d"',
    '"',
    'two\r\nlines',
    'né 🌿',
  ),
);
const clean = (text: string) => text.replaceAll(/[\u0000-\u001F\u007F]/g, ' ').trim();
const line = words.map(clean);
const longer = words.map((text) => text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ' '));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const url = fc.webUrl({ size: 'small' }).filter((text) => text.length < 400);

const fields = fc.record({
  roleTitle: line.filter((text) => text !== ''),
  organisationName: line,
  publicAlias: line,
  sector: line,
  size: line,
  source: fc.option(fc.constantFrom(...keysOf(sources))),
  searchConsultant: line,
  searchFirm: line,
  payNotes: longer,
  links: fc.array(fc.record({ label: line.map((text) => text.split(/\s+/).filter(Boolean).join(' ')), url }), {
    maxLength: 3,
  }),
  notes: longer,
  nextStep: line,
  nextStepOn: fc.option(day),
  cohortShielded: fc.boolean(),
  outcome: fc.option(fc.constantFrom(...Ending.options)),
  endedOn: fc.option(day),
  door: fc.option(fc.constantFrom(...keysOf(doors))),
  wouldHaveSaidYes: fc.option(fc.constantFrom(...keysOf(saidYes))),
  stage: fc.option(fc.constantFrom(...keysOf(stages))),
  since: fc.option(day),
});

const round = fc.record({
  ...{ id: fc.constant('r'), revision: fc.constant(1), stage: fc.constantFrom(...keysOf(stages)), onDate: day },
  ...{
    atTime: fc.option(fc.constant('14:00')),
    people: fc.array(fc.record({ role: line, name: line }), { maxLength: 3 }),
  },
  ...{ promised: longer, backOn: fc.option(day), prep: longer, effortHours: fc.option(fc.constant(3.5)) },
});
const reason = fc.record({
  ...{ id: fc.constant('s'), key: fc.constantFrom(...keysOf(statedReasons)), text: longer },
  at: fc.constant('2026-11-01T09:00:00.000Z'),
});

const rest: Omit<OpportunityView, 'stage' | 'since' | keyof (typeof fields extends fc.Arbitrary<infer F> ? F : never)> =
  {
    id: 'x',
    revision: 1,
    group: 'sourcing',
    rounds: [],
    reasons: [],
    debriefs: [],
    createdAt: '',
    updatedAt: '',
    archivedAt: null,
  };

const plain = {
  ...{ roleTitle: 'CPO', organisationName: '', publicAlias: '', sector: '', size: '', source: null, payNotes: '' },
  ...{ searchConsultant: '', searchFirm: '', links: [], notes: '', nextStep: '', nextStepOn: null, stage: null },
  ...{ cohortShielded: false, outcome: null, endedOn: null, door: null, wouldHaveSaidYes: null, since: null },
};

describe('the table of her processes', () => {
  it('comes in as it went out', () => {
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (made) => {
        const { rows, ignored } = listOf(tableOf(made.map((one) => ({ ...rest, ...one }))));
        expect(ignored).toEqual(['What they said', 'Put away on']);
        expect(rows.map(({ issues }) => issues)).toEqual(made.map(() => []));
        expect(rows.map(({ draft }) => draft)).toEqual(made.map(written));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing out: every round with all that she noted of it, and what they said', () => {
    fc.assert(
      fc.property(
        fields,
        fc.array(round, { maxLength: 4 }),
        fc.array(reason, { maxLength: 3 }),
        (made, rounds, said) => {
          const view = { ...rest, ...made, rounds, reasons: said, archivedAt: '2026-11-02T09:00:00.000Z' };
          const table = tableOf([view]);
          const [headings = [], cells = []] = Papa.parse<string[]>(table.replace(/^\uFEFF/, '')).data;
          rounds.forEach(({ people, promised, prep, backOn, effortHours, onDate, atTime }, at) => {
            const cell = cells[headings.indexOf(`Round ${at + 1}`)] ?? '';
            const names = people.flatMap(({ role, name }) => [role, name]);
            for (const words of [...names, promised, prep, backOn, String(effortHours ?? ''), onDate, atTime])
              expect(cell).toContain(words ?? '');
          });
          const reasons = cells[headings.indexOf('What they said')] ?? '';
          for (const { text } of said) expect(reasons).toContain(text);
          expect(cells[headings.indexOf('Put away on')]).toBe('2026-11-02');
          expect(cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
          expect(listOf(table).rows.map(({ draft }) => draft)).toEqual([written(made)]);
        },
      ),
    );
  });

  it('holds no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(fields, (made) => {
        const { data } = Papa.parse<string[]>(tableOf([{ ...rest, ...made }]));
        expect(data.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });

  it.each(['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '\n=1', '\t=1', "'\n=1", "'＝1"])(
    'writes %j as text, and takes it back as it was',
    (notes) => {
      const table = tableOf([{ ...rest, ...plain, notes }]);
      expect(table).toContain(`"'${notes}"`);
      expect(listOf(table).rows[0]?.draft).toMatchObject({ notes });
    },
  );

  it('says at each line what is wrong, and takes the others', () => {
    const { rows, ignored, takes } = listOf(
      'role;Organisation;Stage;Stage date;Salary;Next step on\nCPO;Halden;panel interview;25/11/2026;1;\n;Thistlemoor;;;;\nHRD;;Tea;;;soon\n',
    );
    expect(ignored).toEqual(['Salary']);
    expect(rows[0]?.draft).toEqual({
      roleTitle: 'CPO',
      organisationName: 'Halden',
      stage: 'panel',
      stageOn: '2026-11-25',
    });
    expect(rows.slice(1).map(({ line, draft, issues }) => [line, draft, issues.map(({ column }) => column)])).toEqual([
      [3, null, ['Role']],
      [4, null, ['Next step on', 'Stage']],
    ]);
    expect(rows.map(({ title, organisation }) => [title, organisation])).toEqual([
      ['CPO', 'Halden'],
      ['', 'Thistlemoor'],
      ['HRD', ''],
    ]);
    expect(takes).toEqual([{ column: 'Stage', words: expect.arrayContaining(['Panels', stages.panel]) as unknown }]);
    expect(rows[2]?.issues.find(({ column }) => column === 'Stage')?.message.length).toBeLessThan(60);
  });

  it('knows a column by what other lists call it, where none has our own name', () => {
    const { rows, ignored } = listOf('Company,Job title,Stage,Date\nHalden,CPO,Panels,25/11/2026\n');
    expect(rows[0]?.draft).toEqual({
      ...{ organisationName: 'Halden', roleTitle: 'CPO' },
      ...{ stage: 'panel', stageOn: '2026-11-25' },
    });
    expect(ignored).toEqual([]);
    const both = listOf('Date,Role,Stage date,role\nlast week,CPO,2026-11-25,HRD\n');
    expect(both.rows[0]?.draft).toEqual({ roleTitle: 'CPO', stageOn: '2026-11-25' });
    expect(both.ignored).toEqual(['Date', 'role']);
  });

  it.each([
    ...['2026-11-05', '5/11/2026', ' 05.11.2026', '5 Nov 2026', '05 nov 2026', '5 November 2026', 'Nov 5, 2026'],
    'November 5, 2026 ',
  ])('reads the day %j', (written) => {
    expect(listOf(`Role;Stage date\nCPO;${written}\n`).rows[0]?.draft).toMatchObject({ stageOn: '2026-11-05' });
  });

  it.each(['9 Sep 2026', '9 Sept 2026', '9 September 2026'])('reads the day %j, too', (written) => {
    expect(listOf(`Role,Date\nCPO,${written}\n`).rows[0]?.draft).toMatchObject({ stageOn: '2026-09-09' });
  });

  it('leaves out what it cannot read of a column that it knows by another name, and says so; the line comes in', () => {
    const { rows, takes } = listOf('Role,Date,Current stage\nCPO,in autumn,Panels\nHRD,31/02/2026,Tea\n');
    expect(rows.map(({ draft, leftOut, issues }) => [draft, leftOut, issues])).toEqual([
      [{ roleTitle: 'CPO', stage: 'panel' }, ['Date'], []],
      [{ roleTitle: 'HRD' }, ['Date', 'Current stage'], []],
    ]);
    expect(takes.map(({ column }) => column)).toEqual(['Stage']);
  });

  it('leaves out none of her own words, whatever their column is called', () => {
    const { rows } = listOf(`Role,Company,Stage date\nCPO,${'x'.repeat(500)},\nHRD,,in autumn\n`);
    expect(rows.map(({ draft, leftOut, issues }) => [draft, leftOut, issues.map(({ column }) => column)])).toEqual([
      [null, [], ['Organisation']],
      [null, [], ['Stage date']],
    ]);
  });

  it('points out a line that stands above already, and none that differs', () => {
    const { rows } = listOf(
      'Role,Organisation,Notes\nCPO,Halden,\ncpo,HALDEN,\nCPO,Halden,again\n,x,\n,x,\nCPO,Halden,\n',
    );
    expect(rows.map(({ twice }) => twice)).toEqual([false, true, false, false, false, true]);
  });

  it('knows a stage by the word of its column on the board', () => {
    const { rows, takes } = listOf('Role,Stage\nA,Screens\nB,panels\nC,Finals\nD,Offers\nE,Applications\n');
    expect(rows.map(({ draft }) => draft?.stage)).toEqual([
      'recruiter-screen',
      'panel',
      'final',
      'offer',
      'application',
    ]);
    expect(takes).toEqual([]);
  });

  it.each([
    '',
    'Organisation\nx',
    'Role',
    `Role\n${'x\n'.repeat(201)}`,
    `Role${',x'.repeat(2000)}\nCPO`,
    `\n,,\nRole${',x'.repeat(190_000)}\nCPO`,
  ])('refuses what is no list', (text) => {
    expect(() => listOf(text)).toThrow(ListProblem);
  });

  it.each([
    ['a heading that no list has', `Organisation\n${'x\n'.repeat(190_000)}`, /a column called Role/],
    ['too many headings', `Role${',x'.repeat(2_000)}\n${'x\n'.repeat(100_000)}`, /At most 2000 columns/],
    ['too many lines', `Role\n${'x\n'.repeat(150_000)}"${'x,'.repeat(20_000)}`, /At most 200 lines/],
  ])('is read no further than %s', (_, text, said) => {
    expect(() => listOf(text)).toThrow(said);
  });

  it('takes two hundred lines, with empty ones between them', () => {
    const { rows } = listOf(`\n\nRole\n${'x\n\n  \n'.repeat(200)}\n`);
    expect(rows).toHaveLength(200);
    expect(() => listOf(`Role\n${'x\n\n  \n'.repeat(201)}`)).toThrow(/At most 200 lines/);
  });

  it('names the line in which a quotation mark is missing', () => {
    const { rows } = listOf('Role,Notes\nCPO,"calm"\nHRD,"loud\n');
    expect(rows.map(({ draft, issues }) => [draft !== null, issues.map(({ message }) => message)])).toEqual([
      [true, []],
      [false, ['A quotation mark is missing in this line.']],
    ]);
  });

  it('is not stopped by any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          listOf(`Role\n${text}`);
        } catch (error) {
          expect(error).toBeInstanceOf(ListProblem);
        }
      }),
    );
  });
});

/** What a line says: empty cells say nothing. */
function written({ since, ...made }: typeof fields extends fc.Arbitrary<infer F> ? F : never) {
  const said = Object.entries({ ...made, stageOn: since }).filter(([, value]) =>
    typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : value !== null,
  );
  return Object.fromEntries(said);
}
