import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StoryView, TellingView } from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { OwnProcesses } from '@web/platform/own-processes';
import { SessionStore } from '@web/platform/session-store';
import type { Choice } from '@web/ui/choice';
import { PutTogether } from '@web/ui/put-together';
import { Words } from '@web/ui/words';
import { factsOf, howOften, partsOf, tellingsOf } from './story-words';

/** One story, true to size: its best sentence, its figures and where they come from, its parts, and where it was told. */
@Component({
  selector: 'stories-sheet',
  imports: [PutTogether, RouterLink, Words],
  template: `
    @let one = story();
    <h2 class="display">{{ one.title }}</h2>
    <p class="meta">
      {{ facts() }}
      @if (sources().length > 0 && withTellings()) {
        <span class="noprint"
          >From the debrief{{ sources().length > 1 ? 's' : '' }}
          @for (from of sources(); track from.debriefId) {
            <a [routerLink]="['/debriefs', from.debriefId]">{{ from.process }}</a>{{ $last ? '.' : ', ' }}
          }
        </span>
      }
    </p>
    @if (one.bestSentence) {
      <p class="stories__best">{{ quoted(one.bestSentence) }}</p>
    }
    @if (one.figures.length > 0) {
      <dl class="stories__figures">
        @for (figure of one.figures; track $index) {
          <div>
            <dt>{{ figure.label }}</dt>
            <dd>{{ figure.value }}</dd>
          </div>
        }
      </dl>
      @if (one.figuresSource) {
        <p class="meta">{{ one.figuresSource }}</p>
      }
    } @else if (one.noNumber && withTellings()) {
      <p class="help noprint">No number yet.</p>
    }
    <dl class="stories__parts">
      @for (part of parts(); track part.label) {
        <dt>{{ part.label }}</dt>
        <dd><ui-words class="read" [text]="part.text" /></dd>
      }
    </dl>
    @if (withTellings()) {
      @if (told().length > 0) {
        <div class="scroller stories__told" tabindex="0" role="region" [attr.aria-label]="how()">
          <table>
            <caption>
              {{
                how()
              }}
            </caption>
            <tbody>
              @for (telling of told(); track telling.id) {
                <tr>
                  <th scope="row">{{ telling.reception }}</th>
                  <td>
                    @if (telling.debriefId) {
                      <a [routerLink]="['/debriefs', telling.debriefId]">{{ telling.where }}</a>
                    } @else {
                      {{ telling.where }}
                    }
                  </td>
                  <td>
                    {{ telling.note }}
                    @for (same of telling.together; track same.id) {
                      <p class="meta">
                        Noted again:
                        @if (same.debriefId) {
                          <a [routerLink]="['/debriefs', same.debriefId]">{{ same.words }}</a>
                        } @else {
                          {{ same.words }}
                        }
                        @if (deeds()) {
                          <button type="button" class="link noprint" (click)="parted.emit(same.id)">
                            Take apart<span class="vh">: {{ same.words }}</span>
                          </button>
                        }
                      </p>
                    }
                  </td>
                  @if (deeds()) {
                    <td class="noprint">
                      <span class="line">
                        <button type="button" class="link" (click)="corrected.emit(telling.telling)">
                          Change<span class="vh">: {{ telling.reception }}, {{ telling.where }}</span>
                        </button>
                        <button type="button" class="link" (click)="untold.emit(telling.telling)">
                          Take out<span class="vh">: {{ telling.reception }}, {{ telling.where }}</span>
                        </button>
                        @if (told().length > 1) {
                          <ui-put-together
                            action="Put together"
                            heading="Is this the same occasion as another one?"
                            help="It counts once then. What you noted stands with the other one, and you can take them apart."
                            label="As which telling?"
                            [about]="telling.named"
                            [choices]="othersOf(telling.id)"
                            (into)="joined.emit({ tellingId: telling.id, into: $event })"
                          />
                        }
                      </span>
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p class="help noprint">Not told yet.</p>
      }
    }
  `,
  host: { class: 'stories__one block' },
})
export class StorySheet {
  protected readonly quoted = inQuotes;
  readonly story = input.required<StoryView>();
  /** Where it was told names other processes: that stays out of what leaves her hands, unless she lets it along. */
  readonly withTellings = input(true);

  /** What may be done with where it was told. */
  readonly deeds = input(false);
  readonly corrected = output<TellingView>();
  readonly untold = output<TellingView>();
  /** One occasion, noted twice. */
  readonly joined = output<{ readonly tellingId: string; readonly into: string }>();
  readonly parted = output<string>();

  private readonly zone = inject(SessionStore).timeZone;
  protected readonly facts = computed(() => factsOf(this.story(), this.zone()));
  /** Its own, and those of what was put into it. */
  protected readonly sources = computed(() => {
    const { source, also } = this.story();
    const known = [source, ...also].flatMap((one) => one ?? []);
    return [...new Map(known.map((one) => [one.debriefId, one])).values()];
  });
  protected readonly parts = computed(() => partsOf(this.story()));
  private readonly own = inject(OwnProcesses);
  protected readonly told = computed(() => tellingsOf(this.story(), this.own.names()));
  protected readonly how = computed(() => howOften(this.story()));

  constructor() {
    void this.own.find();
  }

  protected othersOf(tellingId: string): readonly Choice[] {
    return this.told()
      .filter(({ id }) => id !== tellingId)
      .map(({ id, named }) => ({ value: id, label: named }));
  }
}
