import { median } from './measure.mjs';

/**
 * The tables: what was measured, then the goals with met or not met.
 * @param {object} outcome
 * @param {{ road: import('./roads.mjs').Road, counted: Record<'ours' | 'limit', object>, rounds: object[] }[]} outcome.results
 */
export function report({ results, boots, memory, hashMs, disturbed, live }) {
  const rows = results.flatMap(rowsOf);
  print(
    [
      'path',
      'conns',
      '',
      'req/s',
      'p50 ms',
      'p95 ms',
      'CPU ms (server + PG)',
      'SQL',
      'pages',
      'KiB',
      'of the limit (min..max)',
    ],
    rows,
  );
  console.log('');
  const goals = [...results.flatMap(goalsOf), ...othersOf({ results, boots, memory, hashMs, disturbed, live })];
  print(['goal', 'wanted', 'measured', ''], goals);
}

function rowsOf({ road, counted, rounds }) {
  return [...new Set(rounds.map(({ connections }) => connections))].flatMap((connections) => {
    const same = rounds.filter((round) => round.connections === connections);
    return (road.alone ? ['ours'] : ['ours', 'limit']).map((who) => {
      const of = (name) => median(same.map((round) => round[who][name]));
      const { statements, transaction, pages, kib } = counted[who];
      const share = who === 'ours' && !road.alone ? spread(shares(same)) : '';
      const cpu = same.every((round) => round[who].cpu)
        ? ['server', 'database'].map((part) => median(same.map((round) => round[who].cpu[part])).toFixed(2)).join(' + ')
        : '-';
      const sql = `${round(statements)}${transaction > 0 ? ` + ${round(transaction)}` : ''}`;
      return [
        who === 'ours' ? road.name : '',
        who === 'ours' ? String(connections) : '',
        who,
        of('perSecond').toFixed(0),
        of('p50').toFixed(1),
        of('p95').toFixed(1),
        cpu,
        sql,
        pages.toFixed(0),
        kib.toFixed(1),
        share,
      ];
    });
  });
}

function goalsOf({ road: { name, goal }, counted: { ours }, rounds }) {
  const most = Math.max(...rounds.map(({ connections }) => connections));
  const busy = rounds.filter(({ connections }) => connections === most);
  const alone = rounds.filter(({ connections }) => connections === 1);
  const rows = [];
  if (goal.share !== undefined)
    rows.push([
      `${name}: requests/s, ${most} connections`,
      `>= ${percent(goal.share)} of the limit`,
      spread(shares(busy)),
      met(median(shares(busy)) >= goal.share),
    ]);
  if (goal.p95 !== undefined && alone.length > 0) {
    const times = alone.map((one) => one.ours.p95 / one.limit.p95);
    rows.push([
      `${name}: p95, 1 connection`,
      `<= ${goal.p95} x the limit`,
      `${median(times).toFixed(1)} x`,
      met(median(times) <= goal.p95),
    ]);
  }
  if (goal.ms !== undefined && alone.length > 0) {
    const time = median(alone.map((one) => one.ours.p95));
    rows.push([`${name}: p95, 1 connection`, `<= ${goal.ms} ms`, `${time.toFixed(1)} ms`, met(time <= goal.ms)]);
  }
  if (goal.statements !== undefined)
    rows.push([
      `${name}: statements`,
      `<= ${goal.statements}`,
      round(ours.statements),
      met(ours.statements <= goal.statements),
    ]);
  if (goal.kib !== undefined)
    rows.push([`${name}: answer`, `<= ${goal.kib} KiB`, `${ours.kib.toFixed(1)} KiB`, met(ours.kib <= goal.kib)]);
  return rows;
}

function othersOf({ results, boots, memory, hashMs, disturbed, live }) {
  const rows = [];
  const signIn = results.find(({ road }) => road.name.startsWith('sign-in'));
  if (signIn) {
    const p50 = median(signIn.rounds.filter(({ connections }) => connections === 1).map(({ ours }) => ours.p50));
    rows.push([
      'sign-in: p50, 1 connection',
      `<= hash alone (${hashMs.toFixed(1)} ms) + 10 ms`,
      `${p50.toFixed(1)} ms`,
      met(p50 <= hashMs + 10),
    ]);
  }
  if (disturbed)
    rows.push([
      'thread list: p95 with 4 sign-ins in flight',
      '< 1.3 x without',
      `${disturbed.toFixed(2)} x`,
      met(disturbed < 1.3),
    ]);
  if (live) rows.push(liveGoal(live));
  const boot = median(boots.ours) / median(boots.limit);
  rows.push([
    'boot to first answer',
    `<= 4 x (limit ${median(boots.limit).toFixed(0)} ms)`,
    `${boot.toFixed(1)} x (${median(boots.ours).toFixed(0)} ms)`,
    met(boot <= 4),
  ]);
  if (memory)
    rows.push([
      'peak memory',
      `<= 1.6 x (limit ${memory.limit.toFixed(0)} MiB)`,
      `${(memory.ours / memory.limit).toFixed(1)} x (${memory.ours.toFixed(0)} MiB)`,
      met(memory.ours / memory.limit <= 1.6),
    ]);
  return rows;
}

function liveGoal({ ours, limit }) {
  return [
    'live: the last of 300 pages has heard of a reply, p95',
    `<= 2 x (limit ${limit.toFixed(1)} ms)`,
    `${(ours / limit).toFixed(1)} x (${ours.toFixed(1)} ms)`,
    met(ours <= 2 * limit),
  ];
}

function shares(rounds) {
  return rounds.map(({ ours, limit }) => ours.perSecond / limit.perSecond);
}

function spread(list) {
  return `${percent(median(list))} (${percent(Math.min(...list))}..${percent(Math.max(...list))})`;
}

const percent = (share) => `${(share * 100).toFixed(0)} %`;
const round = (number) => String(Math.round(number * 10) / 10);
const met = (good) => (good ? 'met' : 'NOT MET');

function print(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log(
    [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n'),
  );
}
