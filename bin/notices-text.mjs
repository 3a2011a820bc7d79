/**
 * Fonts that the built pages may carry. They come inside of a package whose own licence is another one.
 * @type {readonly { family: string, folder: string, licence: string, copyright: string }[]}
 */
export const fonts = [
  {
    family: "Fira Sans",
    folder: "@kern-ux/native/dist/fonts/fira-sans",
    licence: "OFL-1.1",
    copyright: "Digitized data copyright (c) 2012-2015, The Mozilla Foundation and Telefonica S.A.",
  },
  {
    family: "Noto Sans",
    folder: "@kern-ux/native/dist/fonts/noto-sans",
    licence: "OFL-1.1",
    copyright: "Copyright 2015 Google Inc. All Rights Reserved.",
  },
];

const introduction = `# Drittsoftware

Diese Software wird mit den folgenden Paketen betrieben. Jedes steht unter seiner eigenen Lizenz; die
Lizenztexte folgen der Übersicht. Die Datei wird mit \`npm run notices\` aus \`package-lock.json\` und den
installierten Paketen erzeugt und in \`npm test\` auf ihren Stand geprüft. Pakete, die nur für manche
Plattformen gemacht sind, stehen ohne Lizenztext in der Übersicht; ihr Text liegt dem Paket bei.
`;

/**
 * The whole text of THIRD-PARTY-NOTICES.md. Packages with the same licence text share it.
 * @param {readonly import("./licences.mjs").Dependency[]} dependencies
 * @returns {string}
 */
export function noticesOf(dependencies) {
  const rows = dependencies.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const overview = ["| Paket | Version | Lizenz |", "| --- | --- | --- |", ...rows].join("\n");
  return `${[introduction, overview, fontNotices(), ...licenceTexts(dependencies)].join("\n\n")}\n`;
}

/** @returns {string} */
function fontNotices() {
  const rows = fonts.map(
    ({ family, folder, licence, copyright }) => `| ${family} | ${folder} | ${licence} | ${copyright} |`,
  );
  return [
    "## Schriften",
    "",
    "| Schrift | Ordner im Paket | Lizenz | Urheberrecht |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "Der Text der SIL Open Font License 1.1 steht unter https://openfontlicense.org.",
  ].join("\n");
}

/**
 * @param {readonly import("./licences.mjs").Dependency[]} dependencies
 * @returns {string[]}
 */
function licenceTexts(dependencies) {
  /** @type {Map<string, string[]>} */
  const namesByText = new Map();
  for (const { name, text } of dependencies) {
    if (text === undefined) continue;
    const names = namesByText.get(text) ?? [];
    namesByText.set(text, names.includes(name) ? names : [...names, name]);
  }
  return [...namesByText].map(([text, names]) => `## ${names.join(", ")}\n\n~~~text\n${text}\n~~~`);
}
