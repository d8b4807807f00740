import type { Body, previewImport, Reply } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Invalid } from '@api/platform/http/problem';
import { listOf, tableOf, type ReadList } from './csv';
import { ListProblem } from './csv-lines';
import { findAll } from './opportunities.queries';

/** Her processes as a table, out and in. */
@Injectable()
export class TransfersService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async table(caller: Caller): Promise<string> {
    return tableOf(await this.database.as(identityOf(caller), findAll));
  }

  /** What would come in; keeps nothing. Her own processes are looked at, nobody else's. */
  async preview(caller: Caller, { text }: Body<typeof previewImport>): Promise<Reply<typeof previewImport>> {
    const { rows, ignored, takes } = read(text);
    const own = await this.database.as(identityOf(caller), findAll);
    const names = new Set(own.map(nameOf));
    return {
      ignored: [...ignored],
      takes: takes.map(({ column, words }) => ({ column, words: [...words] })),
      rows: rows.map((row) => ({ ...row, known: row.draft !== null && names.has(nameOf(row.draft)) })),
    };
  }
}

function read(text: string): ReadList {
  try {
    return listOf(text);
  } catch (error) {
    if (error instanceof ListProblem) throw Invalid.at('text', error.message);
    throw error;
  }
}

function nameOf({
  roleTitle,
  organisationName = '',
}: {
  roleTitle: string;
  organisationName?: string | undefined;
}): string {
  return JSON.stringify([roleTitle.toLowerCase(), organisationName.toLowerCase()]);
}
