const shortNames: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
};

/** A file name from words of a person: no separators, no control characters, no name that hides or is too long. */
export const fileName = (words: string, ending: string): string => {
  const safe = words
    .normalize("NFC")
    .replace(/[\p{C}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[. ]+|[. ]+$/g, "");
  return `${[...safe].slice(0, 100).join("").trim() || "Bericht"}.${ending}`;
};

/**
 * The header that has a browser save an answer under a name (RFC 6266): in ASCII for old programs, and in full
 * as RFC 5987 asks.
 */
export const attachment = (name: string): string => {
  const ascii = name
    .replace(/[äöüÄÖÜß]/g, (letter) => shortNames[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};
