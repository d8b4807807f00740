import { Module } from '@nestjs/common';
import { PatternsController } from './patterns.controller';
import { PatternsService } from './patterns.service';

/** The patterns view: hers alone. */
@Module({ controllers: [PatternsController], providers: [PatternsService] })
export class PatternsModule {}
