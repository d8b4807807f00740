import { Module } from '@nestjs/common';
import { HomesController } from './homes.controller';
import { HomesService } from './homes.service';

/** The member's day and the coach's table. */
@Module({ controllers: [HomesController], providers: [HomesService] })
export class HomesModule {}
