import type { IncomingAddress } from '../../domain/intake';
import { saysSomething } from '../schemas/address';
import type { AddressBody } from '../schemas/address';
import { readFile } from './incoming-file';
import type { Reading } from './incoming-file';

export function readAddress(
  sent: AddressBody | undefined,
  path: readonly PropertyKey[],
  reading: Reading,
): IncomingAddress | undefined {
  if (!sent || !saysSomething(sent)) return undefined;
  const proof = readFile(sent.document, [...path, 'document'], reading);
  return {
    street: sent.street ?? '',
    city: sent.city ?? '',
    state: sent.state ?? '',
    postalCode: sent.postal_code ?? '',
    country: sent.country ?? '',
    ...(proof && { proof }),
  };
}
