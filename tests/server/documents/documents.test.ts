import { afterEach, describe, expect, it } from "vitest";
import { wholeReport } from "#server/documents/docx/layout.ts";
import { DocumentError, startDocuments, type RunningDocuments } from "#server/documents/documents.ts";
import { reportOfExample } from "../../kurzcheck-report.ts";
import { partsOf } from "./word-file.ts";

const started: RunningDocuments[] = [];
const documents = (): RunningDocuments => {
  const running = startDocuments();
  started.push(running);
  return running;
};

afterEach(async () => {
  await Promise.all(started.splice(0).map((running) => running.close()));
});

describe("documents made in a thread of their own", () => {
  it("come back each to the one who asked", async () => {
    const running = documents();
    const titles = ["Erstes Gesetz", "Zweites Gesetz", "Drittes Gesetz"];
    const report = reportOfExample(null);
    const files = await Promise.all(
      titles.map((title) =>
        running.docx({ ...report, proposal: { ...report.proposal, title } }, wholeReport),
      ),
    );
    const cores = files.map((file) => partsOf(file)["docProps/core.xml"] ?? "");
    titles.forEach((title, index) => expect(cores[index]).toContain(title));
  });

  it("a report that cannot be drawn fails alone; the next one is made", async () => {
    const running = documents();
    const report = reportOfExample(null);
    const broken = { ...report, results: null } as unknown as typeof report;
    await expect(running.docx(broken, wholeReport)).rejects.toBeInstanceOf(DocumentError);
    expect((await running.docx(report, wholeReport)).byteLength).toBeGreaterThan(1000);
  });

  it("orders still waiting when the server closes fail instead of hanging", async () => {
    const running = documents();
    const waiting = expect(running.docx(reportOfExample(null), wholeReport)).rejects.toBeInstanceOf(
      DocumentError,
    );
    await running.close();
    await waiting;
  });
});
