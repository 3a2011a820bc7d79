/** `crypto.argon2` came with this version, and with older ones the SQLite driver ends the process without a word. */
const oldest = { major: 24, minor: 7 } as const;

/** Why this Node cannot run the server, as a sentence saying what to do; null where it can. `version` is like `v24.21.0`. */
export const nodeProblem = (version: string): string | null => {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return null;
  return (
    `Node ${version} ist zu alt; gebraucht wird ${oldest.major}.${oldest.minor} oder neuer. ` +
    "Starten Sie mit npm start (bringt unter Linux das passende Node mit) oder installieren Sie Node 24 von https://nodejs.org."
  );
};
