// Writes each dashboard as JSON; the same sources give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { overview } from './overview.js';
import { platform } from './platform.js';
import { protectiveFactors } from './protective-factors.js';

const folder = process.argv[2] ?? 'grafana/dashboards';
mkdirSync(folder, { recursive: true });
for (const dashboard of [overview(), protectiveFactors(), platform()].map(numbered)) {
  writeFileSync(join(folder, `${dashboard.uid}.json`), `${JSON.stringify(dashboard, null, 2)}\n`);
}

/** Panels by their place, queries by letter. */
function numbered(dashboard: Dashboard): Dashboard {
  dashboard.annotations?.list?.forEach((annotation) => lettered([annotation.target as Query]));
  dashboard.panels?.forEach((panel, index) => {
    panel.id = index + 1;
    lettered(('targets' in panel ? panel.targets ?? [] : []) as Query[]);
  });
  return dashboard;
}

interface Query {
  refId?: string;
}

function lettered(queries: Query[]): void {
  queries.forEach((query, index) => (query.refId = String.fromCharCode(65 + index)));
}
