import { Module } from '@nestjs/common';
import { CredentialsService } from './credentials.service';
import { DoorThrottle } from './door-throttle';
import { Lapsed } from './lapsed';
import { AccountLetters } from './letters';
import { LinksService } from './links.service';
import { MeController } from './me.controller';
import { MeService } from './me.service';
import { ProgrammeController } from './programme.controller';
import { ProgrammeService } from './programme.service';
import { SignInController } from './sign-in.controller';
import { SignInService } from './sign-in.service';
import { LinkStrategy, PasswordStrategy } from './strategies';

/** Who somebody is, how she comes in, and the programme's own words. */
@Module({
  controllers: [SignInController, MeController, ProgrammeController],
  providers: [
    AccountLetters,
    CredentialsService,
    DoorThrottle,
    Lapsed,
    LinksService,
    LinkStrategy,
    MeService,
    PasswordStrategy,
    ProgrammeService,
    SignInService,
  ],
  exports: [DoorThrottle, MeService],
})
export class AccountsModule {}
