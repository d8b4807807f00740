/** A place where words of hers lie: which thing they belong to, what is called, and how they read in an excerpt. */
interface Place {
  readonly kind: string;
  readonly from: string;
  readonly id: string;
  readonly title: string;
  /** The day that stands beside it and that is filtered by. */
  readonly on: string;
  readonly debrief?: string;
  readonly opportunity?: string;
  readonly text: string;
  readonly search: string;
  /** Whose it is, and what else must be so. */
  readonly where: string;
}

const mine = (row: string) => `${row}.owner_id = (SELECT app.me())`;
const lines = (...columns: readonly string[]) =>
  `concat_ws(E'\\n', ${columns.map((one) => `nullif(${one}, '')`).join(', ')})`;

/**
 * Rows `m` of a table with the thing `k` that each stands with: itself, or the one that it was put into, whose name it
 * then has, and its own among what is read.
 */
function kept(
  kind: string,
  table: string,
  {
    name,
    on,
    text = [],
  }: { readonly name: (row: string) => string; readonly on: string; readonly text?: readonly string[] },
): Place {
  return {
    kind,
    from: `${table} m JOIN ${table} k ON k.id = coalesce(m.merged_into, m.id)`,
    id: 'k.id',
    title: name('k'),
    on,
    debrief: 'm.source_debrief_id',
    text: lines(`CASE WHEN m.id <> k.id THEN ${name('m')} END`, ...text),
    search: 'm.search',
    where: `${mine('m')} AND ${mine('k')}`,
  };
}

const process = {
  kind: 'opportunity',
  id: 'o.id',
  opportunity: 'o.id',
  where: `${mine('o')} AND o.deleted_at IS NULL`,
} as const;
const processTitle = `concat_ws(', ', o.role_title, nullif(o.organisation_name, ''))`;

const stories = kept('story', 'stories', {
  name: (row) => `${row}.title`,
  on: 'k.updated_at::date',
  text: ['m.context', 'm.obstacle', 'm.action', 'm.result', 'm.best_sentence', 'm.figures_source'],
});
const conditions = kept('non-negotiable', 'non_negotiables', {
  name: (row) => `${row}.statement`,
  on: 'k.updated_at::date',
  text: ['m.as_question'],
});

const places: readonly Place[] = [
  {
    kind: 'debrief',
    from: 'debriefs d',
    id: 'd.id',
    title: `coalesce(d.answers->>'process', '')`,
    on: 'd.created_at::date',
    debrief: 'd.id',
    text: 'app.debrief_text(d.answers)',
    search: 'd.search',
    where: `${mine('d')} AND d.deleted_at IS NULL`,
  },
  {
    ...process,
    from: 'opportunities o',
    title: processTitle,
    on: 'o.updated_at::date',
    text: lines('o.notes', 'o.next_step', 'o.pay_notes', 'o.public_alias', 'o.search_consultant', 'o.search_firm'),
    search: 'o.search',
  },
  {
    ...process,
    from: `opportunity_rounds r JOIN opportunities o ON o.id = r.opportunity_id AND ${mine('r')}`,
    title: processTitle,
    on: 'r.on_date',
    text: lines('r.promised', 'r.prep', 'app.people_text(r.people)'),
    search: 'r.search',
  },
  {
    ...process,
    from: `stated_reasons r JOIN opportunities o ON o.id = r.opportunity_id AND ${mine('r')}`,
    title: processTitle,
    on: 'r.at::date',
    text: 'r.text',
    search: 'r.search',
  },
  stories,
  {
    ...stories,
    from: 'tellings t JOIN stories m ON m.id = t.story_id JOIN stories k ON k.id = coalesce(m.merged_into, m.id)',
    on: 'coalesce(t.told_on, t.created_at::date)',
    debrief: 't.source_debrief_id',
    opportunity: 't.opportunity_id',
    text: 't.note',
    search: 't.search',
    where: `${mine('t')} AND ${mine('k')}`,
  },
  kept('question', 'interview_questions', {
    name: (row) => `${row}.question`,
    on: 'k.updated_at::date',
    text: ['m.what_i_said', 'm.next_time'],
  }),
  {
    ...kept('culture-signal', 'culture_signals', {
      name: (row) => `${row}.observation`,
      on: 'k.updated_at::date',
      text: ['m.meaning'],
    }),
    opportunity: 'm.opportunity_id',
  },
  conditions,
  {
    ...conditions,
    from: `non_negotiable_tests t JOIN non_negotiables m ON m.id = t.non_negotiable_id
    JOIN non_negotiables k ON k.id = coalesce(m.merged_into, m.id)`,
    on: 't.updated_at::date',
    debrief: 't.source_debrief_id',
    opportunity: 't.opportunity_id',
    text: 't.waived_because',
    search: 't.search',
    where: `${mine('t')} AND ${mine('k')}`,
  },
  kept('clue', 'clues', { name: (row) => `${row}.words`, on: 'k.written_on' }),
  kept('energy-mark', 'energy_marks', {
    name: (row) => `coalesce(nullif(${row}.own_words, ''), ${row}.topic)`,
    on: 'coalesce(k.marked_on, k.created_at::date)',
  }),
  kept('skill', 'skills_kept', {
    name: (row) => `coalesce(nullif(${row}.own_words, ''), ${row}.skill)`,
    on: 'k.kept_on',
  }),
  {
    kind: 'commitment',
    from: 'commitments m',
    id: 'm.id',
    title: `m.cue || ': ' || m.act`,
    on: 'm.created_at::date',
    text: `''`,
    search: 'm.search',
    where: mine('m'),
  },
];

/** All that is hers and can be found, a row for each place where words lie: kind, id, title, on, debrief_id, opportunity_id, text, search. */
export const ownThings = places
  .map(
    ({ kind, from, id, title, on, debrief, opportunity, text, search, where }) => `
  SELECT '${kind}' AS kind, ${id} AS id, ${title} AS title, ${on} AS "on", ${debrief ?? 'NULL::uuid'} AS debrief_id,
    ${opportunity ?? 'NULL::uuid'} AS opportunity_id, ${text} AS text, ${search} AS search
  FROM ${from} WHERE ${where}`,
  )
  .join('\n  UNION ALL');
