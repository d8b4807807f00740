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
import { threadLimits, ThreadView } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { Notices } from '@web/platform/notices';
import { BothVersions } from '@web/ui/both-versions';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { Words } from '@web/ui/words';
import { type AskEarlier, EarlierTexts } from './earlier-texts';
import type { ThreadStore, ThreadWords } from './thread-store';

/** A question or resource as it was put; who put it can change its words, and look up the former ones. */
@Component({
  selector: 'threads-own-words',
  imports: [BothVersions, EarlierTexts, Field, FieldControl, Form, FormProblem, RuledField, Words],
  templateUrl: './own-words.html',
  host: { class: 'block threads__body' },
})
export class OwnWords {
  readonly thread = input.required<ThreadView>();
  readonly zone = input.required<string>();
  readonly save = input.required<Pick<ThreadStore, 'change' | 'earlierWords' | 'refresh'>>();

  private readonly notices = inject(Notices);
  private readonly id = computed(() => this.thread().id);
  private readonly mayEdit = computed(() => this.thread().abilities.edit);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly first = viewChild<ElementRef<HTMLElement>>('first');

  protected readonly limits = threadLimits;
  /** Its fields are null while the words are only read. */
  protected readonly writing = new KeptWriting<ThreadWords>(inject(Drafts), () => `thread-change:${this.id()}`, {
    title: '',
    body: '',
  });
  protected readonly theirs = computed(() => otherWords(this.writing.theirs(), this.writing.fields()));
  /** Whether the former ones are looked at. */
  protected readonly looking = signal(false);
  protected readonly earlier: AskEarlier = (cursor) => this.save().earlierWords(cursor);

  constructor() {
    effect(() => {
      if (this.mayEdit() && this.id()) untracked(() => void this.goOn());
    });
  }

  protected begin(): void {
    void this.open();
    setTimeout(() => this.first()?.nativeElement.focus());
  }

  protected async put(): Promise<void> {
    if (!(await this.writing.send((words, base) => this.save().change(words, base)))) return;
    this.looking.set(false);
    this.toOpener();
  }

  protected async leave(): Promise<void> {
    await this.writing.close();
    this.toOpener();
  }

  /** The other words stay; hers can be had back. */
  protected async takeTheirs(): Promise<void> {
    const mine = this.writing.fields();
    await this.leave();
    await this.save().refresh();
    this.notices.say('The other version is here.', () => void this.bringBack(mine));
  }

  protected look(): void {
    this.looking.update((looking) => !looking);
  }

  private open(): Promise<void> {
    const { title, body, revision } = this.thread();
    return this.writing.open({ title, body }, revision);
  }

  private async bringBack(words: ThreadWords | null): Promise<void> {
    await this.open();
    if (words) this.writing.write(words);
  }

  /** A change that was not sent before the page was left; where it had arrived all the same, it is done. */
  private async goOn(): Promise<void> {
    if (!(await this.writing.unfinished()) || this.writing.fields() !== null) return;
    await this.open();
    const [words, { title, body }] = [this.writing.fields(), this.thread()];
    if (words?.title === title && words.body === body) await this.writing.close();
  }

  private toOpener(): void {
    setTimeout(() => this.opener()?.nativeElement.focus());
  }
}

/** What a conflict holds, field by field where it differs from hers; null where there is none. */
function otherWords(current: unknown, mine: ThreadWords | null) {
  const { data } = OtherWords.safeParse(current);
  if (!data || !mine) return null;
  return (['title', 'body'] as const)
    .filter((field) => data[field] !== mine[field])
    .map((field) => ({ label: labels[field], text: data[field] }));
}

const OtherWords = ThreadView.pick({ title: true, body: true });

const labels = { title: 'Title', body: 'In your words' } as const;
