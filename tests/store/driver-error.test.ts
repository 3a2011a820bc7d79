import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asStoreError } from "#server/store/driver-error.ts";
import { StoreError, storeErrorCodes } from "#server/store/store-error.ts";

const error = (properties: object, message = "x") => Object.assign(new Error(message), properties);
const sqlite = (code: string) => error({ code }, "vertraulicher Text");
const postgres = (code: string) => error({ code, severity: "ERROR" }, "vertraulicher Text");

describe("an error of a database", () => {
  test.each([
    [sqlite("SQLITE_FULL"), "diskFull"],
    [postgres("53100"), "diskFull"],
    [sqlite("SQLITE_BUSY"), "locked"],
    [sqlite("SQLITE_BUSY_SNAPSHOT"), "locked"],
    [sqlite("SQLITE_LOCKED"), "locked"],
    [postgres("40P01"), "locked"],
    [postgres("55P03"), "locked"],
    [sqlite("SQLITE_IOERR_FSYNC"), "failed"],
    [sqlite("SQLITE_CONSTRAINT_FOREIGNKEY"), "failed"],
    [postgres("23505"), "failed"],
    [error({ code: "ECONNREFUSED", syscall: "connect" }), "failed"],
    [error({}, "Connection terminated unexpectedly"), "failed"],
    [new DrizzleQueryError("select", ["vertraulicher Text"], postgres("40001")), "locked"],
    [new StoreError("inUse"), "inUse"],
  ])("%s is „%s“ to us, and nothing that was stored is in it", (given, code) => {
    const known = asStoreError(given);
    expect(known?.code).toBe(code);
    expect(storeErrorCodes).toContain(known?.code);
    expect(`${known?.message}${known?.stack}`).not.toContain("vertraulich");
  });

  test.each([
    new Error("nicht erlaubt"),
    new Error("so nicht", { cause: sqlite("SQLITE_FULL") }),
    error({ code: "STALE" }),
    error({ code: "ENOENT", syscall: "open", path: "/x" }, "no such file"),
    error({ code: 5 }),
    "Text",
    undefined,
  ])("is not what a work throws itself: %s", (given) => {
    expect(asStoreError(given)).toBeUndefined();
  });
});
