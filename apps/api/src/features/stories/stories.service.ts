import type { addTelling, Body, changeTelling, StoryView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { KeptThings, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { storyTable } from './story.table';
import { deleteTelling, findTelling, insertTelling, updateTelling } from './tellings.queries';

/** The brag file: stories, and how each was received where it was told. */
@Injectable()
export class StoriesService {
  readonly stories: KeptThings<StoryView>;

  constructor(@Inject(Database) database: Database, @Inject(Clock) clock: Clock) {
    this.stories = new KeptThings(database, clock, storyTable);
  }

  /** Told once more; the same id again is the same telling. */
  async tell(caller: Caller, storyId: string, telling: Body<typeof addTelling>): Promise<StoryView> {
    return withOwn(
      () =>
        this.stories.put(caller, storyId, async (manager, _, at) => {
          if (await insertTelling(manager, { storyId, at, ...telling })) return;
          if ((await findTelling(manager, telling.id)) !== storyId)
            throw new Conflict('There is something else under this id.');
        }),
      'debriefId',
    );
  }

  correct(
    caller: Caller,
    { storyId, tellingId }: { storyId: string; tellingId: string },
    telling: Body<typeof changeTelling>,
  ): Promise<StoryView> {
    return this.stories.put(caller, storyId, async (manager) => {
      if (!(await updateTelling(manager, tellingId, telling))) throw new NotFound();
    });
  }

  untell(caller: Caller, { storyId, tellingId }: { storyId: string; tellingId: string }): Promise<StoryView> {
    return this.stories.put(caller, storyId, (manager) => deleteTelling(manager, tellingId));
  }
}
