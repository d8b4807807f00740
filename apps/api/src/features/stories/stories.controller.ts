import {
  addTelling,
  archiveStory,
  changeStory,
  changeTelling,
  listStories,
  mergeStory,
  mergeTelling,
  readStory,
  removeTelling,
  unarchiveStory,
  unmergeStory,
  unmergeTelling,
  writeStory,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { StoriesService } from './stories.service';

type AtStory = Params<typeof readStory>;
type AtTelling = Params<typeof changeTelling>;

@Controller()
export class StoriesController {
  constructor(@Inject(StoriesService) private readonly file: StoriesService) {}

  @Endpoint(listStories)
  list(@Who() who: Caller, @FromQuery(listStories) query: Query<typeof listStories>) {
    return this.file.stories.list(who, query);
  }

  @Endpoint(writeStory)
  write(@Who() who: Caller, @FromBody(writeStory) draft: Body<typeof writeStory>) {
    return this.file.stories.write(who, draft);
  }

  @Endpoint(readStory)
  read(@Who() who: Caller, @FromPath(readStory) { storyId }: AtStory) {
    return this.file.stories.read(who, storyId);
  }

  @Endpoint(changeStory)
  change(
    @Who() who: Caller,
    @FromPath(changeStory) { storyId }: AtStory,
    @FromBody(changeStory) change: Body<typeof changeStory>,
  ) {
    return this.file.stories.change(who, storyId, change);
  }

  @Endpoint(archiveStory)
  archive(@Who() who: Caller, @FromPath(archiveStory) { storyId }: AtStory) {
    return this.file.stories.archive(who, storyId);
  }

  @Endpoint(unarchiveStory)
  unarchive(@Who() who: Caller, @FromPath(unarchiveStory) { storyId }: AtStory) {
    return this.file.stories.unarchive(who, storyId);
  }

  @Endpoint(mergeStory)
  merge(
    @Who() who: Caller,
    @FromPath(mergeStory) { storyId }: AtStory,
    @FromBody(mergeStory) { into }: Body<typeof mergeStory>,
  ) {
    return this.file.stories.merge(who, storyId, into);
  }

  @Endpoint(unmergeStory)
  unmerge(@Who() who: Caller, @FromPath(unmergeStory) { storyId }: AtStory) {
    return this.file.stories.unmerge(who, storyId);
  }

  @Endpoint(addTelling)
  tell(
    @Who() who: Caller,
    @FromPath(addTelling) { storyId }: AtStory,
    @FromBody(addTelling) telling: Body<typeof addTelling>,
  ) {
    return this.file.tell(who, storyId, telling);
  }

  @Endpoint(changeTelling)
  correct(
    @Who() who: Caller,
    @FromPath(changeTelling) at: AtTelling,
    @FromBody(changeTelling) telling: Body<typeof changeTelling>,
  ) {
    return this.file.correct(who, at, telling);
  }

  @Endpoint(mergeTelling)
  join(
    @Who() who: Caller,
    @FromPath(mergeTelling) at: AtTelling,
    @FromBody(mergeTelling) { into }: Body<typeof mergeTelling>,
  ) {
    return this.file.join(who, at, into);
  }

  @Endpoint(unmergeTelling)
  part(@Who() who: Caller, @FromPath(unmergeTelling) at: AtTelling) {
    return this.file.part(who, at);
  }

  @Endpoint(removeTelling)
  untell(
    @Who() who: Caller,
    @FromPath(removeTelling) at: AtTelling,
    @FromQuery(removeTelling) { base }: Query<typeof removeTelling>,
  ) {
    return this.file.untell(who, at, base);
  }
}
