import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { letterOf, type Addressee, type LetterWords } from './letter-text';
import { LetterTemplates, type LetterRequest, type WrittenLetter } from './templates';

type Payload = LetterRequest['payload'];

/** How a kind of letter comes to be. */
export interface OwnLetter<Found extends Addressee> {
  /** Asks for its recipient, as she herself. Where it finds nobody, nothing is sent any more. */
  readonly find: (manager: EntityManager, payload: Payload, now: Date) => Promise<readonly Found[]>;
  /** `origin` is where the house is, for links. */
  readonly words: (found: Found, origin: string, payload: Payload) => LetterWords;
}

/** Letters that are read as their recipient herself, when they are written: they tell her nothing she may not see then. */
@Injectable()
export class OwnLetters {
  constructor(
    @Inject(LetterTemplates) private readonly templates: LetterTemplates,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  register<Found extends Addressee>(kind: string, letter: OwnLetter<Found>): void {
    this.templates.register(kind, (request) => this.write(request, letter));
  }

  private async write<Found extends Addressee>(
    { recipientId, payload }: LetterRequest,
    { find, words }: OwnLetter<Found>,
  ): Promise<WrittenLetter | null> {
    if (!recipientId) return null;
    const origin = this.env.publicOrigin;
    const [found] = await this.database.as({ kind: 'person', personId: recipientId }, (manager) =>
      find(manager, payload, this.clock.now()),
    );
    return found ? letterOf(found, words(found, origin, payload), origin) : null;
  }
}
