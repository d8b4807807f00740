import { inject, Injectable, signal } from '@angular/core';
import { listOpportunities, type OpportunityLine } from '@accelerator/contracts';
import { ApiClient } from './api-client';

/** Her processes, open and ended, to choose one of. Where they cannot be had the choice is not offered. */
@Injectable()
export class OwnProcesses {
  private readonly api = inject(ApiClient);
  private readonly found = signal<readonly { readonly value: string; readonly label: string }[]>([]);
  private asked = false;

  readonly choices = this.found.asReadonly();

  /** Asks once. Never throws. */
  async find(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    try {
      const [open, ended] = await Promise.all([this.every('open'), this.every('ended')]);
      this.found.set([...open, ...ended].map(choiceOf));
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

function choiceOf({ id, roleTitle, organisationName }: OpportunityLine) {
  return { value: id, label: [roleTitle, organisationName].filter(Boolean).join(', ') };
}
