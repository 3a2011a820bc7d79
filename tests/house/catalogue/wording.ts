/** English words that German texts of the catalogue do without; names of products and standards are none. */
const jargon: readonly string[] = [
  "Assessment",
  "Backend",
  "Best Practice",
  "Change",
  "Chatbot",
  "Check",
  "Checkliste",
  "Cloud",
  "Commitment",
  "Compliance",
  "Dashboard",
  "Default",
  "Disclaimer",
  "Download",
  "Feedback",
  "Frontend",
  "Governance",
  "Hosting",
  "Input",
  "Interface",
  "Kick-off",
  "Know-how",
  "Layer",
  "Link",
  "Login",
  "Mapping",
  "Matching",
  "Monitoring",
  "No-Stop-Shop",
  "Once-Only",
  "One-Stop-Shop",
  "Open Source",
  "Output",
  "Proof of Concept",
  "Rollout",
  "Roll-out",
  "Self-Service",
  "Service",
  "Software-as-a-Service",
  "Stakeholder",
  "Support",
  "Task",
  "Template",
  "Timeline",
  "Tool",
  "Tools",
  "Tracking",
  "Trigger",
  "Update",
  "Upload",
  "Usability",
  "Use Case",
  "User",
  "Workflow",
];

/** Names of people in the masculine alone. Bodies and companies are no people. */
const masculine: readonly string[] = [
  "Antragsteller",
  "Anwender",
  "Arzt",
  "Ärzte",
  "Bearbeiter",
  "Beamter",
  "Beamten",
  "Berater",
  "Bewerber",
  "Bewohner",
  "Bürger",
  "Eigentümer",
  "Einwohner",
  "Experte",
  "Halter",
  "Inhaber",
  "Jurist",
  "Kollege",
  "Kunde",
  "Kunden",
  "Lehrer",
  "Leiter",
  "Minister",
  "Mitarbeiter",
  "Mieter",
  "Nutzer",
  "Nutzern",
  "Patient",
  "Praktiker",
  "Richter",
  "Sachbearbeiter",
  "Schüler",
  "Steuerzahler",
  "Student",
  "Teilnehmer",
  "Unternehmer",
  "Verbraucher",
  "Vertreter",
];

/** A word for itself, with none of these characters before or behind it. */
const standingAlone = (word: string, characters: string): RegExp =>
  new RegExp(`(?<![${characters}])(?:${word})(?![${characters}])`, "gu");

const letters = String.raw`\p{L}\p{N}`;

/** English words in a German text, also with something behind a hyphen. */
export const jargonIn = (text: string): readonly string[] =>
  jargon.filter((word) => standingAlone(word, letters).test(text));

/** What stands in quotation marks is named, not said. */
const withoutQuotes = (text: string): string => text.replaceAll(/„[^“]*“/gu, "„“");

const article = "(?:der|ein|dem|einem|des|eines|den|die|eine|einer)";
const womenBefore = new RegExp(`\\p{L}+in(?:nen)? (?:und|oder) (?:${article} )?$`, "u");
const womenAfter = new RegExp(`^ (?:und|oder) (?:${article} )?\\p{L}+in(?:nen)?(?!\\p{L})`, "u");

/** Names of people in the masculine where women are not named beside: „Bürgerinnen und Bürger“ is none. */
export const masculineIn = (text: string): readonly string[] => {
  const said = withoutQuotes(text);
  return masculine.flatMap((word) =>
    [...said.matchAll(standingAlone(`${word}(?:s|n|en|ern|es)?`, `${letters}-`))]
      .filter(({ 0: found, index }) => {
        const paired =
          womenBefore.test(said.slice(0, index)) || womenAfter.test(said.slice(index + found.length));
        return !paired;
      })
      .map(([found]) => found),
  );
};
