import type { addTelling, Body, changeTelling, StoryView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { KeptThings, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { Conflict, Invalid, NotFound } from '@api/platform/http/problem';
import { storyTable } from './story.table';
import {
  deleteTelling,
  findTelling,
  holdTellings,
  insertTelling,
  mergeTellings,
  type SaidOfTelling,
  updateTelling,
} from './tellings.queries';

/** The brag file: stories, and how each was received where it was told. */
@Injectable()
export class StoriesService {
  readonly stories: KeptThings<StoryView>;

  constructor(@Inject(Database) database: Database, @Inject(Clock) clock: Clock) {
    this.stories = new KeptThings(database, clock, storyTable);
  }

  /** Told once more; the same again is the same telling. @throws Conflict where the id is taken by something else */
  async tell(caller: Caller, storyId: string, telling: Body<typeof addTelling>): Promise<StoryView> {
    return withOwn(
      () =>
        this.stories.put(caller, storyId, async (manager, _, at) => {
          if (await insertTelling(manager, { storyId, at, ...telling })) return;
          const stands = await findTelling(manager, telling.id);
          if (stands?.storyId !== storyId || !saysSame(stands, telling))
            throw new Conflict('There is something else under this id.');
        }),
      'debriefId',
    );
  }

  /** Two windows on one telling: the later one gets 409 with what stands. The same words again answer the same. */
  correct(
    caller: Caller,
    { storyId, tellingId }: { storyId: string; tellingId: string },
    telling: Body<typeof changeTelling>,
  ): Promise<StoryView> {
    return withOwn(
      () =>
        this.stories.put(caller, storyId, async (manager, { tellings }) => {
          if (await updateTelling(manager, tellingId, telling)) return;
          const stands = tellings.find(({ id }) => id === tellingId);
          if (!stands) throw new NotFound();
          if (!saysSame(stands, telling)) throw new Conflict(undefined, stands);
        }),
      'opportunityId',
    );
  }

  /** @throws Invalid where the other one is itself, or lies within one already */
  async join(
    caller: Caller,
    { storyId, tellingId }: { storyId: string; tellingId: string },
    into: string,
  ): Promise<StoryView> {
    if (into === tellingId) throw Invalid.at('into', 'Please choose another one.');
    return this.stories.put(caller, storyId, async (manager) => {
      const held = await holdTellings(manager, storyId, [tellingId, into]);
      const target = held.find(({ id }) => id === into);
      if (!target || held.length < 2) throw new NotFound();
      if (target.mergedInto !== null) throw Invalid.at('into', 'That one is part of another one already.');
      await mergeTellings(manager, tellingId, into);
    });
  }

  part(caller: Caller, { storyId, tellingId }: { storyId: string; tellingId: string }): Promise<StoryView> {
    return this.stories.put(caller, storyId, async (manager) => {
      if ((await holdTellings(manager, storyId, [tellingId])).length === 0) throw new NotFound();
      await mergeTellings(manager, tellingId, null);
    });
  }

  /** Repeated, it does nothing. @throws Conflict with the telling as it stands where it has moved on since `base` */
  untell(
    caller: Caller,
    { storyId, tellingId }: { storyId: string; tellingId: string },
    base: number,
  ): Promise<StoryView> {
    return this.stories.put(caller, storyId, async (manager, { tellings }) => {
      if (await deleteTelling(manager, tellingId, base)) return;
      const stands = tellings.find(({ id }) => id === tellingId);
      if (stands) throw Conflict.notDeleted(stands);
    });
  }
}

type Said = Omit<SaidOfTelling, 'storyId'>;

/** Whether it says already what it was to say. */
function saysSame(
  { stage, toldOn, reception, note, opportunityId }: Said,
  telling: Omit<Body<typeof changeTelling>, 'base'>,
): boolean {
  const there = telling.opportunityId === undefined || telling.opportunityId === opportunityId;
  const said = telling.stage === stage && telling.toldOn === toldOn && telling.reception === reception;
  return there && said && telling.note === note;
}
