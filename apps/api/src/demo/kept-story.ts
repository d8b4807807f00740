import {
  addTelling,
  CompetencyArea,
  giveQuestion,
  keep,
  writeNonNegotiable,
  writeStory,
  type StoryDraft,
} from '@accelerator/contracts';
import {
  cohortQuestionBank,
  dayIn,
  debriefOf,
  debriefs,
  idOf,
  newsAt,
  nonNegotiables,
  personOf,
  stories,
  type WorldClock,
} from '@accelerator/fixtures';
import { keptPathsOf } from './answers-of';
import { deed, juniper, type DemoDeed } from './story-teller';

/** What the members keep: stories with where they were told, conditions, and the entries of their debriefs. */
export function keptStory(clock: WorldClock): readonly DemoDeed[] {
  return [...conditions(clock), ...bragFiles(clock), ...entries(clock), ...given(clock)];
}

/** Questions that members gave to Juniper's bank, three hours after the process that they come from. */
function given(clock: WorldClock): readonly DemoDeed[] {
  return cohortQuestionBank.map(({ key, givenBy, sourceDebrief, text, category, askedOf }) => {
    const at = new Date(newsAt(clock, debriefOf(sourceDebrief)).getTime() + 3 * 3_600_000);
    const body = { id: idOf('given-question', key), question: text, category, askedOf };
    return deed(at, givenBy, [giveQuestion, { params: { cohortId: juniper }, body }]);
  });
}

/** Before everything else, so that debriefs can speak of them. */
function conditions(clock: WorldClock): readonly DemoDeed[] {
  return nonNegotiables.map(({ key, member, statement, theme, strength, asQuestion }) => {
    const body = { id: idOf('non-negotiable', key), statement, theme, strength, asQuestion: asQuestion ?? '' };
    return deed(longAgo(clock), member, [writeNonNegotiable, { body }]);
  });
}

function bragFiles(clock: WorldClock): readonly DemoDeed[] {
  return stories.flatMap((story) => {
    const id = idOf('story', story.key);
    const told = story.tellings.map(({ told: reception, debrief, note }, at): DemoDeed => {
      const when =
        debrief === undefined ? longAgo(clock) : new Date(newsAt(clock, debriefOf(debrief)).getTime() + 1_800_000);
      const body = {
        id: idOf('telling', `${story.key} ${at}`),
        stage: debrief === undefined ? null : debriefOf(debrief).stage,
        toldOn: debrief === undefined ? null : dayIn(personOf(story.member).timeZone, when),
        reception,
        note: note ?? '',
        debriefId: debrief === undefined ? null : idOf('debrief', debrief),
        opportunityId: null,
      };
      return deed(when, story.member, [addTelling, { params: { storyId: id }, body }]);
    });
    return [deed(longAgo(clock), story.member, [writeStory, { body: draftOf(story) }]), ...told];
  });
}

function draftOf(story: (typeof stories)[number]): StoryDraft {
  const { title, context = '', obstacle = '', action = '', result = '', bestSentence = '' } = story;
  const labels = ['people', 'open posts', 'redeployed', 'left by choice', 'tribunal claims'];
  const figures = (story.figures ?? '').split(' / ').filter(Boolean);
  return {
    id: idOf('story', story.key),
    title,
    context,
    obstacle,
    action,
    result,
    bestSentence,
    areas: story.areas.map((area) => CompetencyArea.parse(area)),
    figures: figures.map((value, at) => ({ value, label: labels[at] ?? '' })),
  };
}

function entries(clock: WorldClock): readonly DemoDeed[] {
  return debriefs.flatMap((debrief) => {
    const paths = keptPathsOf(debrief);
    if (paths.length === 0) return [];
    const at = new Date(newsAt(clock, debrief).getTime() + 25 * 60_000);
    const body = { entries: paths.map((path) => ({ path, id: idOf('other', `${debrief.key} ${path}`) })) };
    return [deed(at, debrief.member, [keep, { params: { debriefId: idOf('debrief', debrief.key) }, body }])];
  });
}

/** Before the first debrief of the story. */
function longAgo(clock: WorldClock): Date {
  return new Date(clock.seededAt.getTime() - 80 * 86_400_000);
}
