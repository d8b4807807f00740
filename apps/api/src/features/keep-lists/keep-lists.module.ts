import { Module } from '@nestjs/common';
import { KeepListsController } from './keep-lists.controller';
import { KeepListsService } from './keep-lists.service';

/** What could be kept from a debrief. */
@Module({ controllers: [KeepListsController], providers: [KeepListsService] })
export class KeepListsModule {}
