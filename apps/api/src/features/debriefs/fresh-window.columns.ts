import { freshWindow } from '@accelerator/contracts';

/** For how many hours the programme lets the news count as fresh, as SQL. */
export const freshWindowSql = `coalesce((SELECT g.fresh_window_hours FROM programmes g ORDER BY g.key LIMIT 1), ${freshWindow.preset})`;
