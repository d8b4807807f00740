import {
  type AdviceSetting,
  adviceSettings,
  keysOf,
  sharableParts,
  type SharedPart,
  SharedVersionView,
} from '@accelerator/contracts';
import type { ProblemError } from '@web/platform/problem';
import type { BothTexts } from '@web/ui/both-versions';

/** What others read, or would. */
export interface SharedWords {
  readonly adviceSetting: AdviceSetting;
  readonly roleTitle: string;
  readonly publicAlias: string;
  readonly parts: readonly SharedPart[];
}

/** What they see instead of what she saw when she began; null where nothing is in her way. */
export function seenMeanwhile(problem: ProblemError | null): SharedVersionView | null {
  return problem?.code === 'conflict' ? (SharedVersionView.safeParse(problem.current).data ?? null) : null;
}

/** Both texts, wherever what they see is not what she is about to share. */
export function bothTexts(theirs: SharedWords, mine: SharedWords): readonly BothTexts[] | null {
  const [there, here] = [linesOf(theirs), linesOf(mine)];
  const texts = [...labels].flatMap(([line, label]) => {
    const [text, own] = [there.get(line) ?? '', here.get(line) ?? ''];
    return text === own ? [] : [{ label, text, mine: own }];
  });
  return texts.length > 0 ? texts : null;
}

function linesOf({ adviceSetting, roleTitle, publicAlias, parts }: SharedWords): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ['role', roleTitle],
    ['alias', publicAlias],
    ...parts.map(({ part, text }) => [part, text] as const),
    ['advice', adviceSettings[adviceSetting]],
  ]);
}

const labels = new Map<string, string>([
  ['role', 'The role'],
  ['alias', 'What stands in place of the organisation'],
  ...keysOf(sharableParts).map((part) => [part, sharableParts[part]] as const),
  ['advice', 'What you would like from them'],
]);
