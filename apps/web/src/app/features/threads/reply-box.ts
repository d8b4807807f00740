import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import {
  brushingAsideIn,
  type ReplyKind,
  replyKinds,
  replyStarters,
  threadLimits,
  type ThreadView,
} from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { newId } from '@web/platform/ids';
import type { Choice } from '@web/ui/choice';
import { RuledField } from '@web/ui/ruled-field';
import { ToggleGroup } from '@web/ui/toggle-group';
import type { ThreadStore } from './thread-store';

/** Where one answers. What is typed stays on the device until it has arrived. */
@Component({
  selector: 'threads-reply-box',
  imports: [RuledField, ToggleGroup],
  template: `
    @if (kinds().length > 0) {
      <form class="paper threads__box" aria-labelledby="box" (submit)="send($event)">
        <h2 id="box">{{ heading() }}</h2>
        <p class="help">{{ line() }}</p>
        <ui-toggle-group legend="Kind of reply" [choices]="kinds()" [value]="kind()" (valueChange)="choose($event)" />
        <ui-ruled-field
          [label]="label()"
          [placeholder]="starter()"
          [limit]="limit"
          [value]="text()"
          (valueChange)="type($event)"
          [error]="deed.text()"
        />
        <p class="hint" role="status" [class.threads__nohint]="!hint()">{{ hint() }}</p>
        @if (deed.problem()) {
          <p class="help">What you wrote is kept on this device.</p>
        }
        <div class="split threads__acts">
          <span class="meta">{{ much() }}</span>
          <button class="btn btn--fill" [disabled]="deed.busy() || text().trim() === ''">Reply</button>
        </div>
      </form>
    }
  `,
})
export class ReplyBox {
  readonly thread = input.required<ThreadView>();
  readonly save = input.required<Pick<ThreadStore, 'post'>>();

  private readonly drafts = inject(Drafts);
  private readonly picked = signal<ReplyKind | null>(null);
  private id = newId();
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly deed = new Deed();
  protected readonly limit = threadLimits.reply;
  protected readonly text = signal('');
  protected readonly kinds = computed<Choice<ReplyKind>[]>(() =>
    this.thread()
      .abilities.replyKinds.filter((kind) => kind !== 'holding')
      .map((value) => ({ value, label: replyKinds[value].label })),
  );
  protected readonly kind = computed(() => {
    const kinds = this.kinds().map(({ value }) => value);
    const picked = this.picked();
    return picked && kinds.includes(picked) ? picked : (kinds[0] ?? 'appreciate');
  });
  protected readonly starter = computed(() => replyStarters[this.kind()]?.[0] ?? '');
  protected readonly label = computed(() => replyKinds[this.kind()].label);
  protected readonly heading = computed(() => {
    const { opener } = this.thread();
    const [first] = opener.person?.name.split(' ') ?? [];
    return opener.mine ? 'Answer in your conversation' : first ? `Reply to ${first}` : 'Reply';
  });
  protected readonly line = computed(() =>
    this.thread().abilities.questionWaits
      ? 'One question at a time: yours still waits.'
      : this.thread().kind === 'debrief'
        ? 'We cannot know their reasons; we can see what she did.'
        : 'Short is good.',
  );
  protected readonly much = computed(() =>
    this.thread().muchSaid ? 'A lot has been said here. Would this be one for the next session?' : '',
  );
  protected readonly hint = computed(() => {
    const phrase = brushingAsideIn(this.text());
    return phrase ? `“${phrase}” often lands as brushing aside. Keep it if you are sure.` : '';
  });
  private readonly key = computed(() => `reply:${this.thread().id}`);

  constructor() {
    effect(() => {
      const key = this.key();
      untracked(() => void this.restore(key));
    });
  }

  protected choose(kind: ReplyKind | null): void {
    this.picked.set(kind);
    this.keep();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.keep();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.text().trim() === '') return;
    const sent = this.text();
    if (!(await this.deed.run(() => this.save().post(this.id, this.kind(), sent)))) return;
    clearTimeout(this.timer);
    this.id = newId();
    this.text.set('');
    await this.drafts.drop(this.key());
  }

  /** The id goes with the text, so that a second try after a lost answer makes no double. */
  private keep(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => void this.drafts.write(this.key(), { id: this.id, kind: this.kind(), text: this.text() }),
      200,
    );
  }

  private async restore(key: string): Promise<void> {
    const kept = await this.drafts.read(key);
    if (!isKept(kept) || this.text() !== '') return;
    this.id = kept.id;
    this.text.set(kept.text);
    this.picked.set(kept.kind);
  }
}

interface KeptReply {
  readonly id: string;
  readonly kind: ReplyKind;
  readonly text: string;
}

function isKept(kept: unknown): kept is KeptReply {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'text' in kept &&
    typeof kept.text === 'string' &&
    'id' in kept &&
    'kind' in kept
  );
}
