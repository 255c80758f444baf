/** Search attributes must be known to a namespace before a workflow sets one; else its start is refused. */
import { setTimeout as sleep } from 'node:timers/promises';

import { isGrpcServiceError } from '@temporalio/client';
import type { ConnectionLike } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import type { SearchAttributeType } from '@temporalio/common';

/** The namespace cannot be made ready by us. Its message tells an operator what to do. */
class SearchAttributeError extends Error {
  override readonly name = 'SearchAttributeError';
}

/** What `defineSearchAttributeKey` makes. */
export interface SearchAttribute {
  readonly name: string;
  readonly type: SearchAttributeType;
}

/** `temporal.api.enums.v1.IndexedValueType`: the SDK keeps its own translation to itself. */
const WIRE_TYPES: Readonly<Record<SearchAttributeType, number>> = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};

/** The part of a client's connection that is used. */
export type SearchAttributeServices = Pick<ConnectionLike, 'operatorService' | 'workflowService'>;

/** gRPC status codes: https://grpc.io/docs/guides/status-codes */
const INVALID_ARGUMENT = 3;
const ALREADY_EXISTS = 6;
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;

/** The server's own caches take seconds to a minute to see a new attribute. */
const VISIBLE_MS = 90_000;
const LOOK_EVERY_MS = 100;

/**
 * Adds to the namespace those that it lacks, and returns when its server accepts them. Safe to repeat, also by several
 * processes at once. Returns the names that were added.
 * Throws a SearchAttributeError when one exists with another type, or when this connection may not add any (Temporal Cloud, a
 * cluster with authorization): the text then has the command for the operator.
 */
export async function registerSearchAttributes(
  connection: SearchAttributeServices,
  namespace: string,
  wanted: readonly SearchAttribute[],
): Promise<string[]> {
  const missing = await findMissing(connection, namespace, wanted);
  if (missing.length === 0) return [];
  const searchAttributes = Object.fromEntries(missing.map(({ name, type }) => [name, WIRE_TYPES[type]]));
  try {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    if (codeOf(error) !== ALREADY_EXISTS) throw explain(error, namespace, missing);
    await findMissing(connection, namespace, wanted);
  }
  await untilAccepted(connection, namespace, missing);
  return missing.map(({ name }) => name);
}

async function findMissing(
  { operatorService }: SearchAttributeServices,
  namespace: string,
  wanted: readonly SearchAttribute[],
): Promise<SearchAttribute[]> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace }).catch((error: unknown) => {
    throw explain(error, namespace, wanted);
  });
  return wanted.filter(({ name, type }) => {
    const known = customAttributes?.[name];
    if (known === undefined || known === null) return true;
    if (known === WIRE_TYPES[type]) return false;
    throw new SearchAttributeError(
      `Search attribute ${name} of Temporal namespace "${namespace}" exists with another type; Clearway needs ${typeName(type)}. ` +
        'Remove or rename the other one, or give Clearway a namespace of its own.',
    );
  });
}

/** Asking for workflows by an attribute is refused until the server knows it. */
async function untilAccepted(
  { workflowService }: SearchAttributeServices,
  namespace: string,
  added: readonly SearchAttribute[],
): Promise<void> {
  const query = added.map(({ name }) => `${name} is not null`).join(' or ');
  const deadline = Date.now() + VISIBLE_MS;
  for (;;) {
    try {
      await workflowService.countWorkflowExecutions({ namespace, query });
      return;
    } catch (error) {
      if (codeOf(error) !== INVALID_ARGUMENT || Date.now() > deadline) throw error;
    }
    await sleep(LOOK_EVERY_MS);
  }
}

function explain(error: unknown, namespace: string, missing: readonly SearchAttribute[]): unknown {
  const code = codeOf(error);
  if (code !== PERMISSION_DENIED && code !== UNIMPLEMENTED) return error;
  const flags = missing.map(({ name, type }) => `--name ${name} --type ${typeName(type)}`).join(' ');
  return new SearchAttributeError(
    `This connection may not manage the search attributes of Temporal namespace "${namespace}". Add them once as its operator: ` +
      `temporal operator search-attribute create --namespace ${namespace} ${flags}`,
  );
}

/** As the CLI and the Web UI call it: `Keyword`. */
export function typeName(type: SearchAttributeType): string {
  return TypedSearchAttributes.toMetadataType(type);
}

function codeOf(error: unknown): number | null {
  return isGrpcServiceError(error) ? error.code : null;
}
