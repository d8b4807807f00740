import { computed, inject, Injectable, signal } from '@angular/core';
import {
  addTelling,
  archiveStory,
  changeStory,
  listStories,
  type Reception,
  type StoryView,
  unarchiveStory,
  writeStory,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { changeOf, type StoryFields } from './story-fields';

/** Her brag file. */
@Injectable()
export class StoriesStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  readonly archived = signal(false);
  readonly list = this.api.resource(listStories, () => ({
    query: this.archived() ? { state: 'archived' as const } : {},
  }));
  readonly failure = computed(() => problemText(this.list.error()));
  readonly stories = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  async write(id: string, fields: StoryFields): Promise<void> {
    const story = await this.api.call(writeStory, { body: { id, ...changeOf(fields) } });
    this.list.update((list) => list && { ...list, items: [story, ...list.items.filter((one) => one.id !== id)] });
  }

  async change(storyId: string, fields: StoryFields, base: number): Promise<void> {
    this.put(await this.api.call(changeStory, { params: { storyId }, body: { base, ...changeOf(fields) } }));
  }

  async tell(
    storyId: string,
    telling: { readonly reception: Reception; readonly note: string; readonly toldOn: string },
  ) {
    const body = {
      id: newId(),
      stage: null,
      toldOn: telling.toldOn || null,
      reception: telling.reception,
      note: telling.note,
      debriefId: null,
      opportunityId: null,
    };
    this.put(await this.api.call(addTelling, { params: { storyId }, body }));
  }

  /** Puts it away, with a way back. */
  async archive(story: StoryView): Promise<void> {
    const params = { storyId: story.id };
    try {
      await this.api.call(archiveStory, { params });
      this.list.update((list) => list && { ...list, items: list.items.filter(({ id }) => id !== story.id) });
      this.notices.say('Put away. It stands with your earlier stories.', () => void this.unarchive(story));
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }

  async unarchive(story: StoryView): Promise<void> {
    try {
      await this.api.call(unarchiveStory, { params: { storyId: story.id } });
      this.list.reload();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }

  private put(story: StoryView): void {
    this.list.update(
      (list) => list && { ...list, items: list.items.map((one) => (one.id === story.id ? story : one)) },
    );
  }
}
