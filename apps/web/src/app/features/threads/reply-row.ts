import { Component, computed, input, output, signal } from '@angular/core';
import { replyKinds, type ReplyView } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { shortDay } from '@web/platform/times';
import { RuledField } from '@web/ui/ruled-field';
import { Words } from '@web/ui/words';
import type { ThreadStore } from './thread-store';

/** One reply on the wall: who and how in the margin, the words beside it. */
@Component({
  selector: 'threads-reply',
  imports: [RuledField, Words],
  template: `
    <div class="margin">
      <b>{{ who() }}</b>
      <span class="reply__kind">{{ verb() }}</span>
      <span class="threads__when">{{ day() }}{{ reply().edited ? ', edited' : '' }}</span>
    </div>
    <div>
      @if (reply().removed) {
        <p class="help">Removed by its writer.</p>
      } @else if (editing()) {
        <form (submit)="keep($event)">
          <ui-ruled-field
            label="Your reply"
            [limit]="4000"
            [value]="words()"
            (valueChange)="words.set($event)"
            [error]="deed.text()"
          />
          <div class="line threads__acts">
            <button class="btn btn--s" [disabled]="deed.busy()">Keep it so</button>
            <button type="button" class="link" (click)="editing.set(false)">Leave it as it was</button>
          </div>
        </form>
      } @else {
        <ui-words class="read" [text]="reply().body" />
        @if (reply().abilities.edit || reply().abilities.remove) {
          <div class="line threads__acts">
            @if (reply().abilities.edit) {
              <button type="button" class="link" (click)="begin()">Edit</button>
            }
            @if (reply().abilities.remove) {
              <button type="button" class="link" (click)="removed.emit()">Remove</button>
            }
            @if (reply().edited && reply().writer.mine) {
              <button type="button" class="link" (click)="look()">Earlier texts</button>
            }
          </div>
        }
        @for (version of earlier(); track version.at) {
          <p class="meta threads__earlier">{{ version.body }}</p>
        }
      }
      @if (reply().removed && reply().abilities.restore) {
        <button type="button" class="link" (click)="bringBack()">Bring it back</button>
      }
    </div>
  `,
  host: { class: 'reply', role: 'group', '[attr.aria-label]': 'who() + " " + verb()' },
})
export class ReplyRow {
  readonly reply = input.required<ReplyView>();
  readonly zone = input.required<string>();
  readonly save = input.required<Pick<ThreadStore, 'edit' | 'restore' | 'versions'>>();
  readonly removed = output();

  protected readonly deed = new Deed();
  protected readonly editing = signal(false);
  protected readonly words = signal('');
  protected readonly earlier = signal<readonly { readonly body: string; readonly at: string }[]>([]);
  protected readonly who = computed(() => whoOf(this.reply().writer));
  protected readonly verb = computed(() => replyKinds[this.reply().kind].verb);
  protected readonly day = computed(() => shortDay(this.reply().at, this.zone()));

  protected begin(): void {
    this.words.set(this.reply().body);
    this.editing.set(true);
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.deed.run(() => this.save().edit(this.reply().id, this.words()))) this.editing.set(false);
  }

  protected async look(): Promise<void> {
    await this.deed.run(async () => this.earlier.set(await this.save().versions(this.reply().id)));
  }

  protected async bringBack(): Promise<void> {
    await this.deed.run(() => this.save().restore(this.reply().id));
  }
}

function whoOf({ mine, person, author, coach }: ReplyView['writer']): string {
  if (mine) return 'You';
  const [first] = person?.name.split(' ') ?? [];
  if (first === undefined) return author ? 'The author' : 'A former member';
  return coach ? `${first}, coach` : first;
}
