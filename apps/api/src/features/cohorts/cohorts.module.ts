import { Module } from '@nestjs/common';
import { AccountsModule } from '@api/features/accounts/public';
import { AdminCohortsController } from './admin-cohorts.controller';
import { AdminCohortsService } from './admin-cohorts.service';
import { AuditEventsController } from './audit-events/audit-events.controller';
import { AuditEventsService } from './audit-events/audit-events.service';
import { CohortsController } from './cohorts.controller';
import { CohortsService } from './cohorts.service';
import { ArrivalsService } from './invitations/arrivals.service';
import { InvitationLetters } from './invitations/invitation.letters';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsService } from './invitations/invitations.service';
import { PeopleController } from './people/people.controller';
import { PeopleService } from './people/people.service';
import { PlacesController } from './places/places.controller';
import { PlacesService } from './places/places.service';

/** Cohorts, who has a place in them, how people are invited, and what the programme office sees of all this. */
@Module({
  imports: [AccountsModule],
  controllers: [
    CohortsController,
    AdminCohortsController,
    PlacesController,
    InvitationsController,
    PeopleController,
    AuditEventsController,
  ],
  providers: [
    CohortsService,
    AdminCohortsService,
    PlacesService,
    InvitationsService,
    ArrivalsService,
    InvitationLetters,
    PeopleService,
    AuditEventsService,
  ],
})
export class CohortsModule {}
