import { computed, inject, Injectable, signal } from '@angular/core';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import type { WritingKey } from '@web/platform/drafts/writings';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { type EntryKind, kinds } from './direction-kinds';
import { DirectionStore } from './direction-store';
import type { Entry } from './entry';
import type { EntryFields } from './entry-form';

/** What is in its form: its kind, and its id. */
interface Editing {
  readonly kind: EntryKind;
  readonly id: string;
  readonly fresh: boolean;
}

/** The one form that is open on the page. */
@Injectable()
export class EntryWriting {
  private readonly store = inject(DirectionStore);
  private readonly drafts = inject(Drafts);
  private readonly notices = inject(Notices);
  private readonly entry = signal<Editing | null>(null);
  private readonly writer = signal(this.writerOf('clue', 'clue new'));

  readonly editing = this.entry.asReadonly();
  readonly writing = this.writer.asReadonly();
  readonly fields = computed(() => kinds[this.editing()?.kind ?? 'clue'].fields);

  begin(kind: EntryKind): void {
    this.take({ kind, id: newId(), fresh: true }, null, 0);
  }

  edit(kind: EntryKind, { id, revision, fields }: Entry): void {
    this.take({ kind, id, fresh: false }, fields, revision);
  }

  async save(): Promise<void> {
    const editing = this.editing();
    if (!editing) return;
    const sent = await this.writing().send((words, base, id) =>
      this.store.save(editing.kind, { id, base: editing.fresh ? null : base }, words),
    );
    if (sent) this.entry.set(null);
  }

  /** What the server holds stays; where that came from another device, hers can be had back. */
  async letGo(): Promise<void> {
    const [editing, writer] = [this.editing(), this.writing()];
    const bringBack = await writer.leave();
    this.entry.set(null);
    this.store.reload();
    if (!bringBack) return;
    this.notices.say('The other version is here.', () => {
      this.writer.set(writer);
      this.entry.set(editing);
      void bringBack();
    });
  }

  private take(editing: Editing, fields: EntryFields | null, base: number): void {
    const writer = this.writerOf(editing.kind, `${editing.kind} ${editing.fresh ? 'new' : editing.id}`);
    this.writer.set(writer);
    this.entry.set(editing);
    void writer.open(fields, base, editing.id);
  }

  private writerOf(kind: EntryKind, key: WritingKey): KeptWriting<EntryFields> {
    return new KeptWriting<EntryFields>(this.drafts, () => key, kinds[kind].empty);
  }
}
