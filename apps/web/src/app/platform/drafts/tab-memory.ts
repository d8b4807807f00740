import { tabAlone } from '@web/platform/shared-computer';

/**
 * Unsent texts in the memory of this tab, for a computer that others use and a device that can keep nothing: gone with
 * the tab, which asks before it goes.
 */
export class TabMemory {
  private readonly texts = new Map<string, string>();

  constructor() {
    globalThis.addEventListener('beforeunload', (event) => {
      if (this.texts.size > 0) event.preventDefault();
    });
  }

  read(drawer: string, account: string, key: string): unknown {
    const text = this.texts.get(placeOf(drawer, account, key));
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** Texts alone: a copy is there to be read without a network, which this tab's memory is not for. */
  write(drawer: string, account: string, key: string, value: unknown): void {
    if (drawer !== 'texts') return;
    this.texts.set(placeOf(drawer, account, key), JSON.stringify(value));
    tabAlone.holds = true;
  }

  drop(drawer: string, account: string, key: string): void {
    if (this.texts.delete(placeOf(drawer, account, key))) tabAlone.holds = this.texts.size > 0;
  }

  keys(drawer: string, account: string): readonly string[] {
    const begin = placeOf(drawer, account, '');
    return [...this.texts.keys()].filter((place) => place.startsWith(begin)).map((place) => place.slice(begin.length));
  }

  wipe(account: string): void {
    for (const key of this.keys('texts', account)) this.drop('texts', account, key);
  }
}

function placeOf(drawer: string, account: string, key: string): string {
  return `${drawer} ${account} ${key}`;
}
