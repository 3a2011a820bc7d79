/**
 * What a person asked `npm test` for.
 * @typedef {object} Options
 * @property {boolean} withoutBrowser leave the browser journeys out
 * @property {readonly string[]} only names of the steps to run; empty for all of them
 */

/**
 * Reads the words after `npm test --`. A word it does not know is refused, never ignored:
 * a run that left something out must not look like a whole one.
 * @param {readonly string[]} args
 * @param {readonly string[]} stepNames
 * @returns {{ ok: true, options: Options } | { ok: false, sentence: string }}
 */
export function readOptions(args, stepNames) {
  const options = { withoutBrowser: false, only: /** @type {string[]} */ ([]) };
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = (args[index] ?? "").split(/=(.*)/s);
    if (name === "--without-browser" && inline === undefined) {
      options.withoutBrowser = true;
    } else if (name === "--only") {
      options.only = (inline ?? args[(index += 1)] ?? "").split(",").filter(Boolean);
      const unknown = options.only.find((each) => !stepNames.includes(each));
      if (unknown !== undefined || options.only.length === 0) return refuseStep(unknown, stepNames);
    } else {
      return {
        ok: false,
        sentence: `Unbekannte Angabe „${args[index]}“. Möglich sind --without-browser und --only <Schritte>.`,
      };
    }
  }
  return { ok: true, options };
}

/**
 * @param {string | undefined} unknown
 * @param {readonly string[]} stepNames
 * @returns {{ ok: false, sentence: string }}
 */
function refuseStep(unknown, stepNames) {
  const reason =
    unknown === undefined ? "Nach --only fehlt ein Schritt." : `Unbekannter Schritt „${unknown}“.`;
  return { ok: false, sentence: `${reason} Möglich sind: ${stepNames.join(", ")}.` };
}
