import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from './features/accounts/accounts.module';
import { CohortsModule } from './features/cohorts/cohorts.module';
import { CommitmentsModule } from './features/commitments/commitments.module';
import { DebriefsModule } from './features/debriefs/debriefs.module';
import { HomesModule } from './features/homes/homes.module';
import { PatternsModule } from './features/patterns/patterns.module';
import { SearchesModule } from './features/searches/searches.module';
import { SessionsModule } from './features/sessions/sessions.module';
import { ThreadsModule } from './features/threads/threads.module';
import { PlatformModule, type Ground } from './platform/platform.module';

/** The features, in the order of the arrow: accounts ← cohorts ← the rest. */
const features: NonNullable<DynamicModule['imports']> = [
  AccountsModule,
  CohortsModule,
  DebriefsModule,
  ThreadsModule,
  SessionsModule,
  CommitmentsModule,
  HomesModule,
  PatternsModule,
  SearchesModule,
];

@Module({})
export class AppModule {
  /** All features on their ground; `doors` are further controllers, of specs. */
  static on(ground: Ground, doors: readonly Type[] = []): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(ground), ...features], controllers: [...doors] };
  }
}
