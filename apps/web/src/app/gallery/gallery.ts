import { Component, signal } from '@angular/core';
import { Banner } from '@web/ui/banner';
import { ChoiceTiles } from '@web/ui/choice-tiles';
import { Chips } from '@web/ui/chips';
import { Dialog } from '@web/ui/dialog';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Icon } from '@web/ui/icon';
import { iconNames } from '@web/ui/icon-names';
import { Ledger } from '@web/ui/ledger';
import { LoadingLines } from '@web/ui/loading-lines';
import { PersonMark } from '@web/ui/person-mark';
import { RuledField } from '@web/ui/ruled-field';
import { SavedState } from '@web/ui/saved-state';
import { type Audience, SeenBy } from '@web/ui/seen-by';
import { Tabs } from '@web/ui/tabs';
import { ToggleGroup } from '@web/ui/toggle-group';
import { UndoNotice } from '@web/ui/undo-notice';
import { Words } from '@web/ui/words';

const parts = [
  Banner,
  ChoiceTiles,
  Chips,
  Dialog,
  EmptyState,
  Failure,
  Field,
  FieldControl,
  Icon,
  Ledger,
  LoadingLines,
];
const more = [PersonMark, RuledField, SavedState, SeenBy, Tabs, ToggleGroup, UndoNotice, Words];

/** All parts on one page, in development only. */
@Component({
  selector: 'app-gallery',
  imports: [...parts, ...more],
  templateUrl: './gallery.html',
})
export default class Gallery {
  protected readonly icons = iconNames;
  protected readonly audiences: readonly Audience[] = [
    { kind: 'only-you', words: 'Only you' },
    { kind: 'coaches', words: 'Your coaches' },
    { kind: 'cohort', words: 'Juniper: 10 members, 2 coaches' },
    { kind: 'office', words: 'Programme office' },
  ];
  protected readonly kept = [
    { thing: 'Questions', note: 'one prepared', number: 2 },
    { thing: 'Things you will not accept', number: 1 },
  ];
  protected readonly weights = [
    { value: 'steady', label: 'Steady' },
    { value: 'tender', label: 'Tender' },
    { value: 'heavy', label: 'Heavy' },
    { value: 'not-said', label: 'I’d rather not say' },
  ];
  protected readonly lenses = [
    { value: 'culture-window', label: 'The organisation' },
    { value: 'what-matters', label: 'What I need' },
    { value: 'sharper', label: 'What I can do' },
  ];
  protected readonly kinds = [
    { value: 'value', label: 'I value' },
    { value: 'notice', label: 'I notice' },
    { value: 'wonder', label: 'I wonder' },
  ];
  protected readonly typed =
    'Keep the truth. Lose the ten seconds.\nIt is at https://example.org/notes, if you want it.\n\nA second paragraph <b>as typed</b>.';
  protected readonly weight = signal<string | null>('heavy');
  protected readonly lens = signal<readonly string[]>(['what-matters']);
  protected readonly kind = signal<string | null>('wonder');
  protected readonly tab = signal('value');
  protected readonly written = signal('Being asked, in a final, who looks after my mother.');
  protected readonly asking = signal(false);
}
