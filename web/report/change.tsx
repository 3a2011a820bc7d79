import { Fragment } from "react";
import type { ReportFinding } from "#core/report.ts";
import { useWords } from "../text/language.ts";
import { useReportWords } from "./report-words.ts";
import { wordChanges, type WordRun } from "./word-changes.ts";

/** The wording so far and the suggested one, with what differs marked; only the suggestion where nothing is replaced. */
export const Change = ({ suggestion }: { readonly suggestion: NonNullable<ReportFinding["suggestion"]> }) => {
  const { headings } = useReportWords();
  const { report: words } = useWords();
  const { before, after, why } = suggestion;
  const changes = before === null ? null : wordChanges(before, after);
  return (
    <div className="change">
      {changes === null ? null : (
        <div className="old">
          <b>{headings.before}</b>
          <p className="law">
            <Runs runs={changes.before} as="del" />
          </p>
        </div>
      )}
      <div className="new">
        <b>{changes === null ? words.newWording : headings.suggestion}</b>
        <p className={changes === null ? "law pre-line" : "law"}>
          {changes === null ? after : <Runs runs={changes.after} as="ins" />}
        </p>
        {why === null ? null : <p className="small muted">{why}</p>}
      </div>
    </div>
  );
};

const Runs = ({ runs, as: Mark }: { readonly runs: readonly WordRun[]; readonly as: "ins" | "del" }) =>
  runs.map(({ kind, text }, index) => (
    <Fragment key={index}>
      {index === 0 ? "" : " "}
      {kind === "changed" ? <Mark>{text}</Mark> : text}
    </Fragment>
  ));
