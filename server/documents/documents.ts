import { Worker } from "node:worker_threads";
import type { Report } from "#core/report.ts";
import type { DocumentLayout } from "./docx/layout.ts";
import type { Delivery, Order } from "./worker.ts";

/** A document could not be made; the report itself is unharmed and can be asked for again. */
export class DocumentError extends Error {}

type Waiting = { readonly done: (file: Uint8Array) => void; readonly failed: (error: Error) => void };

/** Makes files of reports in a thread of its own, so that saving answers never waits for paper. */
export type RunningDocuments = {
  /** A Word file, laid out as asked. Fails with `DocumentError`. */
  readonly docx: (report: Report, layout: DocumentLayout) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Starts the thread with the first order and again after a crash. */
export const startDocuments = (): RunningDocuments => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const failAll = (reason: string): void => {
    worker = null;
    for (const order of waiting.values()) order.failed(new DocumentError(reason));
    waiting.clear();
  };

  const deliver = (delivery: Delivery): void => {
    const order = waiting.get(delivery.id);
    waiting.delete(delivery.id);
    if (waiting.size === 0) worker?.unref();
    if ("file" in delivery) order?.done(delivery.file);
    else order?.failed(new DocumentError(delivery.failure));
  };

  const start = (): Worker => {
    const started = new Worker(new URL("./worker.ts", import.meta.url));
    started.on("message", deliver);
    started.on("error", (error) => failAll(String(error)));
    started.on("exit", () => {
      if (worker === started) failAll("the worker ended");
    });
    return started;
  };

  return {
    docx: (report, layout) =>
      new Promise((done, failed) => {
        worker ??= start();
        worker.ref();
        lastId += 1;
        waiting.set(lastId, { done, failed });
        worker.postMessage({ id: lastId, report, layout } satisfies Order);
      }),
    close: async () => {
      const running = worker;
      failAll("the server is closing");
      await running?.terminate();
    },
  };
};
