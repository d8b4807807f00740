import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { concernLimits, lengthOf } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { laidBefore } from '@web/platform/drafts/kept-text';
import { fieldsIn, KeptValue } from '@web/platform/drafts/kept-value';
import type { WritingKey } from '@web/platform/drafts/writings';
import { newId } from '@web/platform/ids';
import { longDay } from '@web/platform/times';
import { Dialog } from '@web/ui/dialog';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { RuledField } from '@web/ui/ruled-field';
import { type ConcernPlace, ConcernStore } from './concern-store';
import { listed } from './thread-words';

/** What the device keeps of it until the coaches have it. The id goes with it: a second try makes no double. */
export interface KeptConcern {
  readonly id: string;
  readonly text: string;
}

export function isKeptConcern(kept: unknown): kept is KeptConcern {
  const fields = fieldsIn(kept);
  return typeof fields.get('id') === 'string' && typeof fields.get('text') === 'string';
}

/** Where she tells the coaches, and nobody else, that something in a conversation is not right. */
@Component({
  selector: 'threads-concern',
  imports: [Dialog, Failure, LoadingLines, RuledField],
  providers: [ConcernStore],
  templateUrl: './concern.html',
})
export class Concern {
  readonly place = input.required<ConcernPlace>();
  /** Whose words it is about, as the page speaks of them. */
  readonly about = input.required<string>();
  readonly zone = input.required<string>();
  readonly closed = output();

  protected readonly store = inject(ConcernStore);
  protected readonly deed = new Deed();
  protected readonly limit = concernLimits.body;
  protected readonly open = signal(true);
  protected readonly text = signal('');
  protected readonly sent = signal(false);
  protected readonly desk = computed(() => (this.store.desk.hasValue() ? this.store.desk.value() : undefined));
  protected readonly readers = computed(() => listed((this.desk()?.coaches ?? []).map(({ name }) => name)));
  protected readonly many = computed(() => (this.desk()?.coaches.length ?? 0) > 1);
  protected readonly before = computed(() =>
    (this.desk()?.sent ?? []).map(({ id, at, seenTo }) => ({ id, seenTo, day: longDay(at, this.zone()) })),
  );
  protected readonly unready = computed(
    () => this.deed.busy() || this.text().trim() === '' || lengthOf(this.text()) > this.limit,
  );

  private readonly kept = new KeptValue(inject(Drafts), () => concernKey(this.place()), isKeptConcern);
  private id = newId();

  constructor() {
    effect(() => {
      const place = this.place();
      untracked(() => {
        this.store.at(place);
        void this.restore();
      });
    });
    effect(() => {
      if (!this.open()) this.closed.emit();
    });
  }

  protected type(text: string): void {
    this.text.set(text);
    this.deed.clear();
    if (text === '') void this.kept.drop();
    else void this.kept.keep({ id: this.id, text });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.unready()) return;
    const done = await this.deed.run(() => this.store.send(this.place(), this.id, this.text()));
    if (done) {
      this.sent.set(true);
      await this.kept.drop();
    } else if (this.deed.problem()?.code === 'conflict') {
      // a former try has arrived, and she has changed the words since: they are a message of their own
      this.id = newId();
      this.type(this.text());
    }
  }

  private async restore(): Promise<void> {
    const kept = await this.kept.read();
    if (kept === undefined || this.deed.busy()) return;
    const typed = this.text();
    this.id = kept.id;
    this.text.set(laidBefore(kept.text, typed));
    if (typed !== '') this.type(this.text());
  }
}

function concernKey({ threadId, replyId }: ConcernPlace): WritingKey {
  return `concern:${threadId}:${replyId ?? ''}`;
}
