import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KeptLine, PatternsView } from '@accelerator/contracts';

interface KeptList {
  readonly title: string;
  /** What stands below the number: "questions, 4 prepared". */
  readonly word: string;
  readonly count: number;
  readonly lines: readonly KeptLine[];
  readonly link: string;
  /** Where it has a page of its own: before its id. */
  readonly each?: string;
}

/** What all processes have left her with: totals and the latest of each list; the lists open where they are few. */
@Component({
  selector: 'patterns-kept-ledger',
  imports: [RouterLink],
  template: `
    <p class="patterns__say">{{ ledger().sentence }}</p>
    <dl class="patterns__ledger">
      @for (list of lists(); track list.title) {
        <div>
          <dt>{{ list.word }}</dt>
          <dd>{{ list.count }}</dd>
        </div>
      }
    </dl>
    @if (some()) {
      <details class="patterns__table" [open]="open()">
        <summary>What you kept, list by list</summary>
        <div class="patterns__lists">
          @for (list of lists(); track list.title) {
            @if (list.lines.length > 0) {
              <section>
                <h3 class="patterns__listed">{{ list.title }}</h3>
                <ul>
                  @for (line of list.lines; track line.id) {
                    <li>
                      @if (list.each) {
                        <a [routerLink]="[list.each, line.id]">{{ line.words }}</a>
                      } @else {
                        <a [routerLink]="list.link" [queryParams]="{ at: line.id }">{{ line.words }}</a>
                      }
                      @if (line.note) {
                        <span class="meta">{{ line.note }}</span>
                      }
                    </li>
                  }
                </ul>
                <a class="meta noprint" [routerLink]="list.link">All {{ list.title.toLowerCase() }}</a>
              </section>
            }
          }
        </div>
      </details>
    }
  `,
})
export class KeptLedger {
  readonly ledger = input.required<PatternsView['keptLedger']>();

  protected readonly open = computed(() => this.ledger().processes < 3);
  protected readonly lists = computed(() => listsOf(this.ledger()));
  protected readonly some = computed(() => this.lists().some(({ lines }) => lines.length > 0));
}

function listsOf(kept: PatternsView['keptLedger']): readonly KeptList[] {
  const { lists, prepared } = kept;
  const one = (count: number, word: string, more = `${word}s`) => ({ count, word: count === 1 ? word : more });
  const questions = one(kept.questions, 'question');
  const conditions = one(kept.nonNegotiables, 'thing');
  return [
    {
      title: 'Stories',
      ...one(kept.stories, 'story', 'stories'),
      lines: lists.stories,
      link: '/brag-file',
      each: '/brag-file',
    },
    {
      title: 'Questions',
      ...questions,
      word: `${questions.word}, ${prepared} prepared`,
      lines: lists.questions,
      link: '/questions',
    },
    { title: 'Signals', ...one(kept.signals, 'signal'), lines: lists.signals, link: '/direction/signals' },
    {
      title: 'Non-negotiables',
      ...conditions,
      word: `${conditions.word} you will not accept`,
      lines: lists.nonNegotiables,
      link: '/direction/non-negotiables',
    },
    { title: 'Skills', ...one(kept.skills, 'skill'), lines: lists.skills, link: '/direction/skills' },
  ];
}
