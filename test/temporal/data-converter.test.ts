import { existsSync } from 'node:fs';

import { ApplicationFailure } from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

import { generateKey, parseKeyRing } from '../../src/storage/key-ring';
import { createDataConverter } from '../../src/temporal/data-converter';

const dataConverter = createDataConverter(parseKeyRing(`k1:${generateKey()}`, 'RING'));

describe('the data converter', () => {
  test('seals the message, stack, details and cause of a failure, and gives them back', async () => {
    // As the SDK loads it for a client, a worker and a replay.
    const loaded = loadDataConverter(dataConverter);
    const failure = ApplicationFailure.create({
      type: 'DocumentUnreadable',
      message: 'CANARY message',
      details: ['CANARY detail'],
      cause: new Error('CANARY cause'),
    });

    const encoded = await encodeErrorToFailure(loaded, failure);
    const written = Buffer.from(JSON.stringify(encoded, (_, value: unknown) => asText(value)));
    expect(written.includes('DocumentUnreadable')).toBe(true);
    expect(written.includes('CANARY')).toBe(false);
    expect(written.includes(__filename)).toBe(false);

    const decoded = await decodeOptionalFailureToOptionalError(loaded, encoded);
    expect(decoded).toMatchObject({ message: 'CANARY message', details: ['CANARY detail'] });
    expect(decoded?.cause).toMatchObject({ message: 'CANARY cause' });
    expect(decoded?.stack).toContain(__filename);
  });

  test('has its failure converter inside the workflow bundle, where the failures of workflows are written', async () => {
    expect(existsSync(dataConverter.failureConverterPath)).toBe(true);
    const { code } = await bundleWorkflowCode({
      workflowsPath: require.resolve('./failing-workflow'),
      failureConverterPath: dataConverter.failureConverterPath,
      logger: new DefaultLogger('ERROR'),
    });
    expect(code).toContain('./src/temporal/failure-converter.ts');
    // None of what must not be there came with it.
    expect(code).not.toContain('./src/temporal/payload-codec.ts');
  });
});

/** Bytes as text, so that a search over the JSON sees through them. */
function asText(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
}
