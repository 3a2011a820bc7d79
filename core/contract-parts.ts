import { String } from "typebox";

/** Unknown fields are errors in every body. */
export const Closed = { additionalProperties: false } as const;
export const Uuid = String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" });
/** ISO instant in UTC */
export const Instant = String();
/** YYYY-MM-DD */
export const Day = String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
