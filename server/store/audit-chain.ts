import { createHash } from "node:crypto";
import type { AuditDetails, AuditEntry, StoredAuditEntry } from "./store.ts";

/** What the first entry names as its previous hash. */
const chainStart = "0".repeat(64);

/** Puts the details in one order, so that equal entries have equal texts. */
function orderedDetails(details: AuditDetails): AuditDetails {
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
  return Object.fromEntries(Object.entries(details).sort(byName));
}

/**
 * Links an entry to the one before it: SHA-256 (hex) over the previous hash, a line break, and the entry as JSON
 * with its members in this order.
 */
export function linked(entry: AuditEntry, number: number, previousHash: string): StoredAuditEntry {
  const { at, actor, action, object } = entry;
  const details = orderedDetails(entry.details);
  const text = JSON.stringify({ number, at, actor, action, object, details });
  const hash = createHash("sha256").update(`${previousHash}\n${text}`).digest("hex");
  return { number, at, actor, action, object, details, previousHash, hash };
}

/**
 * The number of the first entry that does not continue the one before it, or `undefined` where the chain holds.
 * `previousHash` is that of the entry before the first one given.
 */
export function firstBroken(
  entries: readonly StoredAuditEntry[],
  previousHash: string = chainStart,
  previousNumber = 0,
): number | undefined {
  let before = { number: previousNumber, hash: previousHash };
  for (const entry of entries) {
    const expected = linked(entry, before.number + 1, before.hash);
    if (entry.number !== expected.number || entry.hash !== expected.hash) return entry.number;
    if (entry.previousHash !== before.hash) return entry.number;
    before = entry;
  }
  return undefined;
}
