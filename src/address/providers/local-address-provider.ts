import type { LetterReader } from '../../documents/reader/document-reader';
import { checkAddress } from '../check-address';
import { judgeProof } from '../proof/judge-proof';
import { PROOF_ENGINE } from '../proof/proof-engine';
import type { AddressProvider } from './address-provider';

/** Clearway's own engine, on this machine: nothing leaves it. */
export function createLocalAddressProvider({
  reader,
  maxAgeDays,
}: {
  readonly reader: LetterReader;
  /** How old a letter may be. */
  readonly maxAgeDays: number;
}): AddressProvider {
  return {
    name: 'local',
    checkAddress,
    async checkProof({ file, today, ...claims }, signal) {
      const reading = await reader.readLetter({ bytes: file, field: claims.field }, signal);
      const { outcome, findings, sealed } = judgeProof(reading, claims, { today, maxAgeDays });
      return { outcome, findings, engine: PROOF_ENGINE, data: {}, sealed };
    },
  };
}
