import { competencyAreas, keysOf, storyForms, StoryView } from '@accelerator/contracts';
import type { OtherText } from '@web/ui/both-versions';
import { fieldsOf, type StoryFields } from './story-fields';
import { partLabels } from './story-words';

/** What a conflict holds of a story, field by field where it differs from hers; null where there is none. */
export function otherStory(current: unknown, mine: StoryFields | null): readonly OtherText[] | null {
  const { data } = OtherStory.safeParse(current);
  if (!data || !mine) return null;
  const own = textsOf(mine, mine);
  return textsOf(fieldsOf(data), mine).filter(({ text }, at) => text !== own[at]?.text);
}

const OtherStory = StoryView.pick({
  ...{ form: true, title: true, context: true, obstacle: true, action: true, result: true, bestSentence: true },
  ...{ figures: true, figuresSource: true, noNumber: true, areas: true },
});

/** Under the labels that stand in her form. */
function textsOf(fields: StoryFields, { form }: StoryFields): readonly OtherText[] {
  const labels = partLabels(form);
  return [
    { label: 'Title', text: fields.title },
    { label: 'Told as', text: storyForms[fields.form] },
    { label: labels.context, text: fields.context },
    { label: labels.obstacle, text: fields.obstacle },
    { label: labels.action, text: fields.action },
    { label: labels.result, text: fields.result },
    { label: 'Best sentence', text: fields.bestSentence },
    { label: 'Figures', text: fields.figures },
    { label: 'Where the figures come from', text: fields.figuresSource },
    { label: 'No number yet', text: fields.noNumber ? 'Ticked' : 'Not ticked' },
    { label: 'HR areas', text: areasIn(fields) },
  ];
}

function areasIn({ areas }: StoryFields): string {
  return keysOf(competencyAreas)
    .filter((area) => areas.includes(area))
    .map((area) => competencyAreas[area])
    .join(', ');
}
