import { Component, computed, input } from '@angular/core';

/** A run of plain text, or a web address in it. */
export interface Run {
  readonly text: string;
  readonly href?: string;
}

/**
 * A person's text as she typed it: paragraphs, line breaks and safe links. Never HTML.
 * The host takes the type as a class: `<ui-words class="read" [text]="reply.body" />`.
 */
@Component({
  selector: 'ui-words',
  template: `
    @for (paragraph of paragraphs(); track $index) {
      <p class="words__p">
        @for (run of paragraph; track $index) {
          @if (run.href) {
            <a [href]="run.href" target="_blank" rel="noopener noreferrer nofollow">{{ run.text }}</a>
          } @else {
            <span>{{ run.text }}</span>
          }
        }
      </p>
    }
  `,
  host: { class: 'words' },
})
export class Words {
  readonly text = input.required<string>();

  protected readonly paragraphs = computed(() => paragraphsOf(this.text()));
}

/** Paragraphs are parted by blank lines; single line breaks stay in them. */
export function paragraphsOf(text: string): readonly (readonly Run[])[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '')
    .map(runsOf);
}

const address = /https?:\/\/[^\s<>"'“”‘’]+/gi;
const trailing = /[.,;:!?)\]}…]+$/;

function runsOf(paragraph: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(address)) {
    const found = match[0].replace(trailing, '');
    const href = safeAddress(found);
    if (href === null) continue;
    if (match.index > from) runs.push({ text: paragraph.slice(from, match.index) });
    runs.push({ text: found, href });
    from = match.index + found.length;
  }
  if (from < paragraph.length) runs.push({ text: paragraph.slice(from) });
  return runs;
}

/** Only http and https, and no name or password in front of the host, which would hide where it leads. */
function safeAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const safe = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  return safe ? url.href : null;
}
