/**
 * Rows as one value for `json_to_recordset`: a statement then writes any number of them. To begin a statement costs
 * Postgres as much as ten rows (it reads the table's constraints anew each time), and each one is a message both ways.
 */
export function jsonRows(rows: readonly object[]): string {
  return JSON.stringify(rows);
}

/** Bytes as JSON can carry them and Postgres reads them (`bytea`, hex format). */
export function hexBytes(bytes: Uint8Array): string;
export function hexBytes(bytes: Uint8Array | null): string | null;
export function hexBytes(bytes: Uint8Array | null): string | null {
  return bytes && `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
