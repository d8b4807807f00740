import { askForContact, tellBuddy, type Body } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, Who } from '@api/platform/http/endpoint.decorator';
import { BuddyWordsService } from './buddy-words.service';
import { ContactRequestsService } from './contact-requests.service';

@Controller()
export class CareController {
  constructor(
    @Inject(BuddyWordsService) private readonly words: BuddyWordsService,
    @Inject(ContactRequestsService) private readonly requests: ContactRequestsService,
  ) {}

  @Endpoint(tellBuddy)
  tell(@Who() who: CohortCaller, @FromBody(tellBuddy) draft: Body<typeof tellBuddy>) {
    return this.words.tell(who, draft);
  }

  @Endpoint(askForContact)
  ask(@Who() who: CohortCaller, @FromBody(askForContact) draft: Body<typeof askForContact>) {
    return this.requests.ask(who, draft);
  }
}
