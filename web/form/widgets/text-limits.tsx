import { codePoints } from "#core/characters.ts";
import { decimalText } from "#core/format.ts";
import { deCheck } from "../../text/de-check.ts";

/** How much of the permitted length is used when the counter appears: early for long texts, late for short ones. */
const shownFrom = (most: number): number => (most > 300 ? 0.1 : 0.8);

const figure = (value: number): string => decimalText(String(value), "de");

const limitText = (
  length: number,
  least: number | null,
  most: number | null,
  asked: boolean,
): string | null => {
  const words = deCheck.text;
  if (least !== null && length > 0 && length < least) return words.missing(least - length);
  if (most !== null && length > most) return words.tooMany(figure(length - most));
  if (most !== null && length >= most * shownFrom(most)) return words.count(figure(length), figure(most));
  return asked && least !== null && length === 0 ? words.atLeast(figure(least)) : null;
};

/** How long a text is and may be. Read with the field, not while typing. */
export const TextLimits = ({
  id,
  text,
  least,
  most,
  asked,
}: {
  readonly id: string;
  readonly text: string;
  /** Whether an empty text should say how long it is to become. */
  readonly asked: boolean;
  readonly least: number | null;
  readonly most: number | null;
}) => {
  const shown = limitText(codePoints(text), least, most, asked);
  return (
    <div className="under">
      <span id={id}>{shown ?? ""}</span>
    </div>
  );
};
