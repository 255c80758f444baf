import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

import type { KeyRing } from '../storage/key-ring';
import { open, seal } from '../storage/seal';

const ENCODING = 'encoding';
const KEY_ID = 'encryption-key-id';
const ENCRYPTED = 'binary/encrypted';
const CONTEXT = 'temporal/payload';

const PayloadProto = temporal.api.common.v1.Payload;

/**
 * Seals every payload on its way to the Temporal service, which then stores nothing readable (AES-256-GCM; see `seal`).
 *
 * The whole payload message is sealed, metadata included, so what the payload converter wrote comes back as it was. The
 * sealed payload has encoding `binary/encrypted` and the key's name in `encryption-key-id`. New payloads are sealed with
 * the ring's sealing key; any key of the ring opens, so a retired key stays in the ring for as long as histories that were
 * written with it are kept.
 *
 * On decoding, what we did not encrypt (written before the codec was on, or by the service itself) passes unchanged.
 * Random IVs allow 2^32 payloads a sealing key (SP 800-38D 8.3), which is 500 days at a hundred a second: rotate in time.
 *
 * Throws `KeyError` `key_unknown` for a key that is not in the ring and `SealBrokenError` for altered bytes.
 */
export function createPayloadCodec(keyRing: KeyRing): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(keyRing, payload)),
    decode: async (payloads) => payloads.map((payload) => decrypt(keyRing, payload)),
  };
}

function encrypt(keyRing: KeyRing, payload: Payload): Payload {
  const { id, key } = keyRing.sealing;
  return {
    metadata: { [ENCODING]: Buffer.from(ENCRYPTED), [KEY_ID]: Buffer.from(id) },
    data: seal(key, PayloadProto.encode(payload).finish(), CONTEXT),
  };
}

function decrypt(keyRing: KeyRing, payload: Payload): Payload {
  const keyId = payload.metadata?.[KEY_ID];
  // Without a key id it is another codec's: the encoding's name is shared by many.
  if (textOf(payload.metadata?.[ENCODING]) !== ENCRYPTED || !keyId) return payload;
  const key = keyRing.find(textOf(keyId));
  return PayloadProto.decode(open(key, payload.data ?? new Uint8Array(), CONTEXT));
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString('utf8') : '';
}
