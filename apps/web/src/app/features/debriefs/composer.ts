import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import {
  type AnswerKey,
  debriefLimits,
  everyPrompt,
  framingFacts,
  type Lens,
  lenses,
  outcomeAtFirst,
  type OutcomeKind,
  promptKey,
  quickLines,
  type Section,
  type SectionKey,
  type SectionPrompt,
  sectionsWith,
  sectionTitles,
} from '@accelerator/contracts';
import { Icon } from '@web/ui/icon';
import type { IconName } from '@web/ui/icon-names';
import { ComposerCards } from './composer-cards';
import { ComposerCircleBack } from './composer-circle-back';
import { ComposerCloseMessage } from './composer-close-message';
import { ComposerEarlier } from './composer-earlier';
import { ComposerEnergy } from './composer-energy';
import { ComposerFact } from './composer-fact';
import { ComposerKept } from './composer-kept';
import { ComposerStillWarm } from './composer-still-warm';
import { ComposerText } from './composer-text';
import { DebriefSaver } from './debrief-saver';
import { holdsIn } from './holding';
import { NewsOn } from './news-on';
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
    ComposerCloseMessage,
    ComposerEarlier,
    ComposerEnergy,
    ComposerFact,
    ComposerKept,
    ComposerStillWarm,
    ComposerText,
    Icon,
    NewsOn,
    NgTemplateOutlet,
  ],
  templateUrl: './composer.html',
  host: { class: 'row debriefs__composer' },
})
export class Composer {
  protected readonly saver = inject(DebriefSaver);
  private readonly chosen = signal<SectionKey | null>(null);

  /** Lines of the two-minute version that still stand by themselves: they are there to be read and written on. */
  private readonly lines = quickPrompts.filter(({ key }) => this.value(key) !== '');
  /** What has held something since the page opened: it stays, also under her hands when she takes the last letter out. */
  private readonly held = linkedSignal<readonly string[], ReadonlySet<string>>({
    source: () => this.heldNow(),
    computation: (now, former) => new Set([...(former?.value ?? []), ...now]),
  });
  /** What held something when she came to the section: what she begins to write moves nowhere. */
  private heldBefore: ReadonlySet<string> = new Set(this.heldNow());

  private readonly all = computed(() => {
    const { outcomeKind = outcomeAtFirst, furthestStage } = this.saver.answers();
    const freshness = this.saver.view()?.freshness ?? null;
    const sections = sectionsWith({ outcome: outcomeKind, freshness, stage: furthestStage ?? null }, (prompt) =>
      this.held().has(promptKey(prompt)),
    );
    return this.withProcess(sections, outcomeKind).map((section) => ({
      ...section,
      prompts: [...this.linesIn(section.key), ...section.prompts],
    }));
  });
  protected readonly sections = computed(() =>
    this.all().map((section) => ({
      ...section,
      holds: section.prompts.some((prompt) => holdsIn(this.saver.answers(), prompt)),
    })),
  );
  /** The one that she chose, else the first after the process. */
  protected readonly current = computed(() => {
    const sections = this.sections();
    return (
      sections.find(({ key }) => key === this.chosen()) ?? sections.find(({ key }) => key !== 'arrival') ?? sections[0]
    );
  });
  /** Exact words fold away once they have settled; where something stands already, it shows. */
  protected readonly shown = computed(() => {
    const prompts = this.current()?.prompts ?? [];
    const settled = ['settled', 'long-view'].includes(this.saver.view()?.freshness ?? '');
    const folds = (prompt: SectionPrompt) =>
      settled && prompt.exact === true && !this.heldBefore.has(promptKey(prompt));
    return { open: prompts.filter((one) => !folds(one)), folded: prompts.filter(folds) };
  });
  /** "Look at this again?" stands here already. */
  readonly asksAgain = computed(
    () => this.current()?.prompts.some((prompt) => promptKey(prompt) === 'circleBackOn') === true,
  );
  protected readonly next = computed(() => {
    const sections = this.sections();
    return sections[sections.findIndex(({ key }) => key === this.current()?.key) + 1];
  });

  /** The section of an answer, where it is not the one that shows. */
  show(answer: AnswerKey): void {
    const [place] = answer.split('/');
    const section = this.sections().find(({ prompts }) => prompts.some((prompt) => promptKey(prompt) === place));
    if (section && section.key !== this.current()?.key) this.enter(section.key);
  }

  protected go(key: SectionKey, heading: HTMLElement): void {
    this.enter(key);
    heading.focus();
  }

  /** On the phone the sections are a choice; the focus stays in it, so that the arrow keys go on. */
  protected pick(key: string, heading: HTMLElement): void {
    const section = this.sections().find((one) => one.key === key);
    if (section) this.enter(section.key);
    heading.scrollIntoView({ block: 'center' });
  }

  protected lensWords({ lens }: SectionPrompt): string {
    return lens === undefined ? '' : lenses[lens];
  }

  protected lensIcon({ lens }: SectionPrompt): IconName {
    return lensIcons[lens ?? 'sharper'];
  }

  private value(key: string): string {
    return String(this.saver.answers()[key] ?? '');
  }

  private linesIn(section: SectionKey): readonly SectionPrompt[] {
    return this.lines
      .filter(({ key }) => quickLines[key] === section)
      .map(({ key, label }) => ({ kind: 'text', key, limit: debriefLimits.quickLine, prompt: label }));
  }

  /** Between two rounds the process is no section; while she is in it, having just said so, it stays under her hands. */
  private withProcess(sections: readonly Section[], outcome: OutcomeKind): readonly Section[] {
    const facts = this.chosen() === 'arrival' ? framingFacts(outcome, () => true) : [];
    if (facts.length === 0) return sections;
    const texts = sections.find(({ key }) => key === 'arrival')?.prompts ?? [];
    const process = { key: 'arrival', title: sectionTitles.arrival, prompts: [...facts, ...texts] } as const;
    return [process, ...sections.filter(({ key }) => key !== 'arrival')];
  }

  private enter(key: SectionKey): void {
    this.heldBefore = new Set(this.heldNow());
    this.chosen.set(key);
  }

  private heldNow(): readonly string[] {
    const answers = this.saver.answers();
    return everyPrompt(outcomeAtFirst)
      .filter(({ prompt }) => holdsIn(answers, prompt))
      .map(({ prompt }) => promptKey(prompt));
  }
}
