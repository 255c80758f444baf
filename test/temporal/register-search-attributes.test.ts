import { registerSearchAttributes } from '../../src/temporal/register-search-attributes';
import type { SearchAttributeServices } from '../../src/temporal/register-search-attributes';

const [INVALID_ARGUMENT, ALREADY_EXISTS, PERMISSION_DENIED, UNAVAILABLE] = [3, 6, 7, 14];
const KEYWORD = 2;
const WANTED = [{ name: 'KycStage', type: 'KEYWORD' }] as const;

/** As the SDK throws it. */
function grpcError(code: number): Error {
  return Object.assign(new Error(`gRPC ${code}`), { code, details: '', metadata: {} });
}

/** A namespace of somebody else's cluster: what it knows, and what it answers. */
function namespace(known: Record<string, number>, { add, refusals = 0 }: { add?: () => void; refusals?: number } = {}) {
  let left = refusals;
  const asked: unknown[] = [];
  const services = {
    operatorService: {
      listSearchAttributes: async () => ({ customAttributes: known }),
      addSearchAttributes: async (request: unknown) => {
        asked.push(request);
        add?.();
        return {};
      },
    },
    workflowService: {
      countWorkflowExecutions: async () => {
        if (left-- > 0) throw grpcError(INVALID_ARGUMENT);
        return {};
      },
    },
  } as unknown as SearchAttributeServices;
  return { services, asked, refusalsLeft: () => left };
}

describe('registering search attributes', () => {
  test('adds only what is missing', async () => {
    const { services, asked } = namespace({ KycStage: KEYWORD });
    const wanted = [...WANTED, { name: 'KycDueAt', type: 'DATETIME' }] as const;

    await expect(registerSearchAttributes(services, 'prod', wanted)).resolves.toEqual(['KycDueAt']);
    expect(asked).toEqual([{ namespace: 'prod', searchAttributes: { KycDueAt: 6 } }]);
  });

  test('returns only when the server takes them: its caches need a moment', async () => {
    const { services, refusalsLeft } = namespace({}, { refusals: 2 });
    await registerSearchAttributes(services, 'prod', WANTED);

    expect(refusalsLeft()).toBe(-1);
  });

  test('is at peace with another process that did it in the same moment', async () => {
    const known: Record<string, number> = {};
    const { services } = namespace(known, {
      add: () => {
        known['KycStage'] = KEYWORD;
        throw grpcError(ALREADY_EXISTS);
      },
    });

    await expect(registerSearchAttributes(services, 'prod', WANTED)).resolves.toEqual(['KycStage']);
  });

  test('where it may not, gives the operator the command', async () => {
    const { services } = namespace(
      {},
      {
        add: () => {
          throw grpcError(PERMISSION_DENIED);
        },
      },
    );

    await expect(registerSearchAttributes(services, 'prod', WANTED)).rejects.toThrow(
      'temporal operator search-attribute create --namespace prod --name KycStage --type Keyword',
    );
  });

  test('passes on what it cannot explain', async () => {
    const { services } = namespace(
      {},
      {
        add: () => {
          throw grpcError(UNAVAILABLE);
        },
      },
    );

    await expect(registerSearchAttributes(services, 'prod', WANTED)).rejects.toMatchObject({ code: UNAVAILABLE });
  });
});
