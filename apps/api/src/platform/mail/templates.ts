import { Injectable } from '@nestjs/common';

/** What the postman asks a template for. `database` work is done by the template as the identity it needs. */
export interface LetterRequest {
  readonly outboxId: string;
  readonly recipientId: string | null;
  readonly address: string;
  readonly payload: Readonly<Record<string, string>>;
}

/** Plain text. Subjects are neutral: members search in secret. */
export interface WrittenLetter {
  readonly subject: string;
  readonly body: string;
}

/**
 * Writes a letter as its recipient may read it now.
 * @returns null where it should no longer go out (withdrawn, not allowed any more): then it is dropped
 */
export type LetterTemplate = (request: LetterRequest) => Promise<WrittenLetter | null>;

/** Features register how their letters are written; the postman looks here. */
@Injectable()
export class LetterTemplates {
  private readonly known = new Map<string, LetterTemplate>();

  register(kind: string, template: LetterTemplate): void {
    if (this.known.has(kind)) throw new Error(`There is a template for ${kind} already.`);
    this.known.set(kind, template);
  }

  find(kind: string): LetterTemplate | undefined {
    return this.known.get(kind);
  }
}
