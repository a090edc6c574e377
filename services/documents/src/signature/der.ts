/** ITU-T X.690: values of ASN.1 as bytes. */
const TAGS = { integer: 0x02, octets: 0x04, oid: 0x06, sequence: 0x30, set: 0x31 } as const;

function lengthOf(count: number): Buffer {
  if (count < 0x80) return Buffer.from([count]);
  const hex = count.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

export const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
};
export const sequence = (...parts: readonly Buffer[]): Buffer => tagged(TAGS.sequence, ...parts);
/** The parts of a set stand in the order of their bytes (11.6). */
export const setOf = (...parts: readonly Buffer[]): Buffer => tagged(TAGS.set, ...[...parts].sort(Buffer.compare));
export const octets = (bytes: Buffer): Buffer => tagged(TAGS.octets, bytes);
export const integer = (value: number): Buffer => tagged(TAGS.integer, Buffer.from([value]));
export const NULL: Buffer = Buffer.from([0x05, 0x00]);

function base128(value: number): number[] {
  const rest = Math.floor(value / 128);
  const high = rest > 0 ? base128(rest).map((byte) => byte | 0x80) : [];
  return [...high, value % 128];
}
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return tagged(TAGS.oid, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}
