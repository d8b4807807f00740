import { Module } from '@nestjs/common';
import { SearchesController } from './searches.controller';
import { SearchesService } from './searches.service';

/** Finding one's own things, and what was said in conversations that one may read. */
@Module({ controllers: [SearchesController], providers: [SearchesService] })
export class SearchesModule {}
