import { doors, keysOf, outcomeKinds, saidYes, sources, stageGroups, stages, stepInto } from '@accelerator/contracts';

type Labels = Readonly<Record<string, string>>;

/** The columns that take one of our words each, by their fields: the labels of the keys. */
const wordsOf = {
  source: sources,
  stage: stages,
  outcome: outcomeKinds,
  door: doors,
  wouldHaveSaidYes: saidYes,
} as const satisfies Readonly<Record<string, Labels>>;

/** The words that a column takes, as a person writes them; none of a column that takes any. */
export function takenIn(field: string): readonly string[] {
  const [, labels] = Object.entries(wordsOf).find(([one]) => one === field) ?? [];
  if (!labels) return [];
  return field === 'stage' ? [...Object.values(stageGroups), ...Object.values(labels)] : Object.values(labels);
}

/** The key of a label or of a key; anything else goes on as it is, to be refused. */
export function keyIn(field: keyof typeof wordsOf, cell: string): string {
  return keyOf(wordsOf[field], cell) ?? cell;
}

/** A stage, also by the word of its column on the board: then it is the step into that column. */
export function stageIn(cell: string): string {
  const group = keysOf(stageGroups).find((key) => same(stageGroups[key], cell));
  return keyOf(stages, cell) ?? (group ? stepInto[group] : cell);
}

/** What a column is called in lists that come from elsewhere, by our heading. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  Role: ['Role title', 'Job title', 'Position'],
  Organisation: ['Organization', 'Company', 'Employer'],
  Stage: ['Current stage'],
  'Stage date': ['Date of stage', 'Date'],
  Notes: ['Note', 'Comments'],
  'Next step': ['Next action'],
};

/** Which of the headings of a list is this column of ours: by its own name, else by another one that it goes by. */
export function placeOf(heading: string, headings: readonly string[]): number {
  const names = [heading, ...(alsoCalled[heading] ?? [])];
  const places = names.map((name) => headings.findIndex((one) => same(one, name)));
  return places.find((place) => place >= 0) ?? -1;
}

/** Whether two words are one to a person. */
export function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function keyOf(labels: Labels, cell: string): string | undefined {
  return Object.entries(labels).find(([key, label]) => same(key, cell) || same(label, cell))?.[0];
}
