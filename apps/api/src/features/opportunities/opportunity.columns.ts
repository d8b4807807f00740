import {
  keysOf,
  stageGroupOf,
  stageGroups,
  stages,
  type OpportunityField,
  type RoundView,
} from '@accelerator/contracts';

/** Where a field lies, and as what a list of new rows hands it over. */
export interface Column {
  readonly column: string;
  readonly type: 'text' | 'jsonb' | 'date' | 'boolean' | 'time' | 'double precision';
}

export type RoundField = Exclude<keyof RoundView, 'id' | 'revision'>;

export const opportunityColumns: Readonly<Record<OpportunityField, Column>> = {
  roleTitle: { column: 'role_title', type: 'text' },
  organisationName: { column: 'organisation_name', type: 'text' },
  publicAlias: { column: 'public_alias', type: 'text' },
  sector: { column: 'sector', type: 'text' },
  size: { column: 'size', type: 'text' },
  source: { column: 'source', type: 'text' },
  searchConsultant: { column: 'search_consultant', type: 'text' },
  searchFirm: { column: 'search_firm', type: 'text' },
  payNotes: { column: 'pay_notes', type: 'text' },
  links: { column: 'links', type: 'jsonb' },
  notes: { column: 'notes', type: 'text' },
  nextStep: { column: 'next_step', type: 'text' },
  nextStepOn: { column: 'next_step_on', type: 'date' },
  cohortShielded: { column: 'cohort_shielded', type: 'boolean' },
  outcome: { column: 'outcome', type: 'text' },
  endedOn: { column: 'ended_on', type: 'date' },
  door: { column: 'door', type: 'text' },
  wouldHaveSaidYes: { column: 'would_have_said_yes', type: 'text' },
};

export const roundColumns: Readonly<Record<RoundField, Column>> = {
  stage: { column: 'stage', type: 'text' },
  onDate: { column: 'on_date', type: 'date' },
  atTime: { column: 'at_time', type: 'time' },
  people: { column: 'people', type: 'jsonb' },
  promised: { column: 'promised', type: 'text' },
  backOn: { column: 'back_on', type: 'date' },
  prep: { column: 'prep', type: 'text' },
  effortHours: { column: 'effort_hours', type: 'double precision' },
};

type Columns = Readonly<Record<string, Column>>;

/** Columns as a view reads them: days and times as text. `row` is the table's name in the query. */
export function readSql(row: string, columns: Columns): string {
  return Object.entries(columns)
    .map(([field, place]) => `${readingOf(row, place)} AS "${field}"`)
    .join(', ');
}

/** As `readSql`, for json_build_object. */
export function jsonSql(row: string, columns: Columns): string {
  return Object.entries(columns)
    .map(([field, place]) => `'${field}', ${readingOf(row, place)}`)
    .join(', ');
}

/** SET for the fields that a change names, with their values from `$first` on. */
export function changeSql(columns: Columns, fields: object, first: number): { sets: string; values: unknown[] } {
  const named = new Map<string, unknown>(Object.entries(fields).filter(([, value]) => value !== undefined));
  const given = Object.entries(columns).filter(([field]) => named.has(field));
  return {
    sets: given.map(([, { column, type }], index) => `, ${column} = $${index + first}::${type}`).join(''),
    values: given.map(([field, { type }]) => (type === 'jsonb' ? JSON.stringify(named.get(field)) : named.get(field))),
  };
}

/** `(columns) … SELECT columns FROM jsonb_to_recordset`, of rows that are handed over as a JSON list. */
export function recordSql(columns: Columns): { names: string; reads: string; types: string } {
  const all = Object.entries(columns);
  return {
    names: all.map(([, { column }]) => column).join(', '),
    reads: all.map(([field]) => `n."${field}"`).join(', '),
    types: all.map(([field, { type }]) => `"${field}" ${type}`).join(', '),
  };
}

/** Each stage with its group and the group's place in the order. */
export const stageGroupsSql = `(VALUES ${keysOf(stages)
  .map((stage) => `('${stage}', '${stageGroupOf(stage)}', ${keysOf(stageGroups).indexOf(stageGroupOf(stage))})`)
  .join(', ')}) AS g (stage, name, place)`;

function readingOf(row: string, { column, type }: Column): string {
  if (type === 'date') return `${row}.${column}::text`;
  return type === 'time' ? `to_char(${row}.${column}, 'HH24:MI')` : `${row}.${column}`;
}
