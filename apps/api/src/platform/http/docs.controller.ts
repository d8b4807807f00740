import { contract, type EndpointSpec } from '@accelerator/contracts';
import { Controller, Get, Header, SetMetadata } from '@nestjs/common';
import { OPEN_ROUTE } from './door.guard';
import { describeApi } from './openapi';

/** What the API can do, for programs and for people; without scripts and without foreign hosts. */
@Controller('api')
export class DocsController {
  private description: string | undefined;

  @Get('openapi.json')
  @SetMetadata(OPEN_ROUTE, true)
  @Header('content-type', 'application/json; charset=utf-8')
  openapi(): string {
    return (this.description ??= JSON.stringify(describeApi(contract)));
  }

  @Get('docs')
  @SetMetadata(OPEN_ROUTE, true)
  @Header('content-type', 'text/html; charset=utf-8')
  docs(): string {
    return pageOf(Object.values(contract));
  }
}

function pageOf(specs: readonly EndpointSpec[]): string {
  const rows = specs.map(
    ({ name, method, path, access, summary }) =>
      `<tr><td>${method}</td><td><code>/api/v1${escape(path)}</code></td><td>${access}</td><td>${escape(summary)}</td><td><code>${name}</code></td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>API</h1>
<p>All shapes are in <a href="/api/openapi.json">openapi.json</a>. Refusals are problem details (RFC 9457).
Access: <em>public</em> is anybody, <em>account</em> anybody signed in, <em>member</em> and <em>coach</em> those with a
place in the cohort of the path, <em>admin</em> the programme office.</p>
<table border="1" cellpadding="4"><thead><tr><th>Method</th><th>Path</th><th>Access</th><th>What it does</th><th>Name</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
