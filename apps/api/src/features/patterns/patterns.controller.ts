import { readPatterns } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, Who } from '@api/platform/http/endpoint.decorator';
import { PatternsService } from './patterns.service';

@Controller()
export class PatternsController {
  constructor(@Inject(PatternsService) private readonly patterns: PatternsService) {}

  @Endpoint(readPatterns)
  read(@Who() who: Caller) {
    return this.patterns.read(who);
  }
}
