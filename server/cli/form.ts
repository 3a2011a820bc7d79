import { readAnswers } from "#core/answers-file.ts";
import { canonicalJson } from "#core/canonical.ts";
import { isDay } from "#core/day.ts";
import { evaluate } from "#core/evaluate.ts";
import { formFor } from "#core/form.ts";
import type { Locale } from "#core/locale.ts";
import { de } from "#core/text/de.ts";
import { summaryLineOf } from "#core/text/sentence.ts";
import type { Run } from "./command.ts";
import { checklistIn } from "./definition-file.ts";
import { readInput } from "./input.ts";

const isLocale = (text: string): text is Locale => text === "de" || text === "en";

/** `form FILE --section ID --answers ANSWERS`: one section's form for these answers, in canonical JSON. */
export const form: Run = async (call, outside) => {
  const { flags } = call;
  const today = flags.get("today") ?? outside.today();
  if (!isDay(today)) return { wrongCall: `„${today}“ ist kein Tag der Form JJJJ-MM-TT.` };
  const locale = flags.get("locale") ?? "de";
  if (!isLocale(locale)) return { wrongCall: `Die Sprache „${locale}“ gibt es nicht; es gibt de und en.` };
  const definition = await checklistIn(call.names[0] ?? "", call, outside);
  const file = await readInput(flags.get("answers") ?? "", outside);
  if (definition === null || file === null) return 1;
  const { checklist } = definition;
  const section = flags.get("section") ?? "";
  const known = checklist.definition.sections.map(({ id }) => id);
  if (!known.includes(section)) {
    outside.complain(`Den Abschnitt „${section}“ gibt es nicht. Es gibt: ${known.join(", ")}.\n`);
    return 1;
  }
  const { answers, problems } = readAnswers(checklist, file.value);
  for (const problem of problems) outside.complain(`${summaryLineOf(problem, de)}\n`);
  outside.say(`${canonicalJson(formFor(evaluate(checklist, answers, { today }), section, locale))}\n`);
  return problems.length > 0 ? 1 : 0;
};
