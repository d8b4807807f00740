import { Component, computed, ElementRef, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { AgendaKind, agendaKinds } from '@accelerator/contracts';
import type { Deed } from '@web/platform/deed';
import { Field, FieldControl } from '@web/ui/field';
import { Icon } from '@web/ui/icon';
import { newPart, type PlanPart } from './plan-fields';
import { capital } from './session-words';

/** A part that was taken out, and where it stood. */
export interface RemovedPart {
  readonly part: PlanPart;
  readonly at: number;
}

/** The parts of an agenda: named, timed, moved by buttons, taken out. */
@Component({
  selector: 'sessions-agenda-editor',
  imports: [Field, FieldControl, Icon],
  templateUrl: './agenda-editor.html',
  host: { class: 'block' },
})
export class AgendaEditor {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly parts = input.required<readonly PlanPart[]>();
  readonly deed = input.required<Deed>();
  readonly partsChange = output<readonly PlanPart[]>();
  /** The way back is the page's: this part may be gone when she takes it. */
  readonly removed = output<RemovedPart>();

  protected readonly kinds = agendaKinds.map((value) => ({ value, label: capital(value.replaceAll('-', ' ')) }));
  protected readonly rows = computed(() =>
    this.parts().map((part, index, all) => ({
      ...part,
      name: part.title || `part ${index + 1}`,
      first: index === 0,
      last: index === all.length - 1,
    })),
  );

  /** Where each part stood when it was sent: what was wrong stays with its part. */
  private readonly sent = linkedSignal({
    source: () => this.deed().problem(),
    computation: () => untracked(this.parts).map(({ id }) => id),
  });

  protected at(id: string, field: keyof PlanPart): string {
    return this.deed().at('agenda', this.sent().indexOf(id), field);
  }

  protected write(id: string, change: Partial<PlanPart>): void {
    this.partsChange.emit(this.parts().map((part) => (part.id === id ? { ...part, ...change } : part)));
  }

  protected be(id: string, value: string): void {
    const kind = AgendaKind.safeParse(value);
    if (kind.success) this.write(id, { kind: kind.data });
  }

  protected add(): void {
    const part = newPart();
    this.partsChange.emit([...this.parts(), part]);
    this.focusOn(part.id, 'input');
  }

  /** The former and the latter change places; the focus goes with the part. */
  protected move(id: string, by: -1 | 1): void {
    const parts = [...this.parts()];
    const from = parts.findIndex((part) => part.id === id);
    const [part, neighbour] = [parts[from], parts[from + by]];
    if (!part || !neighbour) return;
    parts[from] = neighbour;
    parts[from + by] = part;
    this.partsChange.emit(parts);
    this.focusOn(id, by < 0 ? '[data-move="up"]' : '[data-move="down"]');
  }

  protected remove(id: string): void {
    const before = this.parts();
    const at = before.findIndex((part) => part.id === id);
    const part = before[at];
    if (!part) return;
    const neighbour = before[at + 1] ?? before[at - 1];
    this.partsChange.emit(before.filter((one) => one !== part));
    this.removed.emit({ part, at });
    this.focusOn(neighbour?.id, '[data-remove]');
  }

  private focusOn(id: string | undefined, control: string): void {
    setTimeout(() => {
      const row = id === undefined ? null : this.element.querySelector(`[data-part="${id}"]`);
      const wanted = row?.querySelector<HTMLButtonElement>(control);
      const found = wanted?.disabled === true ? row?.querySelector<HTMLElement>('[data-move]:enabled') : wanted;
      (found ?? this.element.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  }
}
