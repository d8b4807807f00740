import { inject, Injectable } from '@angular/core';
import { readThread } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { wordsIn } from '@web/platform/drafts/words-in';
import { type WritingKey, writingAt } from '@web/platform/drafts/writings';
import { problemFrom } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';

/** Words that only this device has, for a conversation that she cannot reach any more. */
export interface Stranded {
  readonly key: WritingKey;
  readonly label: string;
  readonly words: string;
  /** As the device keeps it. */
  readonly kept: unknown;
}

/** What this device holds of hers for places where she reads no more. */
@Injectable()
export class StrandedTexts {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(SessionStore);

  /** `left`: what she left behind, by its id. Never throws. */
  async find(left: ReadonlySet<string>): Promise<readonly Stranded[]> {
    const keys = await this.drafts.keys('').catch((): readonly string[] => []);
    const found = await Promise.all(keys.filter(isOfConversation).map((key) => this.strandedAt(key, left)));
    return found.flat();
  }

  /** With a way back. @returns null where another tab of this browser still has it open */
  async remove({ key, kept }: Stranded): Promise<(() => Promise<unknown>) | null> {
    await this.drafts.drop(key);
    const still = await this.drafts.look(key);
    return JSON.stringify(still) === JSON.stringify(kept) ? null : () => this.drafts.write(key, kept);
  }

  private async strandedAt(key: ConversationKey, left: ReadonlySet<string>): Promise<readonly Stranded[]> {
    const kept = await this.drafts.read(key).catch(() => undefined);
    const words = wordsIn(kept);
    if (words === '' || (await this.reaches(key, left))) return [];
    return [{ key, label: writingAt(key), words, kept }];
  }

  private async reaches(key: ConversationKey, left: ReadonlySet<string>): Promise<boolean> {
    const places = this.session.enrolments().map(({ cohortId }) => cohortId);
    const id = /^[a-z -]+[: ]([^:]*)/.exec(key)?.[1] ?? '';
    if (key.startsWith('new conversation')) return places.includes(id);
    if (key.startsWith('reply-change:')) return places.length > 0 && !left.has(id);
    const readable = await Promise.all(places.map((cohortId) => this.reads(cohortId, id)));
    return readable.includes(true);
  }

  /** Where the server cannot say, she may: it stands in its conversation. */
  private async reads(cohortId: string, threadId: string): Promise<boolean> {
    try {
      await this.api.call(readThread, { params: { cohortId, threadId } });
      return true;
    } catch (error) {
      return !['not-found', 'refused'].includes(problemFrom(error).code);
    }
  }
}

const beginnings = ['reply:', 'concern:', 'thread-change:', 'reply-change:', 'new conversation'] as const;

type ConversationKey = `${(typeof beginnings)[number]}${string}`;

function isOfConversation(key: string): key is ConversationKey {
  return beginnings.some((beginning) => key.startsWith(beginning));
}
