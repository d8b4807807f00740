import { Module } from '@nestjs/common';
import { DeletedKeptController } from './deleted-kept.controller';
import { DeletedKeptService } from './deleted-kept.service';

/** What is the same for all kinds of things that she keeps and has an address of its own. */
@Module({ controllers: [DeletedKeptController], providers: [DeletedKeptService] })
export class KeepsModule {}
