import { Module } from '@nestjs/common';
import { StoriesController } from './stories.controller';
import { StoriesService } from './stories.service';

/** The brag file. */
@Module({ controllers: [StoriesController], providers: [StoriesService] })
export class StoriesModule {}
