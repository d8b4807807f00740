import type { Locator, Page } from '@playwright/test';
import { demoPassword, personOf, type PersonKey } from '@accelerator/fixtures';
import { lookAtFocus } from './focus-look';
import { expect, expectAccessible } from './test';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** Where to look for something, and which way to go. */
interface Whereabouts {
  readonly within?: Locator;
  readonly back?: boolean;
}

const mostStops = 150;

/** Pages at which axe has looked, whoever came there. */
const looked = new Set<string>();

/** The page of an address, whichever thing it shows. */
function kindOf(address: string): string {
  return new URL(address).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
}

/** Somebody with a keyboard and nothing else: each stop on her way has to be seen, and none may be lost. */
export class Keys {
  /** Nothing has the focus yet on a page that was just opened. */
  private fresh = true;

  constructor(readonly page: Page) {}

  /** Comes in through the door; the first page of her frame is there afterwards. */
  async signIn(who: PersonKey, heading: Name): Promise<void> {
    await this.open('/sign-in', 'Sign in');
    await this.write('Your e-mail address', personOf(who).email);
    await this.push('button', 'Use a password');
    await expect(this.page.getByLabel('Password', { exact: true })).toBeFocused();
    await this.writeInto('Password', demoPassword);
    await this.press('Enter');
    await this.arrive(heading);
  }

  /** Opens an address, as typed into the browser's own bar. */
  async open(address: string, heading: Name): Promise<void> {
    await this.page.goto(address);
    this.fresh = true;
    await this.arrive(heading, false);
  }

  /** The page is there; after a link the focus is on its title, and axe finds nothing, the first time. */
  async arrive(heading: Name, byLink = true): Promise<void> {
    const title = this.page.getByRole('heading', { level: 1, name: heading });
    await expect(title).toBeVisible();
    if (byLink) await expect(title).toBeFocused();
    const page = kindOf(this.page.url());
    if (looked.has(page)) return;
    await expectAccessible(this.page);
    looked.add(page);
  }

  /** Presses Tab until this has the focus. */
  async reach(role: Role, name: Name, { within, back }: Whereabouts = {}): Promise<Locator> {
    const target = (within ?? this.page).getByRole(role, { name: whole(name) });
    await expect(target.first()).toBeAttached();
    await this.tabTo(target, `${role} ${String(name)}`, back ? 'Shift+Tab' : 'Tab');
    return target;
  }

