import { Module } from '@nestjs/common';
import { NonNegotiablesController } from './non-negotiables.controller';
import { NonNegotiablesService } from './non-negotiables.service';

/** Non-negotiables. */
@Module({ controllers: [NonNegotiablesController], providers: [NonNegotiablesService] })
export class NonNegotiablesModule {}
