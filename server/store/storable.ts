/**
 * Refuses what the two databases would keep differently or not at all: NUL, lone surrogates, numbers that JSON has
 * no word for. The reader of requests has refused them before; here they are a defect.
 */
export function assertStorable(value: unknown): void {
  if (typeof value === "string") assertText(value);
  else if (typeof value === "number") assertNumber(value);
  else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      assertText(name);
      assertStorable(each);
    }
  }
}

function assertText(text: string): void {
  if (text.includes("\0") || !text.isWellFormed()) throw new TypeError("the text cannot be stored");
}

function assertNumber(number: number): void {
  if (!Number.isFinite(number) || Object.is(number, -0)) throw new TypeError("the number cannot be stored");
}
