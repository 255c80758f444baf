import type { CaseAddress } from '../../domain/case-view';
import { displayName } from '../../domain/display-name';
import type { Evidence, JsonObject } from '../../domain/evidence';
import type { AddressView, CustomerRecord } from '../../domain/views';
import { masked, maskedWords, wordsOf } from './mask';
import { listOf, textOf, textsOf } from './sealed-values';

type Proof = NonNullable<CaseAddress['proof']>;
type Field = Proof['fields'][number]['field'];

/** Which finding of the proof check says that a part was not found. */
const MISSING: Readonly<Record<Field, readonly string[]>> = {
  name: ['address.proof_name_missing', 'address.proof_name_unclear'],
  house_number: ['address.proof_house_number_missing', 'address.proof_street_missing'],
  street: ['address.proof_street_missing'],
  city: ['address.proof_city_missing', 'address.proof_street_missing'],
  postal_code: ['address.proof_postal_code_missing', 'address.proof_street_missing'],
};

/** The letter was not read at all, or is none: nothing was compared. */
const NOT_READ: ReadonlySet<string> = new Set([
  'address.proof_unreadable',
  'address.proof_identity_document',
  'address.proof_script_unread',
  'address.proof_address_not_given',
]);

export interface ReadProof {
  readonly evidence: Evidence;
  /** The sealed part of the check (`judge-proof.ts`). */
  readonly reading: JsonObject | undefined;
}

/** A claimed address beside what the letter says. The street is masked in both. */
export function addressRow(record: CustomerRecord, address: AddressView, proof: ReadProof | undefined): CaseAddress {
  const { id, purpose, street, city, state, postalCode, country } = address;
  return {
    id,
    purpose,
    claimed: { street: masked(street), city, state, postalCode, country },
    reveal: `addresses.${id}`,
    ...(address.proofBlobId && { proof: proofRows(record, address, proof) }),
  };
}

function proofRows(record: CustomerRecord, address: AddressView, proof: ReadProof | undefined): Proof {
  const name = displayName(record.claims);
  const excerpt = textsOf(proof?.reading?.['address_block']);
  const shown = wordsOf(address.city, address.state, address.postalCode, address.country, name);
  const said = new Set(proof?.evidence.findings.map(({ code }) => code));
  const wasCompared = listOf(proof?.reading?.['lines']).length > 0 && ![...said].some((code) => NOT_READ.has(code));
  const [houseNumber, street] = [masked(houseNumberIn(address.street)), masked(address.street)];
  const claimed: Readonly<Record<Field, string>> = {
    name,
    house_number: houseNumber,
    street,
    city: address.city,
    postal_code: address.postalCode,
  };
  return {
    issuer: textOf(proof?.reading?.['issuer']) ?? '',
    issued: textOf(proof?.reading?.['issued']) ?? '',
    excerpt: excerpt.map((line) => maskedWords(line, shown)),
    fields: (Object.keys(claimed) as Field[])
      .filter((field) => claimed[field] !== '')
      .map((field) => {
        const agrees = !MISSING[field].some((code) => said.has(code));
        return {
          field,
          claimed: claimed[field],
          found: wasCompared && agrees ? claimed[field] : null,
          ...(wasCompared && { agrees }),
        };
      }),
  };
}

/** The first group of signs with a digit in it: what most countries write a house number as. */
function houseNumberIn(street: string): string {
  return /[\p{L}\p{N}/-]*\p{N}[\p{L}\p{N}/-]*/u.exec(street)?.[0] ?? '';
}
