import { computed } from '@angular/core';
import type { Drafts } from '@web/platform/drafts/drafts';
import { readAs } from '@web/platform/drafts/kept-before';
import { KeptFields } from '@web/platform/drafts/kept-fields';
import { fieldsIn } from '@web/platform/drafts/kept-value';
import type { WritingKey } from '@web/platform/drafts/writings';
import { ProblemError, problemFrom } from '@web/platform/problem';
import type { SavedKind } from '@web/ui/saved-state';

/** A text as the server holds it. */
export interface HeldText {
  readonly body: string;
  /** Rises with each change. */
  readonly revision: number;
}

/** Where a long writing is kept and how it is sent. */
export interface WritingEnds {
  readonly key: () => WritingKey;
  /** Throws `ProblemError`; a conflict carries what stands. */
  readonly send: (words: HeldText) => Promise<HeldText>;
  /** What stands, in a conflict; undefined where the answer does not say. */
  readonly held: (current: unknown) => HeldText | undefined;
}

type Text = Pick<HeldText, 'body'>;

/**
 * `KeptFields` of one long text, for a server that counts the revisions of all that the text is a part of: an older
 * reading is none, and where only something else has moved on it is sent again by itself. Her words go over nobody's
 * that she has not seen.
 */
export class LongWriting {
  private readonly fields: KeptFields<Text>;
  /** The newest that is known of each text. */
  private readonly newest = new Map<WritingKey, HeldText>();

  readonly deed;
  readonly text = computed(() => this.fields.words()?.body ?? '');
  /** What somebody else wrote meanwhile; both are shown then. */
  readonly theirs = computed(() => this.fields.theirs()?.body ?? null);
  readonly state = computed<SavedKind>(() => {
    if (this.deed.busy()) return 'saving';
    if (this.fields.changed()) return this.fields.onDevice() ? 'device' : 'unsaved';
    return this.text() === '' ? 'nothing' : 'saved';
  });

  constructor(
    drafts: Pick<Drafts, 'read' | 'write' | 'drop'>,
    private readonly ends: WritingEnds,
  ) {
    const keeper = readAs(drafts, withWhatSheSaw);
    this.fields = new KeptFields<Text>(keeper, ends.key, (current) => (isHeldText(current) ? textOf(current) : null));
    this.deed = this.fields.deed;
  }

  /** What the server holds, at first and whenever it is read anew. Unsent words stay. */
  async hold(held: HeldText): Promise<void> {
    this.learn(this.ends.key(), held);
    await this.lay();
  }

  write(body: string): void {
    this.fields.write({ body });
  }

  async save(): Promise<boolean> {
    const body = this.text();
    const sent = await this.fields.send((_, seen) => this.send(body, seen.body ?? body));
    await this.lay();
    return sent;
  }

  /** Puts her words in the place of the other's. */
  async keepMine(): Promise<void> {
    this.fields.keepMine();
    await this.save();
  }

  /** Takes the other's words. @returns the way back to her own */
  takeTheirs(): () => void {
    const bringBack = this.fields.takeTheirs();
    void this.lay();
    return bringBack;
  }

  /** Where something else alone has moved on, it is sent again. */
  private async send(body: string, seen: string): Promise<void> {
    const [where, stands] = [this.ends.key(), this.stands()];
    if (stands.body !== seen && stands.body !== body) throw new ProblemError('conflict', bothHere, [], stands);
    try {
      this.learn(where, await this.ends.send({ body, revision: stands.revision }));
    } catch (error) {
      const problem = problemFrom(error);
      const now = problem.code === 'conflict' ? this.ends.held(problem.current) : undefined;
      if (!now || now.revision <= stands.revision) throw problem;
      this.learn(where, now);
      await this.send(body, seen);
    }
  }

  private stands(): HeldText {
    return this.newest.get(this.ends.key()) ?? nothing;
  }

  private learn(where: WritingKey, held: HeldText): void {
    if (held.revision >= (this.newest.get(where)?.revision ?? 0)) this.newest.set(where, held);
  }

  /** What stands now, beneath what she changed. */
  private async lay(): Promise<void> {
    const stands = this.newest.get(this.ends.key());
    if (stands) await this.fields.open(textOf(stands));
  }
}

const nothing: HeldText = { body: '', revision: 0 };
const bothHere = 'This was changed meanwhile. Both versions are here; choose which to keep. Nothing is lost.';

function textOf({ body }: HeldText): Text {
  return { body };
}

/** Before what she saw was kept with a text, its revision was: then whatever stands there counts as unseen. */
function withWhatSheSaw(kept: unknown): unknown {
  return isHeldText(kept) ? { seen: textOf(nothing), words: textOf(kept) } : kept;
}

function isHeldText(kept: unknown): kept is HeldText {
  const fields = fieldsIn(kept);
  return typeof fields.get('body') === 'string' && typeof fields.get('revision') === 'number';
}
