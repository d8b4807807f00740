import { Module } from '@nestjs/common';
import { DirectionController } from './direction.controller';
import { DirectionService } from './direction.service';

/** Clues, energy marks, skills kept. */
@Module({ controllers: [DirectionController], providers: [DirectionService] })
export class DirectionModule {}
