import { inject, Injectable } from '@angular/core';
import { openDebrief, saveDebrief } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from './drafts';
import { fieldsIn } from './kept-value';
import { writingAt } from './writings';

/** A text that only this device has: what it is, and how it begins (empty where that would say nothing). */
export interface UnsentText {
  readonly key: string;
  readonly label: string;
  readonly begins: string;
}

/** What of her writing is on this device only. Signing out deletes it here, so it is asked for before. */
@Injectable({ providedIn: 'root' })
export class Unsent {
  private readonly api = inject(ApiClient);
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

  private async sendDebrief(key: string): Promise<void> {
    const read = await this.drafts.take(key);
    // an open tab writes it, and sends it by itself
    if (read === undefined) return;
    const kept = fieldsIn(read);
    // two versions wait for her choice: that is no thing to be sent by itself
    const clashes = kept.get('clashes');
    if (Array.isArray(clashes) && clashes.length > 0) return;
    const [id, mode, answers] = [kept.get('id'), kept.get('mode'), fieldsIn(kept.get('answers'))];
    if (kept.get('opened') === true) {
      const sent = Object.fromEntries([...answers].filter(([name]) => listed(kept.get('unsent'), name)));
      const held = fieldsIn(kept.get('revisions'));
      const base = Object.fromEntries(Object.keys(sent).map((name) => [name, held.get(name) ?? 0]));
      const params = saveDebrief.params.parse({ debriefId: id });
      const body = saveDebrief.body.parse({ mode, answers: sent, base });
      const { conflicts } = await this.api.call(saveDebrief, { params, body });
      if (conflicts.length > 0) return;
    } else {
      const body = openDebrief.body.parse({ id, mode, answers: Object.fromEntries(answers) });
      await this.api.call(openDebrief, { body });
    }
    // a page may have opened on it meanwhile, with newer words
    const now = JSON.stringify(await this.drafts.take(key));
    if (!this.drafts.isHeld(key) && now === JSON.stringify(read)) await this.drafts.drop(key);
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

function listed(list: unknown, name: string): boolean {
  return Array.isArray(list) && list.includes(name);
}
