import { Module } from '@nestjs/common';
import { BuddyWordsService } from './care/buddy-words.service';
import { CareController } from './care/care.controller';
import { CareLetters } from './care/care.letters';
import { ContactRequestsService } from './care/contact-requests.service';
import { ClosesService } from './closes.service';
import { DebriefsController } from './debriefs.controller';
import { DebriefsService } from './debriefs.service';
import { DoorLetters } from './doors/door.letters';
import { HalfYearDoors } from './doors/half-year-doors';
import { EarlierService } from './earlier.service';
import { OpeningService } from './opening.service';
import { ReminderLetters } from './reminder.letters';
import { Reminders } from './reminders';
import { SetbackPlansController } from './setback-plans/setback-plans.controller';
import { SetbackPlansService } from './setback-plans/setback-plans.service';
import { Releases } from './shared-versions/releases';
import { SharedVersionsController } from './shared-versions/shared-versions.controller';
import { SharedVersionsService } from './shared-versions/shared-versions.service';
import { VersionsController } from './versions.controller';
import { VersionsService } from './versions.service';

/** What a member writes for herself, what she shares of it, and whom she lets know. */
@Module({
  controllers: [
    DebriefsController,
    VersionsController,
    SharedVersionsController,
    SetbackPlansController,
    CareController,
  ],
  providers: [
    DebriefsService,
    ClosesService,
    OpeningService,
    EarlierService,
    VersionsService,
    SharedVersionsService,
    SetbackPlansService,
    BuddyWordsService,
    ContactRequestsService,
    CareLetters,
    Reminders,
    ReminderLetters,
    HalfYearDoors,
    DoorLetters,
    Releases,
  ],
})
export class DebriefsModule {}
