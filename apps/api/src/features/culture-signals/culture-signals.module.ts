import { Module } from '@nestjs/common';
import { CultureSignalsController } from './culture-signals.controller';
import { CultureSignalsService } from './culture-signals.service';

/** Culture signals. */
@Module({ controllers: [CultureSignalsController], providers: [CultureSignalsService] })
export class CultureSignalsModule {}
