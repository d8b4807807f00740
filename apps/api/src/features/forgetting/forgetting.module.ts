import { Module } from '@nestjs/common';
import { Forgetting } from './forgetting';

/** What goes for good once it can be brought back no more, of all features. */
@Module({ providers: [Forgetting] })
export class ForgettingModule {}
