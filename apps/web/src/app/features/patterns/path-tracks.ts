import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { stageGroups, type PatternsView } from '@accelerator/contracts';
import { DotRows } from './dot-rows';
import type { Drawing } from './marks';

/** How far each process went: in words where they are few, then a track for each, from ten on bars for all of them. */
@Component({
  selector: 'patterns-path-tracks',
  imports: [DotRows, RouterLink],
  templateUrl: './path-tracks.html',
})
export class PathTracks {
  readonly path = input.required<PatternsView['path']>();

  protected readonly groups = Object.values(stageGroups);
  protected readonly tracks = computed(() => this.path().form === 'dots');
  protected readonly bars = computed((): Drawing => {
    const { n, form, groups } = this.path();
    const rows = groups.map(({ label, count, words }) => ({
      key: label,
      label,
      words,
      counts: [{ mark: 'reached' as const, count }],
      dots: [],
    }));
    return { n, form, rows };
  });
}
