import type { DebriefSaver } from './debrief-saver';

/** What to say where not all of a debrief has reached the server: what she can do, or that it will come by itself. */
export function notArrived(saver: DebriefSaver): string {
  if (saver.conflicts().length > 0) return 'Something stands here in two versions. Please choose first; both are kept.';
  if (saver.keptBack().length > 0 || saver.wrong())
    return 'Something you wrote needs another look; what it is stands beside it. Until then it is kept on this device.';
  return 'What you wrote is kept on this device and will be saved when the connection is back.';
}
