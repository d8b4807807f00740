import { afterNextRender, Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { OwnCopies } from '@web/platform/offline/own-copies';
import { OtherTabs } from '@web/platform/other-tabs';
import { registerShellWorker } from '@web/platform/offline/shell-worker';
import { Proof } from '@web/platform/proof';
import { barSearch } from '@web/ui/page';
import { UndoNotice } from '@web/ui/undo-notice';
import { ContentsList } from './contents';
import { FocusKeeper } from './focus-keeper';
import { Frame } from './frame';
import { HouseContents } from './house-contents';
import { NoticeKeeper } from './notice-keeper';
import { ProofDialog } from './proof-dialog';
import { StandingWords } from './standing-words';

/** Around every page of somebody who is signed in, with the line at the foot of the window; at the desk without the contents. */
@Component({
  selector: 'app-house-frame',
  imports: [ContentsList, ProofDialog, RouterOutlet, StandingWords, UndoNotice],
  providers: [{ provide: barSearch, useFactory: () => inject(HouseContents).search }],
  template: `
    <div [class.house]="housed()">
      @if (housed()) {
        <app-contents />
      }
      <div class="house__page">
        <app-standing-words />
        <router-outlet />
      </div>
    </div>
    @if (proof.asked()) {
      <app-proof-dialog />
    }
    <ui-undo-notice
      [said]="notices.current()"
      [text]="notices.current()?.text ?? ''"
      [undoLabel]="notices.current()?.undo ? 'Undo' : ''"
      (undo)="notices.undo()"
      (gone)="notices.clear()"
    />
  `,
})
export default class HouseFrame {
  private readonly frame = inject(Frame);
  protected readonly proof = inject(Proof);
  protected readonly notices = inject(Notices);

  protected readonly housed = computed(() => this.frame.kind() === 'house');

  constructor() {
    inject(Live);
    inject(OtherTabs);
    inject(OwnCopies);
    inject(FocusKeeper);
    inject(NoticeKeeper);
    const view = inject(DOCUMENT).defaultView;
    afterNextRender(() => setTimeout(() => view && void registerShellWorker(view), 3_000));
  }
}
