import * as z from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant, pageOf } from './fields';
import { keptBase, keptFields, keptList, KeptSource, keptTogether, MergeInto, SeenBase } from './kept';
import { keysOf, Stage } from './taxonomies';
import { competencyAreas, CompetencyArea, Reception, StoryForm } from './taxonomies-kept';
import { lineText, longText, someLine } from './text';

/** Product/02-debrief 2.4, the story card; on its own page a story has room to grow. */
export const storyLimits = {
  title: 80,
  context: 1200,
  obstacle: 1200,
  action: 2000,
  result: 1200,
  figures: 8,
  figureValue: 40,
  figureLabel: 60,
  figuresSource: 200,
  bestSentence: 200,
  areas: keysOf(competencyAreas).length,
  /** Holds an example and how she could tell that it landed. */
  note: 600,
  /** Of one story, with those of the stories that were put into it: more than anybody tells. */
  tellings: 500,
  /** Told to more organisations than this it is over-used; the page says so and judges nothing. */
  often: 4,
  /** Not told for so long it is unused. */
  unusedDays: 90,
} as const;

const storyFields = {
  form: StoryForm,
  title: someLine(storyLimits.title, 'Please give the story a title.'),
  context: longText(storyLimits.context),
  obstacle: longText(storyLimits.obstacle),
  action: longText(storyLimits.action),
  result: longText(storyLimits.result),
  /** As she would say them: "640", "people". */
  figures: z
    .array(z.strictObject({ value: someLine(storyLimits.figureValue), label: lineText(storyLimits.figureLabel) }))
    .max(storyLimits.figures, `Eight figures are enough for one story.`),
  figuresSource: lineText(storyLimits.figuresSource),
  /** She has looked: there is no number yet. */
  noNumber: z.boolean(),
  bestSentence: longText(storyLimits.bestSentence),
  areas: z.array(CompetencyArea).max(storyLimits.areas),
} as const;

/** One occasion on which it was told. */
export const TellingView = z.object({
  id: Id,
  /** The base of the next correction. */
  revision: z.int().min(1),
  source: KeptSource,
  opportunityId: Id.nullable(),
  stage: Stage.nullable(),
  toldOn: Day.nullable(),
  reception: Reception,
  note: z.string(),
  createdAt: Instant,
  /** Notes of the same occasion that were put into this one. */
  together: z.array(z.object({ id: Id, source: KeptSource, reception: Reception, note: z.string() })),
});
export type TellingView = z.infer<typeof TellingView>;

export const StoryView = z.object({
  ...keptFields,
  ...storyFields,
  ...keptTogether,
  tellings: z.array(TellingView),
});
export type StoryView = z.infer<typeof StoryView>;

const telling = {
  stage: Stage.nullable(),
  toldOn: Day.nullable(),
  reception: Reception,
  note: longText(storyLimits.note),
} as const;

export const StoryDraft = z
  .strictObject({ id: Id, ...storyFields })
  .partial()
  .required({ id: true, title: true });
export type StoryDraft = z.input<typeof StoryDraft>;
export const StoryChange = z
  .strictObject({ ...storyFields })
  .partial()
  .extend(keptBase);
export type StoryChange = z.input<typeof StoryChange>;
export const TellingDraft = z.strictObject({
  id: Id,
  ...telling,
  debriefId: Id.nullable(),
  opportunityId: Id.nullable(),
});
export type TellingDraft = z.input<typeof TellingDraft>;

const AtStory = z.object({ storyId: Id });
const AtTelling = z.object({ storyId: Id, tellingId: Id });

export const listStories = endpoint({
  name: 'listStories',
  method: 'GET',
  path: '/stories',
  access: 'account',
  summary: 'Her brag file, latest change first.',
  /** `reception`: told and received so, once or more often. */
  query: keptList({ area: CompetencyArea.optional(), reception: Reception.optional() }),
  reply: pageOf(StoryView),
});
export const writeStory = endpoint({
  name: 'writeStory',
  method: 'POST',
  path: '/stories',
  access: 'account',
  summary: 'A new story; the same id again answers the same.',
  body: StoryDraft,
  reply: StoryView,
  status: 201,
});
export const readStory = endpoint({
  name: 'readStory',
  method: 'GET',
  path: '/stories/:storyId',
  access: 'account',
  summary: 'One of her stories.',
  params: AtStory,
  reply: StoryView,
});
export const changeStory = endpoint({
  name: 'changeStory',
  method: 'PATCH',
  path: '/stories/:storyId',
  access: 'account',
  summary: 'Changes some fields of a story.',
  params: AtStory,
  body: StoryChange,
  reply: StoryView,
});
export const archiveStory = endpoint({
  name: 'archiveStory',
  method: 'PUT',
  path: '/stories/:storyId/archive',
  access: 'account',
  summary: 'Puts a story away; nothing of it is lost.',
  params: AtStory,
  reply: StoryView,
});
export const unarchiveStory = endpoint({
  name: 'unarchiveStory',
  method: 'DELETE',
  path: '/stories/:storyId/archive',
  access: 'account',
  summary: 'Takes it back from the archive.',
  params: AtStory,
  reply: StoryView,
});
export const mergeStory = endpoint({
  name: 'mergeStory',
  method: 'PUT',
  path: '/stories/:storyId/merge',
  access: 'account',
  summary: 'Puts this story into another one: its tellings show there.',
  params: AtStory,
  body: MergeInto,
  reply: StoryView,
});
export const unmergeStory = endpoint({
  name: 'unmergeStory',
  method: 'DELETE',
  path: '/stories/:storyId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtStory,
  reply: StoryView,
});
export const addTelling = endpoint({
  name: 'addTelling',
  method: 'POST',
  path: '/stories/:storyId/tellings',
  access: 'account',
  summary: 'Notes that it was told, and how it was received.',
  params: AtStory,
  body: TellingDraft,
  reply: StoryView,
  status: 201,
});
export const changeTelling = endpoint({
  name: 'changeTelling',
  method: 'PUT',
  path: '/stories/:storyId/tellings/:tellingId',
  access: 'account',
  summary:
    'Corrects a telling; where it was told stays where that is left out. A stale `base` is 409 with the telling.',
  params: AtTelling,
  body: z.strictObject({ ...keptBase, ...telling, opportunityId: Id.nullable().optional() }),
  reply: StoryView,
});
export const mergeTelling = endpoint({
  name: 'mergeTelling',
  method: 'PUT',
  path: '/stories/:storyId/tellings/:tellingId/merge',
  access: 'account',
  summary: 'Puts this telling into another one of the story: the same occasion, noted twice.',
  params: AtTelling,
  body: MergeInto,
  reply: StoryView,
});
export const unmergeTelling = endpoint({
  name: 'unmergeTelling',
  method: 'DELETE',
  path: '/stories/:storyId/tellings/:tellingId/merge',
  access: 'account',
  summary: 'Takes it out again.',
  params: AtTelling,
  reply: StoryView,
});
export const removeTelling = endpoint({
  name: 'removeTelling',
  method: 'DELETE',
  path: '/stories/:storyId/tellings/:tellingId',
  access: 'account',
  summary: 'Removes a telling; a stale `base` is 409 with the telling as it is.',
  params: AtTelling,
  query: SeenBase,
  reply: StoryView,
});
