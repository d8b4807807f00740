import { Module } from '@nestjs/common';
import { BriefsController } from './briefs.controller';
import { BriefsService } from './briefs.service';

/** What earlier processes give to the next one: the page before she goes in, and the fit with her conditions. */
@Module({ controllers: [BriefsController], providers: [BriefsService] })
export class BriefsModule {}
