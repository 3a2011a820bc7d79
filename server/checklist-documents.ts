import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { ChecklistDocument } from "#core/contract.ts";
import { languageStamp } from "#core/language-stamp.ts";
import type { Published } from "./published.ts";

const compress = promisify(gzip);

/** A checklist as browsers compile it. Nothing in it is secret from those who may ask for it, so it may be compressed. */
export type WrittenDocument = { readonly text: string; readonly compressed: () => Promise<Buffer> };

const written = new WeakMap<Published, WrittenDocument>();

const write = ({ id, version, hash, definition, modules }: Published): WrittenDocument => {
  const document: ChecklistDocument = {
    id,
    version,
    hash,
    languageStamp,
    definition,
    modules: [...modules],
  };
  const text = JSON.stringify(document);
  let compressed: Promise<Buffer> | undefined;
  return { text, compressed: () => (compressed ??= compress(text)) };
};

/** Written and compressed once: a version never changes, and large ones are more than a megabyte. */
export const checklistDocument = (published: Published): WrittenDocument => {
  const document = written.get(published) ?? write(published);
  written.set(published, document);
  return document;
};
