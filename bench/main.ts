import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { packageRoot } from '../src/package-root';
import { benchPipeline } from './pipeline';
import { targetLines, writeReport } from './report';

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      items: { type: 'string', default: '300' },
      concurrency: { type: 'string', default: '16' },
      profile: { type: 'string' },
    },
  });
  const report = await benchPipeline({
    rounds: Number(values.rounds),
    items: Number(values.items),
    concurrency: Number(values.concurrency),
    profileDir: values.profile,
  });
  console.log(targetLines(report.targets).join('\n'));
  console.log(JSON.stringify((report.measured as { grown: unknown }).grown));
  console.log(await writeReport(report, join(packageRoot, 'bench', 'results')));
  void positionals;
}

void main();
