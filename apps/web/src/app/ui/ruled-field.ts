import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { untilChanged } from './form';
import { Icon } from './icon';
import { domId } from './ids';

/** Long writing on paper: the line is the field, and it grows with the text. `[(value)]` binds it. */
@Component({
  selector: 'ui-ruled-field',
  imports: [Icon],
  template: `
    <label [class]="prompt() ? 'prompt' : 'ruled__l'" [attr.for]="id">{{ label() }}</label>
    @if (help()) {
      <p class="help" [id]="id + '-help'">{{ help() }}</p>
    }
    <textarea
      #area
      class="ruled__i"
      rows="1"
      [id]="id"
      [value]="value()"
      [placeholder]="placeholder()"
      [readOnly]="readonly()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="wrong() ? 'true' : null"
      (input)="type(area.value)"
      (blur)="touch.emit()"
    ></textarea>
    <p class="ruled__count" [id]="id + '-count'" role="status">{{ count() }}</p>
    @if (wrong(); as words) {
      <p class="field__e" [id]="id + '-error'">
        <ui-icon name="warning-circle" /><span>{{ words }}</span>
      </p>
    }
  `,
  host: { class: 'ruled' },
})
export class RuledField {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly placeholder = input('');
  /** The label is a prompt, a sentence to read, and not a small heading. */
  readonly prompt = input(false);
  /** Most characters; counted from 90 % of it on. */
  readonly limit = input(Number.POSITIVE_INFINITY);
  /** What can be done about a text that is too long. */
  readonly remedy = input('You can shorten it.');
  readonly error = input<string | undefined>('');
  readonly readonly = input(false);
  readonly value = model('');
  readonly touch = output();

  private readonly told = untilChanged(this.error);
  protected readonly id = domId('ruled');
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  private readonly length = computed(() => [...this.value()].length);
  private readonly over = computed(() => this.length() - this.limit());
  protected readonly wrong = computed(() =>
    this.over() > 0 ? `This is ${this.over()} characters over. ${this.remedy()}` : this.told.wrong(),
  );
  protected readonly count = computed(() =>
    this.over() <= 0 && this.length() >= this.limit() * 0.9 ? `${-this.over()} characters left` : '',
  );
  protected readonly describedBy = computed(() => {
    const ids = [this.help() ? `${this.id}-help` : '', this.wrong() ? `${this.id}-error` : ''].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });

  constructor() {
    afterRenderEffect({ mixedReadWrite: () => this.grow(this.value()) });
  }

  protected type(text: string): void {
    this.value.set(text);
    this.told.changed();
  }

  focus(): void {
    this.area().nativeElement.focus();
  }

  /** Focuses it with these characters chosen. */
  choose(from: number, to: number): void {
    this.focus();
    this.area().nativeElement.setSelectionRange(from, to);
  }

  /** For browsers without `field-sizing: content`. */
  private grow(value: string): void {
    if (typeof CSS === 'undefined' || CSS.supports('field-sizing', 'content')) return;
    const element = this.area().nativeElement;
    if (value === '') element.style.removeProperty('height');
    else {
      element.style.setProperty('height', 'auto');
      element.style.setProperty('height', `${element.scrollHeight}px`);
    }
  }
}
