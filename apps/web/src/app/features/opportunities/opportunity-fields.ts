import {
  type Door,
  doors,
  Ending,
  keysOf,
  type OpportunityChange,
  type OpportunityDraft,
  type OpportunityView,
  type RoundDraft,
  type RoundView,
  type Source,
  sources,
  type Stage,
  stages,
  statedReasons,
} from '@accelerator/contracts';
import { ProblemError } from '@web/platform/problem';

/** A new process in its form. */
export const freshDraft = { roleTitle: '', organisationName: '', stage: '', onDate: '' };

export function draftOf(
  id: string,
  { roleTitle, organisationName, stage, onDate }: typeof freshDraft,
): OpportunityDraft {
  const known = stageOf(stage);
  const firstRound = known && { id: roundIdOf(id), stage: known, onDate };
  return { id, roleTitle, organisationName, ...(firstRound && { firstRound }) };
}

/** What she notes of a process, as it stands in its form: texts, and '' for nothing. */
export interface OpportunityFields {
  readonly roleTitle: string;
  readonly organisationName: string;
  readonly publicAlias: string;
  readonly sector: string;
  readonly size: string;
  readonly source: string;
  readonly searchConsultant: string;
  readonly searchFirm: string;
  readonly payNotes: string;
  readonly links: string;
  readonly notes: string;
  readonly nextStep: string;
  readonly nextStepOn: string;
  readonly outcome: string;
  readonly endedOn: string;
  readonly door: string;
}

/** As the server holds it. */
export function fieldsOf(view: OpportunityView): OpportunityFields {
  const { roleTitle, organisationName, publicAlias, sector, size, searchConsultant, searchFirm } = view;
  const { payNotes, notes, nextStep } = view;
  return {
    ...{ roleTitle, organisationName, publicAlias, sector, size, searchConsultant, searchFirm },
    ...{ payNotes, notes, nextStep },
    source: view.source ?? '',
    links: view.links.map(({ label, url }) => `${label} ${url}`.trim()).join('\n'),
    nextStepOn: view.nextStepOn ?? '',
    outcome: view.outcome ?? '',
    endedOn: view.endedOn ?? '',
    door: view.door ?? '',
  };
}

/** The fields that she changed, and nothing else. */
export function changesOf(was: OpportunityFields, now: OpportunityFields): Omit<OpportunityChange, 'base'> {
  const sent = new Map(Object.entries(sentOf(now)));
  return Object.fromEntries(changedKeys(was, now).map((key) => [key, sent.get(key)]));
}

export function changedKeys(was: OpportunityFields, now: OpportunityFields): readonly (keyof OpportunityFields)[] {
  return fieldKeys.filter((key) => was[key] !== now[key]);
}

export const freshRound = {
  stage: '',
  onDate: '',
  atTime: '',
  people: '',
  promised: '',
  backOn: '',
  prep: '',
  effortHours: '',
};
export type RoundFields = typeof freshRound;

export function roundFieldsOf(round: RoundView): RoundFields {
  return {
    stage: round.stage,
    onDate: round.onDate,
    atTime: round.atTime ?? '',
    people: round.people.map(({ role, name }) => (name === '' ? role : `${role}: ${name}`)).join('\n'),
    promised: round.promised,
    backOn: round.backOn ?? '',
    prep: round.prep,
    effortHours: round.effortHours === null ? '' : String(round.effortHours),
  };
}

/**
 * The people of a round stand one a line, by what they do, with a name behind a colon where she wants one.
 * @throws ProblemError where stage or day is missing, or the hours are no number
 */
export function roundOf(id: string, { stage: key, onDate, ...fields }: RoundFields): RoundDraft {
  const stage = stageOf(key);
  if (stage === null || onDate === '') throw missing(stage === null ? 'stage' : 'onDate');
  const hours = Number(fields.effortHours.replace(',', '.'));
  if (Number.isNaN(hours)) throw missing('effortHours');
  return {
    id,
    stage,
    onDate,
    atTime: fields.atTime || null,
    people: linesOf(fields.people).map((line) => {
      const [role = '', ...name] = line.split(':');
      return { role: role.trim(), name: name.join(':').trim() };
    }),
    promised: fields.promised,
    backOn: fields.backOn || null,
    prep: fields.prep,
    effortHours: fields.effortHours.trim() === '' ? null : hours,
  };
}

export const freshReason = { key: '', text: '' };

/** @throws ProblemError where she has not chosen yet */
export function reasonOf(id: string, { key, text }: typeof freshReason) {
  const known = oneOf(keysOf(statedReasons), key);
  if (known === null) throw missing('key');
  return { id, key: known, text };
}

const asked = {
  stage: 'Please choose what it was.',
  onDate: 'Please give the day.',
  effortHours: 'Please give the hours as a number: 3, or 2.5.',
  key: 'Please choose one; “No reason given” is one, too.',
} as const;

function missing(field: keyof typeof asked): ProblemError {
  return new ProblemError('invalid', asked[field], [{ path: [field], message: asked[field] }]);
}

const fieldKeys = [
  'roleTitle',
  'organisationName',
  'publicAlias',
  'sector',
  'size',
  'source',
  'searchConsultant',
  'searchFirm',
  'payNotes',
  'links',
  'notes',
  'nextStep',
  'nextStepOn',
  'outcome',
  'endedOn',
  'door',
] as const satisfies readonly (keyof OpportunityFields)[];

function sentOf(fields: OpportunityFields): Omit<OpportunityChange, 'base'> {
  const source: Source | null = oneOf(keysOf(sources), fields.source);
  const door: Door | null = oneOf(keysOf(doors), fields.door);
  return {
    ...fields,
    source,
    door,
    outcome: oneOf(Ending.options, fields.outcome),
    links: linesOf(fields.links).map(linkOf),
    nextStepOn: fields.nextStepOn || null,
    endedOn: fields.endedOn || null,
  };
}

function linkOf(line: string): { label: string; url: string } {
  const words = line.split(/\s+/);
  return { label: words.slice(0, -1).join(' '), url: words.at(-1) ?? '' };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function stageOf(text: string): Stage | null {
  return oneOf(keysOf(stages), text);
}

function oneOf<Key extends string>(keys: readonly Key[], text: string): Key | null {
  return keys.find((key) => key === text) ?? null;
}

/** The first round of a process has an id that follows from its own: the form is sent again as it was. */
export function roundIdOf(id: string): string {
  const swapped = id.replaceAll(/[0-9a-f]/g, (digit) => (15 - parseInt(digit, 16)).toString(16));
  return `${swapped.slice(0, 14)}4${swapped.slice(15, 19)}8${swapped.slice(20)}`;
}
