import { inflateRawSync } from "node:zlib";

const endRecord = 0x06054b50;
const endRecordLength = 22;
const centralHeaderLength = 46;
const localHeaderLength = 30;

/** The texts in a ZIP archive by file name, as its central directory lists them (APPNOTE 4.3; no ZIP64, no encryption). */
export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let at = archive.length - endRecordLength;
  while (archive.readUInt32LE(at) !== endRecord) at -= 1;
  const count = archive.readUInt16LE(at + 10);
  let entry = archive.readUInt32LE(at + 16);
  for (let index = 0; index < count; index += 1) {
    const nameLength = archive.readUInt16LE(entry + 28);
    const name = archive.toString(
      "utf8",
      entry + centralHeaderLength,
      entry + centralHeaderLength + nameLength,
    );
    files.set(name, textAt(archive, entry));
    entry +=
      centralHeaderLength + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  return files;
}

function textAt(archive: Buffer, entry: number): string {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start =
    local + localHeaderLength + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + size);
  return (method === 0 ? data : inflateRawSync(data)).toString("utf8");
}
