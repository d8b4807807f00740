import type { CompetencyArea, StoryForm, StoryView } from '@accelerator/contracts';

/** A story as it stands in its form. */
export interface StoryFields {
  /** Which of the three ways of telling it follows. */
  readonly form: StoryForm;
  readonly title: string;
  readonly context: string;
  readonly obstacle: string;
  readonly action: string;
  readonly result: string;
  /** One figure a line, its number first: "640 people". */
  readonly figures: string;
  readonly figuresSource: string;
  readonly noNumber: boolean;
  readonly bestSentence: string;
  readonly areas: readonly CompetencyArea[];
}

export const freshStory: StoryFields = {
  form: 'soar',
  title: '',
  context: '',
  obstacle: '',
  action: '',
  result: '',
  figures: '',
  figuresSource: '',
  noNumber: false,
  bestSentence: '',
  areas: [],
};

export function fieldsOf(story: Pick<StoryView, keyof StoryFields>): StoryFields {
  return { ...story, figures: story.figures.map(({ value, label }) => `${value} ${label}`.trim()).join('\n') };
}

/** What is sent: figures one by one. */
export function changeOf(fields: StoryFields) {
  const { form, title, context, obstacle, action, result, figuresSource, noNumber, bestSentence, areas } = fields;
  const figures = fields.figures
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ value: line.split(/\s+/)[0] ?? line, label: line.split(/\s+/).slice(1).join(' ') }));
  return {
    form,
    title,
    context,
    obstacle,
    action,
    result,
    figures,
    figuresSource,
    noNumber,
    bestSentence,
    areas: [...areas],
  };
}
