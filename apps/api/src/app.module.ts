import { Module, type DynamicModule } from '@nestjs/common';
import { ThreadsModule } from './features/threads/threads.module';
import { PlatformModule, type Ground } from './platform/platform.module';

/** The features, in the order of the arrow: accounts ← cohorts ← the rest. */
const features: NonNullable<DynamicModule['imports']> = [ThreadsModule];

@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(ground), ...features] };
  }
}
