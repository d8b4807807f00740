import { Component, computed, type ElementRef, inject, input, linkedSignal, viewChild } from '@angular/core';
import { debriefLimits, DebriefView, forgetAnswer } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { changedSince } from '@web/platform/changed-since';
import { pressText } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { RuledField } from '@web/ui/ruled-field';
import { DebriefSaver } from './debrief-saver';

const pages = {
  freeWrite: {
    key: 'freeWrite',
    label: 'Write freely first',
    field: 'Whatever comes',
    help: 'Only you see this. It is not searched, and you may delete it at once.',
  },
  freePage: {
    key: 'freePage',
    label: 'Free page',
    field: 'Whatever you like',
    help: 'A page for yourself. No prompt, no limit, never shared. You may delete it any time.',
  },
} as const;

/** A page for herself: never shared, never searched, forgotten at once when she says so. */
@Component({
  selector: 'debriefs-own-pages',
  imports: [RuledField],
  template: `
    @let one = page();
    <details #fold [open]="begun()">
      <summary>{{ one.label }}</summary>
      <ui-ruled-field
        [label]="one.field"
        [help]="one.help"
        [limit]="limit"
        [value]="value(one.key)"
        (valueChange)="write(one.key, $event)"
      />
      @if (value(one.key) !== '') {
        <button type="button" class="link" (click)="forget(one.key)">Delete this page for good</button>
      }
    </details>
  `,
})
export class OwnPages {
  private readonly fold = viewChild.required<ElementRef<HTMLDetailsElement>>('fold');
  private readonly field = viewChild.required(RuledField);

  /** The one before the prompts, or the one after them. */
  readonly which = input.required<keyof typeof pages>();

  private readonly saver = inject(DebriefSaver);
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);

  protected readonly limit = debriefLimits.page;
  protected readonly page = computed(() => pages[this.which()]);
  /** Once something stands there it stays open, also under her hands when she takes the last letter out. */
  protected readonly begun = linkedSignal<boolean, boolean>({
    source: () => this.value(this.page().key) !== '',
    computation: (holds, former) => holds || former?.value === true,
  });

  /** Unfolds it, to be written in. */
  open(): void {
    this.fold().nativeElement.open = true;
    this.field().focus();
  }

  protected value(key: 'freeWrite' | 'freePage'): string {
    return this.saver.answers()[key] ?? '';
  }

  protected write(key: 'freeWrite' | 'freePage', text: string): void {
    this.saver.change({ [key]: text });
  }

  /** What she sees goes; where another device wrote there since, that is shown first and nothing goes. */
  protected async forget(key: 'freeWrite' | 'freePage'): Promise<void> {
    const seen = this.value(key);
    if (!(await this.saver.flush())) return;
    // what was sent just now may have been answered with a newer page
    if (this.value(key) !== seen) {
      this.notices.say(newer);
      return;
    }
    const [params, query] = [{ debriefId: this.saver.id(), key }, { base: this.saver.revisions()[key] ?? 0 }];
    const view = this.api.call(forgetAnswer, { params, query });
    try {
      this.saver.become(await changedSince(view, DebriefView, (there) => this.saver.become(there)));
      this.begun.set(false);
      this.notices.say('Deleted for good.');
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}

const newer = 'This was changed elsewhere since, so nothing was deleted. It is there with that change.';
