import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { importOpportunities, opportunityLimits, previewImport, type Reply } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import { keptWords } from '@web/platform/kept-words';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { draftOfRow, wordsOfRow } from './opportunity-import';

type Preview = Reply<typeof previewImport>;

/** A list from a spreadsheet: looked at line by line first, then brought in. */
@Component({
  imports: [Field, FieldControl, Form, FormProblem, MarginRow, Page, RouterLink],
  templateUrl: './import-page.html',
})
export default class ImportPage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly kept = keptWords<{ text: string }>(() => 'opportunities list');
  protected readonly onlyYou = onlyYou;
  protected readonly back = { label: 'Opportunities', link: '/opportunities' };
  protected readonly limit = opportunityLimits.importRows;
  protected readonly looking = new Deed();
  protected readonly bringing = new Deed();
  protected readonly text = linkedSignal(() => this.kept.over({ text: '' }).text);
  protected readonly preview = signal<Preview | null>(null);
  private readonly chosen = signal<ReadonlySet<number>>(new Set());
  /** One id for each line, so that bringing in again makes no double. */
  private readonly ids = signal<ReadonlyMap<number, string>>(new Map());
  private readonly session = inject(SessionStore);
  private readonly today = computed(() => dayIn(new Date().toISOString(), this.session.timeZone()));
  protected readonly rows = computed(() =>
    (this.preview()?.rows ?? []).map((row) => ({
      ...row,
      chosen: this.chosen().has(row.line),
      words: wordsOfRow(row, this.today()),
    })),
  );
  protected readonly ignored = computed(() => this.preview()?.ignored.join(', ') ?? '');
  /** The words that a column takes stand once, above the lines. */
  protected readonly takes = computed(() =>
    (this.preview()?.takes ?? []).map(({ column, words }) => ({ column, words: words.join('; ') })),
  );
  protected readonly count = computed(() => this.rows().filter(({ chosen }) => chosen).length);

  protected write(text: string): void {
    this.text.set(text);
    this.preview.set(null);
    this.kept.keep({ text });
  }

  protected async take(file: File | undefined): Promise<void> {
    if (file) this.write(await file.text());
  }

  protected async look(): Promise<void> {
    await this.looking.run(async () => {
      const preview = await this.api.call(previewImport, { body: { text: this.text() } });
      this.preview.set(preview);
      this.ids.set(new Map(preview.rows.map(({ line }) => [line, newId()])));
      const fresh = preview.rows.filter(({ draft, known, twice }) => draft && !known && !twice);
      this.chosen.set(new Set(fresh.map(({ line }) => line)));
    });
  }

  protected choose(line: number, chosen: boolean): void {
    this.chosen.update((lines) => new Set(chosen ? [...lines, line] : [...lines].filter((one) => one !== line)));
  }

  protected async bringIn(): Promise<void> {
    const items = this.rows()
      .filter(({ chosen }) => chosen)
      .flatMap(({ line, draft }) => (draft ? [draftOfRow(this.ids().get(line) ?? newId(), draft)] : []));
    const done = await this.bringing.run(() => this.api.call(importOpportunities, { body: { items } }));
    if (!done) return;
    this.kept.drop();
    this.notices.say(items.length === 1 ? 'One is in your list now.' : `${items.length} are in your list now.`);
    await this.router.navigate(['/opportunities']);
  }
}
