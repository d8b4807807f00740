import { Module } from '@nestjs/common';
import { DirectionController } from './direction.controller';
import { DirectionService } from './direction.service';
import { EnergyMarksController } from './energy-marks.controller';
import { SkillsKeptController } from './skills-kept.controller';

/** Clues, energy marks, skills kept. */
@Module({
  controllers: [DirectionController, EnergyMarksController, SkillsKeptController],
  providers: [DirectionService],
})
export class DirectionModule {}
