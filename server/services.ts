import type { FastifyBaseLogger } from "fastify";
import type { Report } from "#core/report.ts";
import type { DocumentLayout } from "./documents/docx/layout.ts";
import type { Catalog } from "./catalog.ts";
import type { Clock, Ids } from "./outside.ts";
import type { Store } from "./store/store.ts";

/** Makes files of reports, away from the thread that answers requests. */
export type Documents = {
  readonly docx: (report: Report, layout: DocumentLayout) => Promise<Uint8Array>;
};

/** What the app must know of the settings. */
export type AppSettings = {
  readonly demo: boolean;
  /** The operator allowed plain http in the network. */
  readonly insecure: boolean;
  readonly secureCookie: boolean;
  readonly publicOrigin: string | null;
  readonly version: string;
  /** Folder of the built pages. */
  readonly pages: string;
};

/** Everything the routes work with, given from outside. */
export type Services = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly catalog: Catalog;
  readonly documents: Documents;
  readonly settings: AppSettings;
  readonly log: FastifyBaseLogger;
};
