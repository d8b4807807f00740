import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import {
  cardsOf,
  debriefLimits,
  type Lens,
  lenses,
  quickLines,
  type SectionKey,
  type SectionPrompt,
  sectionsFor,
} from '@accelerator/contracts';
import { Icon } from '@web/ui/icon';
import type { IconName } from '@web/ui/icon-names';
import { RuledField } from '@web/ui/ruled-field';
import { ComposerCards } from './composer-cards';
import { ComposerCircleBack } from './composer-circle-back';
import { ComposerEarlier } from './composer-earlier';
import { ComposerFact } from './composer-fact';
import { ComposerKept } from './composer-kept';
import { ComposerStillWarm } from './composer-still-warm';
import { DebriefSaver } from './debrief-saver';
import { quickPrompts } from './quick-prompts';

const lensIcons: Readonly<Record<Lens, IconName>> = {
  'culture-window': 'window-sill',
  'what-matters': 'anchor-simple',
  sharper: 'pen-nib',
};

/**
 * The full debrief: any section at any time, nothing required, a quiet tick where something stands. Inside it, what
 * stands `[before]` the prompts and at the `[end]` of each section.
 */
@Component({
  selector: 'debriefs-composer',
  imports: [
    ComposerCards,
    ComposerCircleBack,
    ComposerEarlier,
    ComposerFact,
    ComposerKept,
    ComposerStillWarm,
    Icon,
    NgTemplateOutlet,
    RuledField,
  ],
  templateUrl: './composer.html',
  host: { class: 'row debriefs__composer' },
})
export class Composer {
  protected readonly saver = inject(DebriefSaver);
  private readonly chosen = signal<SectionKey | null>(null);

  private readonly all = computed(() =>
    sectionsFor(
      this.saver.answers().outcomeKind ?? 'rejected-by-organisation',
      this.saver.view()?.freshness ?? null,
      this.saver.answers().furthestStage ?? null,
    ).map((section) => ({ ...section, prompts: [...this.linesIn(section.key), ...section.prompts] })),
  );
  /** Lines of the two-minute version that still stand by themselves: they are there to be read and written on. */
  private readonly lines = quickPrompts.filter(({ key }) => this.value(key) !== '');
  protected readonly sections = computed(() =>
    this.all().map((section) => ({ ...section, holds: section.prompts.some((prompt) => this.holds(prompt)) })),
  );
  protected readonly current = computed(() => {
    const sections = this.sections();
    return sections.find(({ key }) => key === this.chosen()) ?? sections[1] ?? sections[0];
  });
  /** Exact words fold away once they have settled; where something stands already, it shows. */
  protected readonly shown = computed(() => {
    const prompts = this.current()?.prompts ?? [];
    const settled = ['settled', 'long-view'].includes(this.saver.view()?.freshness ?? '');
    const folds = (prompt: SectionPrompt) => settled && prompt.exact === true && !this.holds(prompt);
    return { open: prompts.filter((one) => !folds(one)), folded: prompts.filter(folds) };
  });
  protected readonly next = computed(() => {
    const sections = this.sections();
    return sections[sections.findIndex(({ key }) => key === this.current()?.key) + 1];
  });

  protected go(key: SectionKey, heading: HTMLElement): void {
    this.chosen.set(key);
    heading.focus();
  }

  /** On the phone the sections are a choice; the focus stays in it, so that the arrow keys go on. */
  protected pick(key: string, heading: HTMLElement): void {
    const section = this.sections().find((one) => one.key === key);
    if (section) this.chosen.set(section.key);
    heading.scrollIntoView({ block: 'center' });
  }

  protected write(key: string, text: string): void {
    this.saver.change({ [key]: text });
  }

  protected lensWords({ lens }: SectionPrompt): string {
    return lens === undefined ? '' : lenses[lens];
  }

  protected lensIcon({ lens }: SectionPrompt): IconName {
    return lensIcons[lens ?? 'sharper'];
  }

  protected value(key: string): string {
    return String(this.saver.answers()[key] ?? '');
  }

  protected wrongAt(key: string): string {
    return this.saver.wrong()?.issueAt('answers', key) ?? '';
  }

  private linesIn(section: SectionKey): readonly SectionPrompt[] {
    return this.lines
      .filter(({ key }) => quickLines[key] === section)
      .map(({ key, label }) => ({ kind: 'text', key, limit: debriefLimits.quickLine, prompt: label }));
  }

  private holds(prompt: SectionPrompt): boolean {
    if (prompt.kind === 'cards')
      return cardsOf(this.saver.answers(), prompt.list).some(({ fields }) =>
        Object.entries(fields).some(
          ([name, value]) => name !== 'position' && value !== '' && value !== null && value !== false,
        ),
      );
    return (this.saver.answers()[prompt.key] ?? '') !== '';
  }
}
