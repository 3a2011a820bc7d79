import { AsyncLocalStorage } from "node:async_hooks";
import { asStoreError } from "./driver-error.ts";
import { assertStorable } from "./storable.ts";
import type { Reading, Writing } from "./store.ts";

/** The work that is going on around the running code, if any. */
const around = new AsyncLocalStorage<{ ended: boolean }>();

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** Wraps every method of the repository; the one place where their types are set aside. */
function wrapped<Methods extends Reading>(methods: Methods, wrap: (method: Method) => Method): Methods {
  const entries = Object.entries<unknown>(methods).map(([name, method]) => [name, wrap(method as Method)]);
  return Object.fromEntries(entries) as Methods;
}

/**
 * Refuses to read or open a transaction beside the one that is going on: on one connection it would wait for itself,
 * on several it would not see what was just written.
 */
export function assertOutside(): void {
  if (around.getStore()?.ended === false) {
    throw new Error("inside a transaction use what the transaction was given");
  }
}

/** Reading outside of transactions; errors of the database become StoreErrors. */
export function outside(reading: Reading): Reading {
  return wrapped(reading, (method) => async (...values) => {
    assertOutside();
    assertStorable(values);
    try {
      return await method(...values);
    } catch (error) {
      throw asStoreError(error) ?? error;
    }
  });
}

/**
 * Runs one work inside a transaction that the caller has begun, and settles as the transaction must: it throws where
 * the work threw, and also where the work swallowed the error of one of its steps (PostgreSQL would roll back at
 * the commit without saying so). All steps are over when it settles, and none begins later.
 */
export async function runWork<T>(writing: Writing, work: (writing: Writing) => Promise<T>): Promise<T> {
  const state = { ended: false, failed: false, error: undefined as unknown };
  const running = new Set<Promise<unknown>>();
  const step = async (method: Method, values: readonly unknown[]): Promise<unknown> => {
    try {
      assertStorable(values);
      return await method(...values);
    } catch (error) {
      if (!state.failed) state.error = asStoreError(error) ?? error;
      state.failed = true;
      throw state.error;
    }
  };
  const given = wrapped(writing, (method) => (...values) => {
    if (state.ended) return Promise.reject(new Error("the transaction has ended"));
    const promise = step(method, values);
    running.add(promise);
    return promise.finally(() => running.delete(promise));
  });
  try {
    const value = await around.run(state, () => work(given));
    if (running.size > 0) throw new Error("the work ended before its last step");
    if (state.failed) throw state.error;
    return value;
  } finally {
    state.ended = true;
    await Promise.allSettled(running);
  }
}
