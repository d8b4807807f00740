import { computed, inject, Injectable, signal } from '@angular/core';
import {
  addTelling,
  archiveStory,
  changeStory,
  CompetencyArea,
  listStories,
  mergeStory,
  type Reception,
  type StoryView,
  unarchiveStory,
  unmergeStory,
  writeStory,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { Notices } from '@web/platform/notices';
import { PagesOf } from '@web/platform/pages-of';
import { problemText } from '@web/platform/problem';
import { changeOf, type StoryFields } from './story-fields';

/** Her brag file. */
@Injectable()
export class StoriesStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly chosen = signal<{ readonly archived: boolean; readonly area: CompetencyArea | null }>({
    archived: false,
    area: null,
  });

  readonly archived = computed(() => this.chosen().archived);
  readonly area = computed(() => this.chosen().area);
  readonly list = this.api.resource(listStories, () => ({ query: this.query() }));
  readonly pages = new PagesOf<StoryView>(this.list, (cursor) =>
    this.api.call(listStories, { query: { ...this.query(), cursor } }),
  );
  readonly failure = computed(() => problemText(this.list.error()));
  readonly stories = this.pages.items;

  /** Those that are kept, or those that she has put away; of one area, or of all. */
  show(archived: boolean, area: string | undefined): void {
    this.pages.forget();
    this.chosen.set({ archived, area: CompetencyArea.safeParse(area).data ?? null });
  }

  async write(id: string, fields: StoryFields): Promise<void> {
    this.pages.put(await this.api.call(writeStory, { body: { id, ...changeOf(fields) } }));
  }

  async change(storyId: string, fields: StoryFields, base: number): Promise<void> {
    this.pages.put(await this.api.call(changeStory, { params: { storyId }, body: { base, ...changeOf(fields) } }));
  }

  async tell(
    storyId: string,
    telling: { readonly id: string; readonly reception: Reception; readonly note: string; readonly toldOn: string },
  ) {
    const body = {
      id: telling.id,
      stage: null,
      toldOn: telling.toldOn || null,
      reception: telling.reception,
      note: telling.note,
      debriefId: null,
      opportunityId: null,
    };
    this.pages.put(await this.api.call(addTelling, { params: { storyId }, body }));
  }

  /** Puts it away, with a way back. */
  archive({ id: storyId }: StoryView): Promise<void> {
    return this.press(async () => {
      await this.api.call(archiveStory, { params: { storyId } });
      this.pages.take(storyId);
      this.notices.say('Put away. It stands with those put away.', () => void this.unarchive(storyId));
    });
  }

  unarchive(storyId: string): Promise<void> {
    return this.press(async () => {
      await this.api.call(unarchiveStory, { params: { storyId } });
      if (this.archived()) this.pages.take(storyId);
      else this.pages.restart();
    });
  }

  /** Puts one into another: its tellings show there. By her choice alone, with a way back. */
  merge({ id: storyId }: StoryView, into: string): Promise<void> {
    return this.press(async () => {
      await this.api.call(mergeStory, { params: { storyId }, body: { into } });
      this.pages.restart();
      this.notices.say('Put together. Where both were told stands there now.', () => void this.unmerge(storyId));
    });
  }

  private unmerge(storyId: string): Promise<void> {
    return this.press(async () => {
      await this.api.call(unmergeStory, { params: { storyId } });
      this.pages.restart();
    });
  }

  private query() {
    const { archived, area } = this.chosen();
    return { ...(archived && { state: 'archived' as const }), ...(area && { area }) };
  }

  private async press(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
