import {
  archiveCultureSignal,
  changeCultureSignal,
  listCultureSignals,
  mergeCultureSignal,
  readCultureSignal,
  unarchiveCultureSignal,
  unmergeCultureSignal,
  writeCultureSignal,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { CultureSignalsService } from './culture-signals.service';

type At = Params<typeof readCultureSignal>;

@Controller()
export class CultureSignalsController {
  constructor(@Inject(CultureSignalsService) private readonly file: CultureSignalsService) {}

  @Endpoint(listCultureSignals)
  list(@Who() who: Caller, @FromQuery(listCultureSignals) query: Query<typeof listCultureSignals>) {
    return this.file.signals.list(who, query);
  }

  @Endpoint(writeCultureSignal)
  write(@Who() who: Caller, @FromBody(writeCultureSignal) draft: Body<typeof writeCultureSignal>) {
    return this.file.write(who, draft);
  }

  @Endpoint(readCultureSignal)
  read(@Who() who: Caller, @FromPath(readCultureSignal) { signalId }: At) {
    return this.file.signals.read(who, signalId);
  }

  @Endpoint(changeCultureSignal)
  change(
    @Who() who: Caller,
    @FromPath(changeCultureSignal) { signalId }: At,
    @FromBody(changeCultureSignal) change: Body<typeof changeCultureSignal>,
  ) {
    return this.file.change(who, signalId, change);
  }

  @Endpoint(archiveCultureSignal)
  archive(@Who() who: Caller, @FromPath(archiveCultureSignal) { signalId }: At) {
    return this.file.signals.archive(who, signalId);
  }

  @Endpoint(unarchiveCultureSignal)
  unarchive(@Who() who: Caller, @FromPath(unarchiveCultureSignal) { signalId }: At) {
    return this.file.signals.unarchive(who, signalId);
  }

  @Endpoint(mergeCultureSignal)
  merge(
    @Who() who: Caller,
    @FromPath(mergeCultureSignal) { signalId }: At,
    @FromBody(mergeCultureSignal) { into }: Body<typeof mergeCultureSignal>,
  ) {
    return this.file.signals.merge(who, signalId, into);
  }

  @Endpoint(unmergeCultureSignal)
  unmerge(@Who() who: Caller, @FromPath(unmergeCultureSignal) { signalId }: At) {
    return this.file.signals.unmerge(who, signalId);
  }
}
