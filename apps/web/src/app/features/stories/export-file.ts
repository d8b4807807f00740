import type { StoryView } from '@accelerator/contracts';
import { factsOf, howOften, partsOf, tellingsOf } from './story-words';

/** What leaves her hands: stories in her order, with or without where they were told. */
export interface ExportedFile {
  /** "Adaeze Thornbury, brag file, 28 November 2026" */
  readonly title: string;
  /** Whose it is, for the file's own particulars. */
  readonly author: string;
  readonly stories: readonly StoryView[];
  readonly withTellings: boolean;
  /** What her processes are called, by their ids: where she told one without a debrief. */
  readonly named: ReadonlyMap<string, string>;
  /** Her zone, in which days are days. */
  readonly zone: string;
}

/** One line of a document, by what it is; every format draws the same ones. */
export interface DocumentLine {
  readonly kind: 'title' | 'heading' | 'meta' | 'quote' | 'figure' | 'label' | 'text';
  readonly text: string;
  /** A figure's two halves, for those that set them apart. */
  readonly figure?: StoryView['figures'][number];
}

export function linesOf(file: ExportedFile): readonly DocumentLine[] {
  return [{ kind: 'title', text: file.title }, ...file.stories.flatMap((story) => linesOfStory(story, file))];
}

/** One story, from its title on. */
export function linesOfStory(story: StoryView, { withTellings, named, zone }: ExportedFile): readonly DocumentLine[] {
  const { title, bestSentence, figures, figuresSource } = story;
  const told: DocumentLine[] =
    withTellings && story.tellings.length > 0
      ? [{ kind: 'label', text: howOften(story) }, ...tellingsOf(story, named).map(tellingLine)]
      : [];
  return [
    { kind: 'heading', text: title },
    { kind: 'meta', text: factsOf(story, zone) },
    ...(bestSentence ? [{ kind: 'quote' as const, text: `“${bestSentence}”` }] : []),
    ...figures.map((figure) => ({
      kind: 'figure' as const,
      text: `${figure.value} ${figure.label}`.trim(),
      figure,
    })),
    ...(figures.length > 0 && figuresSource ? [{ kind: 'meta' as const, text: figuresSource }] : []),
    ...partsOf(story).flatMap(({ label, text }): DocumentLine[] => [
      { kind: 'label', text: label },
      { kind: 'text', text },
    ]),
    ...told,
  ];
}

function tellingLine({ reception, where, note }: ReturnType<typeof tellingsOf>[number]): DocumentLine {
  return { kind: 'text', text: [`${reception}: ${where}`.replace(/: $/, ''), note].filter(Boolean).join('. ') };
}

/** Plain Markdown, which every editor reads. */
export function toMarkdown(file: ExportedFile): string {
  const lines = linesOf(file).map(({ kind, text }) => `${marks[kind]}${escaped(text)}`);
  return `${lines.join('\n\n')}\n`;
}

const marks: Readonly<Record<DocumentLine['kind'], string>> = {
  title: '# ',
  heading: '## ',
  meta: '',
  quote: '> ',
  figure: '- ',
  label: '### ',
  text: '',
};

/** Her words are words: nothing in them becomes a heading, a list or a link. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|#]/g, '\\$&')
    .replaceAll(/^(\s*)(\d*)([-+.)])(\s)/gm, '$1$2\\$3$4')
    .replaceAll(/\n{3,}/g, '\n\n');
}
