import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { threadLimits, type ThreadView } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { fieldsIn, KeptValue } from '@web/platform/drafts/kept-value';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { Words } from '@web/ui/words';
import type { ThreadStore } from './thread-store';

/** A question or resource as it was put; who put it can change its words. */
@Component({
  selector: 'threads-own-words',
  imports: [Field, FieldControl, Form, FormProblem, RuledField, Words],
  templateUrl: './own-words.html',
  host: { class: 'block threads__body' },
})
export class OwnWords {
  readonly thread = input.required<ThreadView>();
  readonly save = input.required<Pick<ThreadStore, 'change'>>();

  private readonly id = computed(() => this.thread().id);
  private readonly mayEdit = computed(() => this.thread().abilities.edit);
  private readonly kept = new KeptValue(inject(Drafts), () => `thread-change:${this.id()}`, isThreadWords);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly first = viewChild<ElementRef<HTMLElement>>('first');

  protected readonly limits = threadLimits;
  protected readonly deed = new Deed();
  /** Null while the words are only read. */
  protected readonly words = signal<ThreadWords | null>(null);

  constructor() {
    effect(() => {
      if (this.mayEdit() && this.id()) untracked(() => void this.goOn());
    });
  }

  protected begin(): void {
    const { title, body } = this.thread();
    this.words.set({ title, body });
    setTimeout(() => this.first()?.nativeElement.focus());
  }

  protected write(change: Partial<ThreadWords>): void {
    const words = { ...(this.words() ?? this.thread()), ...change };
    this.words.set({ title: words.title, body: words.body });
    void this.kept.keep({ title: words.title, body: words.body });
  }

  protected async put(): Promise<void> {
    const words = this.words();
    if (words === null || !(await this.deed.run(() => this.save().change(words)))) return;
    await this.leave();
  }

  protected async leave(): Promise<void> {
    this.words.set(null);
    this.deed.clear();
    setTimeout(() => this.opener()?.nativeElement.focus());
    await this.kept.drop();
  }

  /** A change that was not sent before the page was left. */
  private async goOn(): Promise<void> {
    const kept = await this.kept.read();
    const { title, body } = this.thread();
    if (kept && this.words() === null && (kept.title !== title || kept.body !== body)) this.words.set(kept);
  }
}

interface ThreadWords {
  readonly title: string;
  readonly body: string;
}

function isThreadWords(kept: unknown): kept is ThreadWords {
  const fields = fieldsIn(kept);
  return typeof fields.get('title') === 'string' && typeof fields.get('body') === 'string';
}
