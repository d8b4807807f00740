import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import {
  addTelling,
  archiveStory,
  changeStory,
  changeTelling,
  CompetencyArea,
  listStories,
  mergeStory,
  mergeTelling,
  Reception,
  removeTelling,
  Stage,
  type StoryView,
  TellingView,
  unarchiveStory,
  unmergeStory,
  unmergeTelling,
  writeStory,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { changedSince } from '@web/platform/changed-since';
import { pressText } from '@web/platform/press-text';
import { KeptDeletion } from '@web/platform/kept-deletion';
import { Narrowing } from '@web/platform/narrowing';
import { Notices } from '@web/platform/notices';
import { PagesOf } from '@web/platform/pages-of';
import { problemText } from '@web/platform/problem';
import { changeOf, type StoryFields } from './story-fields';

/** A telling as it stands in its form: where, at which stage and when may be left empty. */
export interface ToldFields {
  readonly reception: Reception;
  readonly note: string;
  readonly toldOn: string;
  readonly stage: string;
  /** One of her processes, by its id. */
  readonly process: string;
}

/** Her brag file. */
@Injectable()
export class StoriesStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly narrowing = inject(Narrowing);
  private readonly deletion = inject(KeptDeletion);

  readonly archived = this.narrowing.archived;
  private readonly query = computed(() => {
    const [area, reception] = [this.narrowing.chosen('area', CompetencyArea), this.narrowing.chosen('told', Reception)];
    return { ...this.narrowing.query(), ...(area && { area }), ...(reception && { reception }) };
  });
  readonly list = this.api.resource(listStories, () => ({ query: this.query() }));
  readonly pages = new PagesOf<StoryView>(this.list, (cursor) =>
    this.api.call(listStories, { query: { ...this.query(), cursor } }),
  );
  readonly failure = computed(() => problemText(this.list.error()));
  readonly stories = this.pages.items;

  constructor() {
    effect(() => {
      this.query();
      untracked(() => this.pages.forget());
    });
  }

  async write(id: string, fields: StoryFields): Promise<void> {
    this.pages.put(await this.api.call(writeStory, { body: { id, ...changeOf(fields) } }));
  }

  async change(storyId: string, fields: StoryFields, base: number): Promise<void> {
    this.pages.put(await this.api.call(changeStory, { params: { storyId }, body: { base, ...changeOf(fields) } }));
  }

  async tell(storyId: string, { process, stage, toldOn, ...said }: ToldFields & { readonly id: string }) {
    const body = {
      ...said,
      stage: Stage.safeParse(stage).data ?? null,
      toldOn: toldOn || null,
      debriefId: null,
      opportunityId: process || null,
    };
    this.pages.put(await this.api.call(addTelling, { params: { storyId }, body }));
  }

  /** Puts right what was noted of a telling. */
  async correct(
    storyId: string,
    { id: tellingId }: TellingView,
    { reception, note, toldOn, stage, process, base }: ToldFields & { readonly base: number },
  ): Promise<void> {
    const body = {
      base,
      reception,
      note,
      stage: Stage.safeParse(stage).data ?? null,
      toldOn: toldOn || null,
      opportunityId: process || null,
    };
    this.pages.put(await this.api.call(changeTelling, { params: { storyId, tellingId }, body }));
  }

  /** Takes a telling out as she sees it, with a way back; one that another device has changed stands here instead. */
  untell(
    storyId: string,
    { source, revision: base, createdAt: _, together: __, ...telling }: TellingView,
  ): Promise<void> {
    const body = { ...telling, debriefId: source?.debriefId ?? null };
    const params = { storyId, tellingId: telling.id };
    return this.press(async () => {
      const taken = this.api.call(removeTelling, { params, query: { base } });
      this.pages.put(await changedSince(taken, TellingView, (there) => this.putTelling(storyId, there)));
      const back = async () => this.pages.put(await this.api.call(addTelling, { params: { storyId }, body }));
      this.notices.say('Taken out.', () => void this.press(back));
    });
  }

  /** One occasion, noted twice: by her choice alone, with a way back. */
  join(storyId: string, tellingId: string, into: string): Promise<void> {
    return this.press(async () => {
      const params = { storyId, tellingId };
      this.pages.put(await this.api.call(mergeTelling, { params, body: { into } }));
      this.notices.say('Put together: one occasion.', () => void this.part(storyId, tellingId));
    });
  }

  part(storyId: string, tellingId: string): Promise<void> {
    return this.press(async () => {
      this.pages.put(await this.api.call(unmergeTelling, { params: { storyId, tellingId } }));
    });
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

  /** Deletes one that was put away, with a way back. Whether it has gone. */
  deleteForGood(storyId: string): Promise<boolean> {
    return this.deletion.forGood(storyId, () => this.pages.restart());
  }

  /** Puts one into another: its tellings show there. By her choice alone, with a way back. */
  merge({ id: storyId }: StoryView, into: string): Promise<void> {
    return this.press(async () => {
      await this.api.call(mergeStory, { params: { storyId }, body: { into } });
      this.pages.restart();
      this.notices.say('Put together. Where both were told stands there now.', () => void this.unmerge(storyId));
    });
  }

  private putTelling(storyId: string, there: TellingView): void {
    const story = this.stories().find(({ id }) => id === storyId);
    if (!story) return;
    this.pages.put({ ...story, tellings: story.tellings.map((one) => (one.id === there.id ? there : one)) });
  }

  private unmerge(storyId: string): Promise<void> {
    return this.press(async () => {
      await this.api.call(unmergeStory, { params: { storyId } });
      this.pages.restart();
    });
  }

  private async press(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
