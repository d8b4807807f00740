import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from './features/accounts/accounts.module';
import { CohortsModule } from './features/cohorts/cohorts.module';
import { CommitmentsModule } from './features/commitments/commitments.module';
import { DebriefsModule } from './features/debriefs/debriefs.module';
import { ForgettingModule } from './features/forgetting/forgetting.module';
import { HomesModule } from './features/homes/homes.module';
import { OpportunitiesModule } from './features/opportunities/opportunities.module';
import { StoriesModule } from './features/stories/stories.module';
import { QuestionsModule } from './features/questions/questions.module';
import { CultureSignalsModule } from './features/culture-signals/culture-signals.module';
import { NonNegotiablesModule } from './features/non-negotiables/non-negotiables.module';
import { DirectionModule } from './features/direction/direction.module';
import { KeepsModule } from './features/keeps/keeps.module';
import { KeepListsModule } from './features/keep-lists/keep-lists.module';
import { BriefsModule } from './features/briefs/briefs.module';
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
  OpportunitiesModule,
  StoriesModule,
  QuestionsModule,
  CultureSignalsModule,
  NonNegotiablesModule,
  DirectionModule,
  KeepsModule,
  KeepListsModule,
  BriefsModule,
  PatternsModule,
  SearchesModule,
  ForgettingModule,
];

@Module({})
export class AppModule {
  /** All features on their ground; `doors` are further controllers, of specs. */
  static on(ground: Ground, doors: readonly Type[] = []): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(ground), ...features], controllers: [...doors] };
  }
}
