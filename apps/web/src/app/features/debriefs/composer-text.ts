import { Component, computed, inject, input } from '@angular/core';
import { type AnswerKey, debriefLimits, quickLines } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { RuledField } from '@web/ui/ruled-field';
import { DebriefSaver } from './debrief-saver';
import { parted } from './parting';

/** A part of a text that went to her free page, as both were before and after. */
interface Moved {
  readonly whole: string;
  readonly stays: string;
  readonly rest: string;
  readonly before: string;
  readonly after: string;
}

/** One text of a debrief. Where it is longer than meant, part of it can go to her free page, and come back. */
@Component({
  selector: 'debriefs-text',
  imports: [RuledField],
  template: `
    <ui-ruled-field
      remedy="You can shorten it or move part of it to your free page."
      [prompt]="prompt()"
      [label]="label()"
      [help]="help()"
      [placeholder]="placeholder()"
      [limit]="limit()"
      [error]="wrong()"
      [value]="value()"
      (valueChange)="write($event)"
    />
    @if (over() > 0 && fits()) {
      <p class="help debriefs__over">
        @if (meant() < limit() && length() <= limit()) {
          This is {{ over() }} characters over the {{ meant() }} suggested. It may stay; you can shorten it or move part
          of it to your free page.
        }
        <button type="button" class="link" (click)="move()">
          Move part of it to my free page<span class="vh">: {{ label() }}</span>
        </button>
      </p>
    }
  `,
  host: { class: 'block' },
})
export class ComposerText {
  /** The key of the answer, or the path into a card. */
  readonly path = input.required<AnswerKey>();
  readonly label = input.required<string>();
  readonly help = input('');
  readonly placeholder = input('');
  readonly prompt = input(false);
  readonly limit = input.required<number>();

  private readonly saver = inject(DebriefSaver);
  private readonly notices = inject(Notices);

  protected readonly value = computed(() => String(this.saver.answers()[this.path()] ?? ''));
  protected readonly wrong = computed(() => this.saver.wrongAt(this.path()));
  /** As long as it is meant to be; a line of the two-minute version may be longer. */
  protected readonly meant = computed(() =>
    this.path() in quickLines ? debriefLimits.quickLineSuggested : this.limit(),
  );
  protected readonly length = computed(() => [...this.value()].length);
  protected readonly over = computed(() => this.length() - this.meant());
  private readonly page = computed(() => this.saver.answers().freePage ?? '');
  protected readonly fits = computed(() => [...this.page()].length + this.over() + 2 <= debriefLimits.page);

  protected write(text: string): void {
    this.saver.change({ [this.path()]: text });
  }

  /** By the one save path of every answer: both are on this device at once, and on the server when it can be reached. */
  protected move(): void {
    const [whole, before, path] = [this.value(), this.page(), this.path()];
    const { stays, rest } = parted(whole, this.meant());
    const after = before === '' ? rest : `${before}\n\n${rest}`;
    this.saver.change({ [path]: stays, freePage: after });
    this.notices.say('Moved to your free page.', () => this.moveBack(path, { whole, stays, rest, before, after }));
  }

  /** As it was; where she went on writing meanwhile, that stays as well. */
  private moveBack(path: AnswerKey, { whole, stays, rest, before, after }: Moved): void {
    const { [path]: held, freePage: page = '' } = this.saver.answers();
    const [now, at] = [String(held ?? ''), page.lastIndexOf(rest)];
    if (page !== after && at === -1) {
      this.notices.say('Your free page was changed since, so nothing was moved back.');
      return;
    }
    this.saver.change({
      [path]: now === stays ? whole : `${now} ${rest}`,
      freePage: page === after ? before : page.slice(0, at) + page.slice(at + rest.length),
    });
  }
}
