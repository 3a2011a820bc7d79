import type { Citation } from "#core/answer.ts";
import type { Report, ReportFinding, ReportSource } from "#core/report.ts";
import type { ReportWords } from "#core/text/report-words.ts";
import type { Block } from "./block.ts";
import { bold, heading, labelled, paragraph } from "./paragraphs.ts";

const citationList = (citations: readonly Citation[]): string =>
  citations.map((citation) => citation.text).join("; ");

const sourceName = (source: ReportSource): string =>
  source.verified === "unverified" ? `${source.citation} (${source.verifiedText})` : source.citation;

const suggestionBlocks = (finding: ReportFinding, words: ReportWords): Block[] => {
  const suggestion = finding.suggestion;
  if (suggestion === null) return [];
  return [
    ...(suggestion.before === null ? [] : [bold(words.headings.before), paragraph(suggestion.before, "Law")]),
    bold(words.headings.suggestion),
    paragraph(suggestion.after, "Law"),
    ...(suggestion.why === null ? [] : [paragraph(suggestion.why)]),
  ];
};

const findingBlocks = (finding: ReportFinding, words: ReportWords): Block[] => [
  heading(`${finding.severityText}: ${finding.title}`, 2),
  paragraph(finding.questions.map((question) => words.question(question.number)).join(", "), "Meta"),
  paragraph(finding.shows),
  labelled(words.headings.recommendation, finding.recommendation),
  ...suggestionBlocks(finding, words),
  ...(finding.citations.length === 0
    ? []
    : [labelled(words.headings.citations, citationList(finding.citations))]),
  ...(finding.legalBasis.length === 0
    ? []
    : [labelled(words.headings.legalBasis, finding.legalBasis.map(sourceName).join("; "))]),
];

/** Findings in report order, each with what it shows, the recommendation and the suggested wording. */
export const findingsBlocks = (report: Report, words: ReportWords): Block[] => [
  heading(words.headings.findings, 1),
  ...(report.findings.length === 0
    ? [paragraph(words.noFindings)]
    : report.findings.flatMap((finding) => findingBlocks(finding, words))),
];
