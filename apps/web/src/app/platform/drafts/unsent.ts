import { inject, Injectable } from '@angular/core';
import { departed } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { DebriefWire } from './debrief-wire';
import { Drafts } from './drafts';
import { isKeptDebrief, isWaiting, type KeptDebrief, landed, leaving } from './kept-debrief';
import { fieldsIn } from './kept-value';
import { writingAt } from './writings';

/** Where a debrief lies that has not been sent. */
type DebriefKey = `debrief:${string}`;

/** A text that only this device has: what it is, and how it begins (empty where that would say nothing). */
export interface UnsentText {
  readonly key: string;
  readonly label: string;
  readonly begins: string;
}

/** What of her writing is on this device only. Signing out deletes it here, so it is asked for before. */
@Injectable({ providedIn: 'root' })
export class Unsent {
  private readonly wire = new DebriefWire(inject(ApiClient));
  private readonly drafts = inject(Drafts);

  /** Sends what goes to the server by itself, which is debriefs only, and answers with what is left. Never throws. */
  async leftAfterSending(): Promise<readonly UnsentText[]> {
    for (const key of await this.drafts.keys('debrief:')) await this.sendDebrief(key).catch(() => undefined);
    return (await this.drafts.all()).filter(({ value }) => hasWords(value)).map(named);
  }

  /** Sends debriefs that were written without a network and that no page is open on. Never throws. */
  async sendWaiting(): Promise<void> {
    const keys = (await this.drafts.keys('debrief:')).filter(
      (key) => key !== 'debrief:new' && !this.drafts.isHeld(key),
    );
    for (const key of keys) await this.sendDebrief(key).catch(() => undefined);
  }

  /** As the page of it would. What cannot go stays: an answer that is wrong as it is, one in two versions. */
  private async sendDebrief(key: DebriefKey): Promise<void> {
    const kept = await this.drafts.take(key);
    // an open tab writes it, and sends it by itself
    if (!isKeptDebrief(kept)) return;
    let [now, at]: [KeptDebrief, DebriefKey] = [kept, key];
    for (let sent = leaving(now); sent; sent = leaving(now)) {
      const gone = departed(now, sent);
      const from = await this.putInPlace(at, now, gone);
      if (from === null) return;
      now = landed(gone, await this.wire.send(gone, sent));
      const to = await this.putInPlace(from, gone, now);
      if (to === null) return;
      at = to;
    }
  }

  /** @returns where it lies now; null where a page has opened on it meanwhile, or has newer words by then */
  private async putInPlace(key: DebriefKey, former: KeptDebrief, now: KeptDebrief): Promise<DebriefKey | null> {
    const lying = JSON.stringify(await this.drafts.take(key));
    if (this.drafts.isHeld(key) || lying !== JSON.stringify(former)) return null;
    const at: DebriefKey = now.opened ? `debrief:${now.id}` : key;
    const stays = !now.opened || isWaiting(now);
    if (stays) await this.drafts.write(at, now);
    if (!stays || at !== key) await this.drafts.drop(key);
    return at;
  }
}

/** Fields that are chosen and not written. */
const choices = ['id', 'kind', 'cueKind', 'mode', 'showTo', 'lookBackOn', 'unsent', 'role', 'timeZone'];
/** Fields by which a text is known again, best first. */
const telling = (
  'text body act cue title question statement observation words process name email ' +
  'organisationName roleTitle first tell notDo comeBack more'
).split(' ');
const longest = 60;

function named({ key, value }: { readonly key: string; readonly value: unknown }): UnsentText {
  return { key, label: writingAt(key), begins: shortened(beginningOf(value).replace(/\s+/g, ' ').trim()) };
}

function beginningOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const outer = fieldsIn(value);
  const inner = ['answers', 'fields', 'words'].flatMap((name) => [...fieldsIn(outer.get(name))]);
  const fields = new Map([...outer, ...inner]);
  const words = telling.map((name) => fields.get(name)).filter((one) => typeof one === 'string');
  return words.find((one) => one.trim() !== '') ?? '';
}

function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest) + 1 || longest).trim()} …`;
}

function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return [...fieldsIn(value)].some(([name, inner]) => !choices.includes(name) && hasWords(inner));
}
