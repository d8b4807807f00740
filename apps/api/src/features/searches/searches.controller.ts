import { search, type Body } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, Who } from '@api/platform/http/endpoint.decorator';
import { SearchesService } from './searches.service';

@Controller()
export class SearchesController {
  constructor(@Inject(SearchesService) private readonly searches: SearchesService) {}

  @Endpoint(search)
  search(@Who() who: Caller, @FromBody(search) question: Body<typeof search>) {
    return this.searches.search(who, question);
  }
}
