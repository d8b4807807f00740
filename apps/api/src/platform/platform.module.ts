import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from './clock';
import { Database, DATA_SOURCE } from './database/database';
import { Departure } from './http/departure';
import { ENV, type Env } from './env';
import { DocsController } from './http/docs.controller';
import { HealthController } from './health.controller';
import { LiveController } from './live/live.controller';
import { LiveHub } from './live/live-hub';
import { Listener } from './live/listener';
import { LOGGER, type Logger } from './logger';
import { Mailer } from './mail/mailer';
import { OwnLetters } from './mail/own-letters';
import { Postman } from './mail/postman';
import { LetterTemplates } from './mail/templates';
import { Jobs } from './jobs/jobs';

/** What the process is made with; specs bring their own clock and database. */
export interface Ground {
  readonly env: Env;
  readonly clock: Clock;
  readonly source: DataSource;
  readonly logger: Logger;
}

/** Everything that knows no feature, for all features. */
@Global()
@Module({})
export class PlatformModule {
  static on({ env, clock, source, logger }: Ground): DynamicModule {
    const given = [
      { provide: ENV, useValue: env },
      { provide: Clock, useValue: clock },
      { provide: DATA_SOURCE, useValue: source },
      { provide: LOGGER, useValue: logger },
    ];
    const rooms = [Database, Departure, LetterTemplates, OwnLetters, Mailer, Postman, Listener, LiveHub, Jobs];
    return {
      module: PlatformModule,
      controllers: [HealthController, DocsController, LiveController],
      providers: [...given, ...rooms],
      exports: [...given, ...rooms],
    };
  }
}
