import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';

/** The request of the public documentation, word for word where it has words. */
export const DOCUMENTED_BODY = {
  first_name: 'Ada',
  last_name: 'Example',
  email: 'ada.example@example.com',
  phone: '+23490123456789',
  country_code: 'NG',
  date_of_birth: '1970-12-28',
  gender: 'male',
  documents: [{ id_type: 'national_id', id_number: '1096277890' }],
  address: { street: '12 Marina Road', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'Nigeria' },
  proof_of_funds: {
    employment_status: 'employed',
    occupation: '151252',
    primary_purpose: 'payments_to_friends_or_family_abroad',
    source_of_funds: 'salary',
    expected_monthly_pay: '0_4999',
  },
};

export const SMALLEST_BODY = {
  first_name: 'Ada',
  last_name: 'Example',
  email: 'ada.example@example.com',
  phone: '+2348031234567',
  country_code: 'NGA',
  date_of_birth: '1987-03-04',
};

export const BUSINESS_BODY = {
  kind: 'business',
  email: 'office@example.com',
  phone: '+442079460000',
  country_code: 'gb',
  business: { legal_name: 'Example Trading Ltd', registration_number: '01234567', registry_country: 'GB' },
  owners: [
    { type: 'person', first_name: 'Ada', last_name: 'Example', ownership_percentage: 60, roles: ['beneficial_owner'] },
    { type: 'business', legal_name: 'Example Holding Ltd', ownership_range: { min: 25, max: 50 } },
  ],
  controllers: 'none_identified',
  operating_address: { street: '1 Example Street', city: 'London', country: 'GB' },
};

/** A PNG of one colour; `claim` makes its header say another size than it has. */
export function png({
  width = 8,
  height = 8,
  claim,
}: { width?: number; height?: number; claim?: number } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claim ?? width, 0);
  header.writeUInt32BE(claim ?? height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

export function base64(file: Buffer): string {
  return file.toString('base64');
}
