import {
  afterNextRender,
  computed,
  Directive,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';

/** For a page whose press opens a form elsewhere on it: goes into that form once it is drawn. */
export function formEntrance(): () => void {
  const page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  const first = 'form[uiForm] :is(input:not([type="radio"]), input:checked, select, textarea)';
  return () => afterNextRender({ read: () => page.querySelector<HTMLElement>(first)?.focus() }, { injector });
}

type Typed = HTMLInputElement | HTMLTextAreaElement;

/**
 * A native form that is sent by our own code: the server's messages stand at the fields, and the focus goes to the
 * first field that needs another look. While it is on its way nothing can be typed, chosen or pressed in it that would
 * not go along. The focus stays where it is all the while, which `inert` would not let it.
 */
@Directive({
  selector: 'form[uiForm]',
  host: { novalidate: '', '(submit)': 'send($event)', '[attr.aria-busy]': 'busy() ? "true" : null' },
})
export class Form {
  /** Anything that is new after each failure. */
  readonly failed = input<unknown>(null);
  readonly busy = input(false);
  readonly sent = output();

  constructor() {
    const form = inject<ElementRef<HTMLFormElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    effect(() => {
      if (!this.failed()) return;
      afterNextRender({ read: () => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus() }, { injector });
    });
    effect((onCleanup) => {
      if (!this.busy()) return;
      const fields = form.querySelectorAll<Typed>(':read-write');
      const choices = form.querySelectorAll<HTMLOptionElement>('option:enabled:not(:checked)');
      const hold = (held: boolean) => {
        for (const field of fields) field.readOnly = held;
        for (const choice of choices) choice.disabled = held;
      };
      hold(true);
      onCleanup(() => hold(false));
    });
    form.addEventListener('click', (event) => this.hold(event), true);
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.busy()) this.sent.emit();
  }

  private hold(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** What was wrong at a field of a form when it was sent, and not at what she has typed there since. */
export function untilChanged(error: () => string | undefined) {
  const form = inject(Form, { optional: true });
  const seen = signal<unknown>(null);
  return {
    wrong: computed(() => (seen() && seen() === form?.failed() ? '' : error())),
    changed: () => seen.set(form?.failed()),
  };
}
