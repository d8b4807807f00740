import { computed, inject, Injectable, signal } from '@angular/core';
import { debriefLimits, listOpportunities, type OpportunityLine } from '@accelerator/contracts';
import { ApiClient } from './api-client';

/** Her processes, open and ended, to choose one of. Where they cannot be had the choice is not offered. */
@Injectable()
export class OwnProcesses {
  private readonly api = inject(ApiClient);
  private readonly found = signal<readonly OpportunityLine[]>([]);
  private asked = false;

  readonly lines = this.found.asReadonly();
  readonly choices = computed(() => this.lines().map((line) => ({ value: line.id, label: processOf(line) })));
  /** What each is called, by its id. */
  readonly names = computed(() => new Map(this.choices().map(({ value, label }) => [value, label])));

  /** Asks once. Never throws. */
  async find(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    try {
      const [open, ended] = await Promise.all([this.every('open'), this.every('ended')]);
      this.found.set([...open, ...ended]);
    } catch {
      this.asked = false;
    }
  }

  private async every(state: 'open' | 'ended'): Promise<OpportunityLine[]> {
    const items: OpportunityLine[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await this.api.call(listOpportunities, { query: { state, ...(cursor && { cursor }) } });
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }
}

/** As she would call it: "Chief People Officer, Halden & Wray Insurance". */
export function processOf({ roleTitle, organisationName }: OpportunityLine): string {
  return [roleTitle, organisationName].filter(Boolean).join(', ').slice(0, debriefLimits.process);
}
