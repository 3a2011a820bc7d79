import { parentPort } from "node:worker_threads";
import type { Report } from "#core/report.ts";
import { docxOf } from "./docx/document.ts";
import type { DocumentLayout } from "./docx/layout.ts";

/** One order to the worker and its answer; `id` ties them together. */
export type Order = { readonly id: number; readonly report: Report; readonly layout: DocumentLayout };
export type Delivery =
  { readonly id: number; readonly file: Uint8Array } | { readonly id: number; readonly failure: string };

parentPort?.on("message", (order: Order) => {
  docxOf(order.report, order.layout).then(
    (file) => parentPort?.postMessage({ id: order.id, file } satisfies Delivery),
    (error: unknown) => parentPort?.postMessage({ id: order.id, failure: String(error) } satisfies Delivery),
  );
});
