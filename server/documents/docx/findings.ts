import type { ReportAnswer, ReportFinding, ReportSource } from "#core/report.ts";
import type { ReportExtent } from "#core/report-extent.ts";
import { shortCitation } from "#core/short-citation.ts";
import type { Block } from "./block.ts";
import type { NumberedFinding } from "./numbered-findings.ts";
import { grouped } from "./grouped.ts";
import {
  hanging,
  heading,
  labelled,
  labelledRun,
  paragraph,
  type HeadingRank,
  type Labelled,
} from "./paragraphs.ts";
import { isRated, type Printing } from "./printing.ts";

/** The passage; the law's last amendment stands in the list of sources. */
const sourceName = ({ citation, verified, verifiedText }: ReportSource): string =>
  verified === "unverified" ? `${shortCitation(citation)} (${verifiedText})` : shortCitation(citation);

const suggestionBlocks = ({ suggestion }: ReportFinding, { paper }: Printing): Block[] =>
  suggestion === null
    ? []
    : [
        ...(suggestion.before === null ? [] : [labelled(paper.exampleBefore, suggestion.before, "Law")]),
        labelled(paper.exampleAfter, suggestion.after, "Law"),
      ];

/** Why the wording is better, what the draft says, what the finding rests on, and its questions where they are not above. */
const basisOf = (
  { suggestion, legalBasis, questions }: ReportFinding,
  citations: readonly string[],
  isAtQuestion: boolean,
  { words, paper }: Printing,
): readonly Labelled[] =>
  [
    { label: "", text: suggestion?.why ?? "" },
    { label: words.headings.citations, text: citations.join("; ") },
    { label: words.headings.legalBasis, text: legalBasis.map(sourceName).join("; ") },
    {
      label: paper.questions,
      text: isAtQuestion && questions.length === 1 ? "" : questions.map(({ number }) => number).join(", "),
    },
  ].filter(({ text }) => text !== "");

/** "Befund 3 (Zwingend, Hindernis): …": an obstacle is what results and their next steps speak of. */
const titleOf = ({ number, finding }: NumberedFinding, { paper }: Printing): string => {
  const severity = finding.blocking ? `${finding.severityText}, ${paper.obstacle}` : finding.severityText;
  return paper.findingTitle(String(number), severity, finding.title);
};

/**
 * A finding in full: what it shows, the recommendation, the suggested wording, citations and legal basis. Below an
 * answer it does not say again what stands there.
 */
const findingBlocks = (
  { number, finding }: NumberedFinding,
  rank: HeadingRank,
  printing: Printing,
  answer: ReportAnswer | null = null,
): Block[] => {
  const { words } = printing;
  const said = answer === null ? "" : JSON.stringify([answer.citations, answer.table]);
  const citations = [...new Set(finding.citations.map(({ text }) => text))].filter(
    (text) => !said.includes(JSON.stringify(text).slice(1, -1)),
  );
  return [
    heading(titleOf({ number, finding }, printing), rank),
    ...labelledRun(
      [
        { label: "", text: finding.shows },
        { label: words.headings.recommendation, text: finding.recommendation },
      ],
      "Finding",
    ),
    ...suggestionBlocks(finding, printing),
    ...labelledRun(basisOf(finding, citations, answer !== null, printing), "FindingBasis"),
  ];
};

const isMandatory = ({ finding }: NumberedFinding): boolean => finding.severity === "mandatory";

/** The mandatory findings in full. */
export const mandatoryFindingBlocks = (printing: Printing): Block[] => {
  const mandatory = printing.findings.filter(isMandatory);
  return mandatory.length === 0
    ? []
    : [
        heading(printing.paper.mandatoryFindings, 2),
        ...mandatory.flatMap((numbered) => findingBlocks(numbered, 3, printing)),
      ];
};

const lineOf = ({ number, finding }: NumberedFinding): string => {
  const asked = finding.questions.map((question) => question.number).join(", ");
  return `${number} ${finding.title}${asked === "" ? "" : ` (${asked})`}`;
};

/** The findings that are no duty, by severity, one line each; set in two columns. */
export const otherFindingBlocks = ({ findings, paper }: Printing): Block[] =>
  grouped(
    findings.filter((numbered) => !isMandatory(numbered)),
    ({ finding }) => finding.severityText,
  ).flatMap(({ key, items }) => [
    paragraph(paper.counted(key, items.length), "SmallLead"),
    ...items.map((numbered) => hanging(lineOf(numbered))),
  ]);

/** The heading over the findings that are no duty, or that there is no finding at all. */
export const otherFindingHead = (printing: Printing, extent: ReportExtent): Block[] => {
  const { findings, report, words, paper } = printing;
  if (findings.length === 0) {
    return [
      heading(words.headings.findings, 2),
      paragraph(isRated(report) ? words.noFindings : paper.noFindings),
    ];
  }
  return findings.every(isMandatory)
    ? []
    : [heading(paper.otherFindings, 2), paragraph(paper.aboutOtherFindings[extent], "Meta")];
};

/**
 * The findings of a question: in full where it is their first and they do not stand in the first part, otherwise by
 * number with where they stand.
 */
export const findingsAt = (answer: ReportAnswer, rank: HeadingRank, printing: Printing): Block[] =>
  printing.findings
    .filter(({ finding }) => finding.questions.some(({ id }) => id === answer.question))
    .flatMap((numbered) => {
      const { finding } = numbered;
      const { words, paper } = printing;
      const named = titleOf(numbered, printing);
      if (finding.severity === "mandatory") return [paragraph(paper.inFirstPart(named), "Finding")];
      const [first] = finding.questions;
      if (first && first.id !== answer.question)
        return [paragraph(paper.atQuestion(named, words.question(first.number)), "Finding")];
      return findingBlocks(numbered, rank, printing, answer);
    });

/** Findings that stand neither in the first part nor at a question that is printed. */
export const strayFindingBlocks = (printing: Printing): Block[] => {
  const printed = new Set(
    printing.report.sections.flatMap(({ answers }) => answers.map(({ question }) => question)),
  );
  const stray = printing.findings.filter(
    ({ finding }) => finding.severity !== "mandatory" && !printed.has(finding.questions[0]?.id ?? ""),
  );
  return stray.length === 0
    ? []
    : [
        heading(printing.paper.findingsElsewhere, 2),
        ...stray.flatMap((numbered) => findingBlocks(numbered, 3, printing)),
      ];
};
