import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CellAddress, Edit } from "#web/state/queue-entry.ts";
import { createMemoryLedger, type Ledger } from "#web/state/queue-ledger.ts";
import { runQueue, type QueueOutside, type QueueRunner } from "#web/state/queue-runner.ts";
import type { TabMessage, Tabs } from "#web/state/queue-tabs.ts";
import { storedCell } from "../form/desk-fixture.tsx";

const address: CellAddress = { assessment: "a", question: "q", row: null };

const typed = (stamp: string): Edit => ({
  kind: "typed",
  ...address,
  stamp,
  answer: { value: stamp },
  draft: null,
  typedAt: Date.now(),
  base: 0,
});

/** A browser: tabs that share storage and hear each other; the oldest open one sends. */
const browser = (ledger: Ledger = createMemoryLedger()) => {
  const open: { readonly hear: (message: TabMessage) => void; readonly lead: () => void }[] = [];
  const sent: string[] = [];
  const send: QueueOutside["send"] = (_address, attempt) => {
    sent.push(attempt.stamp);
    const cell = storedCell("q", null, { value: attempt.stamp, revision: attempt.base + 1 });
    return Promise.resolve({ kind: "saved", cell, revision: 1 });
  };
  const join = (hear: (message: TabMessage) => void, lead: () => void): Tabs => {
    const tab = { hear, lead };
    open.push(tab);
    if (open[0] === tab) lead();
    return {
      tell: (message) => open.filter((other) => other !== tab).forEach((other) => other.hear(message)),
      close: () => {
        open.splice(open.indexOf(tab), 1);
        open[0]?.lead();
      },
    };
  };
  const openTab = (): QueueRunner => runQueue({ ledger, send, join, now: () => Date.now() });
  return { openTab, sent, ledger };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a keystroke is in the browser's storage within 300 ms, written once for many", async () => {
  const memory = createMemoryLedger();
  const edit = vi.fn(memory.edit);
  const { openTab } = browser({ ...memory, edit });
  const tab = openTab();
  await vi.advanceTimersByTimeAsync(0);
  for (const stamp of ["s1", "s2", "s3"]) tab.edit(address, typed(stamp), false);
  await vi.advanceTimersByTimeAsync(299);
  expect((await memory.entries()).map(({ stamp }) => stamp)).toEqual(["s3"]);
  expect(edit).toHaveBeenCalledTimes(1);
});

test("it is sent within two seconds after the last keystroke, and gone from storage when confirmed", async () => {
  const { openTab, sent, ledger } = browser();
  const tab = openTab();
  await vi.advanceTimersByTimeAsync(0);
  tab.edit(address, typed("s1"), false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual(["s1"]);
  expect(await ledger.entries()).toEqual([]);
  expect(tab.state().waiting.size).toBe(0);
});

test("one tab sends for all; every tab learns that it was saved", async () => {
  const { openTab, sent } = browser();
  const [first, second] = [openTab(), openTab()];
  const heard: string[] = [];
  second.onSaved((_address, cell) => heard.push(String(cell.value)));
  await vi.advanceTimersByTimeAsync(0);
  second.edit(address, typed("s1"), true);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual(["s1"]);
  expect(heard).toEqual(["s1"]);
  expect([first, second].map((tab) => tab.state().waiting.size)).toEqual([0, 0]);
});

test("when the sending tab is closed another takes over what it left", async () => {
  const { openTab, sent } = browser();
  const [first, second] = [openTab(), openTab()];
  await vi.advanceTimersByTimeAsync(0);
  first.edit(address, typed("s1"), false);
  first.close();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual(["s1"]);
  expect(second.state().waiting.size).toBe(0);
});

test("what a tab that died left in storage is sent by the next", async () => {
  const memory = createMemoryLedger();
  await memory.edit(address, typed("s1"));
  const { openTab, sent } = browser(memory);
  openTab();
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual(["s1"]);
});

test("without storage it is sent all the same, and the page says that nothing is kept", async () => {
  const broken: Ledger = {
    entries: () => Promise.reject(new Error("no storage")),
    edit: () => Promise.reject(new Error("no storage")),
  };
  const { openTab, sent } = browser(broken);
  const tab = openTab();
  await vi.advanceTimersByTimeAsync(0);
  tab.edit(address, typed("s1"), true);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual(["s1"]);
  expect(tab.kept()).toBe(false);
});
