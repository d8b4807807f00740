import { Module } from '@nestjs/common';
import { OpportunitiesController } from './opportunities.controller';
import { OpportunitiesService } from './opportunities.service';
import { RoundsController } from './rounds.controller';
import { RoundsService } from './rounds.service';
import { TransfersController } from './transfers.controller';
import { TransfersService } from './transfers.service';

/** Her processes, from first contact to outcome. */
@Module({
  controllers: [TransfersController, OpportunitiesController, RoundsController],
  providers: [OpportunitiesService, RoundsService, TransfersService],
})
export class OpportunitiesModule {}
