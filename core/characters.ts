/** Length of a text as people and JSON Schema count it: Unicode code points. */
export const codePoints = (text: string): number => {
  let count = text.length;
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) {
      count -= 1;
      at += 1;
    }
  }
  return count;
};

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Nothing but white space. */
export const isBlank = (text: string): boolean => text.trim() === "";

const isControl = (unit: number): boolean =>
  (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) || unit === 0x7f;

/**
 * Whether a text holds what no database and no document keeps as it is: control characters other than tab and
 * line break, or half a surrogate pair.
 */
export const hasForbiddenCharacter = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isControl(unit) || isLow(unit)) return true;
    if (isHigh(unit)) {
      if (!isLow(text.charCodeAt(at + 1))) return true;
      at += 1;
    }
  }
  return false;
};