  /** Goes to a button or a link and presses it. */
  async push(role: 'button' | 'link' | 'tab', name: Name, whereabouts: Whereabouts = {}): Promise<void> {
    await this.reach(role, name, whereabouts);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a field and types; what stood there goes. */
  async write(name: Name, words: string, whereabouts: Whereabouts & { readonly role?: Role } = {}): Promise<void> {
    await this.reach(whereabouts.role ?? 'textbox', name, whereabouts);
    await this.page.keyboard.press('ControlOrMeta+A');
    if (words === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.type(words);
    await expect(this.page.locator(':focus')).toHaveValue(words);
  }

  /** Goes to a field that has no role of its own: a day, a password, a file. */
  async writeInto(label: string, typed: string, value = typed): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await expect(field).toBeVisible();
    await this.tabTo(field, label);
    await this.page.keyboard.type(typed);
    // of a day the browser forgets a first figure where the second comes late, as on a machine that is busy
    for (let again = 0; typed !== value && again < 3 && (await field.inputValue()) !== value; again += 1) {
      for (let part = 0; part < 3; part += 1) await this.page.keyboard.press('ArrowLeft');
      await this.page.keyboard.type(typed);
    }
    await expect(field).toHaveValue(value);
  }

  /** Goes to a day with its time, `2031-11-25T12:30`, and types it in the order that this browser has. */
  async writeMoment(label: string, moment: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await this.tabTo(field, label);
    for (const [date, time] of waysToType(moment)) {
      for (let part = 0; part < 6; part += 1) await this.page.keyboard.press('ArrowLeft');
      await this.page.keyboard.type(date);
      await this.page.keyboard.press('ArrowRight');
      await this.page.keyboard.type(time);
      if ((await field.inputValue()) === moment) return;
    }
    await expect(field).toHaveValue(moment);
  }

  /** Goes to something that has neither a role nor a label. */
  async reachPart(part: Locator, words: string): Promise<void> {
    await this.tabTo(part, words);
  }

  /** Goes to a list of choices and types the beginning of one. */
  async choose(name: Name, label: string, whereabouts: Whereabouts = {}): Promise<void> {
    await this.reach('combobox', name, whereabouts);
    await this.page.keyboard.type(label);
    await expect(this.page.locator(':focus option:checked')).toHaveText(new RegExp(`^\\s*${literally(label)}`));
  }

  /** Goes to a box to tick. */
  async tick(name: Name, whereabouts: Whereabouts = {}): Promise<void> {
    await this.reach('checkbox', name, whereabouts);
    await this.page.keyboard.press('Space');
  }

  /** Goes into a group of choices by Tab, and by the arrows to one of them. */
  async pick(name: Name, { within = this.page.getByRole('main') }: Whereabouts = {}): Promise<void> {
    const wanted = within.getByRole('radio', { name: whole(name) });
    const group = within.getByRole('group').filter({ has: this.page.getByRole('radio', { name: whole(name) }) });
    await expect(wanted).toHaveCount(1);
    await this.tabTo(group.last().getByRole('radio'), `radio ${String(name)}`);
    for (let presses = 0; presses < 12 && !(await hasFocus(wanted)); presses += 1)
      await this.page.keyboard.press('ArrowDown');
    if (!(await wanted.isChecked())) await this.page.keyboard.press('Space');
    await expect(wanted).toBeChecked();
    await expect(wanted).toBeFocused();
  }

  /** A key where the focus is. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** From the top to the bottom of the page: each stop is seen, each comes once, and the way leads out again. */
  async walkThrough(): Promise<number> {
    const seen: string[] = [];
    for (let stops = 0; stops < mostStops; stops += 1) {
      await this.page.keyboard.press('Tab');
      const { where, wrong, id } = await this.page.locator('body').evaluateAll(lookAtFocus);
      if (where === '') return stops;
      expect(wrong, `${where} at ${this.page.url()}`).toBe('');
      if (stops > 0 && seen.length > 1 && seen[0] === id) return stops;
      // a day has a stop for each of its parts
      if (seen.at(-1) === id) continue;
      expect(seen, `${where} comes twice at ${this.page.url()}`).not.toContain(id);
      seen.push(id);
    }
    throw new Error(`No way out at ${this.page.url()}.`);
  }

  private async tabTo(target: Locator, wanted: string, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    await this.expectPlaceKept(wanted);
    if (await hasFocus(target)) return;
    for (let stops = 0; stops < mostStops; stops += 1) {
      await this.page.keyboard.press(key);
      const { where, wrong, found } = await target.evaluateAll(lookAtFocus);
      expect(wrong, where).toBe('');
      if (found) return;
      passed.push(where);
    }
    throw new Error(`${key} never came to ${wanted}; it passed:\n${[...new Set(passed)].join('\n')}`);
  }

  /** What was done before has left the focus somewhere. */
  private async expectPlaceKept(wanted: string): Promise<void> {
    if (!this.fresh)
      await expect
        .poll(() => this.page.evaluate(() => document.activeElement !== document.body), {
          message: `the focus is nowhere, on the way to ${wanted}`,
        })
        .toBe(true);
    this.fresh = false;
  }
}

/** Month first and with the half of the day, or day first with 24 hours. */
function waysToType(moment: string): readonly (readonly [string, string])[] {
  const [year = '', month = '', day = '', hour = '', minute = ''] = moment.split(/\D/);
  const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
  return [
    [month + day + year, twelve + minute + (Number(hour) < 12 ? 'A' : 'P')],
    [day + month + year, hour + minute],
  ];
}

/** The whole name; what stands in it for readers only is read with a pause before it. */
function whole(name: Name): RegExp {
  if (typeof name !== 'string') return name;
  return new RegExp(`^${literally(name).replaceAll(': ', ' ?: ')}$`);
}

function literally(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((one) => one === document.activeElement));
}
