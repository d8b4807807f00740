import type { Body, changeCultureSignal, CultureSignalView, writeCultureSignal } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { KeptThings, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { cultureSignalTable } from './culture-signal.table';

/** What she notices about organisations: observation apart from meaning. */
@Injectable()
export class CultureSignalsService {
  readonly signals: KeptThings<CultureSignalView>;

  constructor(@Inject(Database) database: Database, @Inject(Clock) clock: Clock) {
    this.signals = new KeptThings(database, clock, cultureSignalTable);
  }

  write(caller: Caller, draft: Body<typeof writeCultureSignal>): Promise<CultureSignalView> {
    return withOwn(() => this.signals.write(caller, draft), 'opportunityId');
  }

  change(caller: Caller, id: string, change: Body<typeof changeCultureSignal>): Promise<CultureSignalView> {
    return withOwn(() => this.signals.change(caller, id, change), 'opportunityId');
  }
}
