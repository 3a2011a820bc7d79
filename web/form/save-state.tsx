import { useEffect, useId, useMemo, useState } from "react";
import type { Evaluation } from "#core/evaluation.ts";
import { berlinTime } from "#core/instant.ts";
import { instantText } from "#core/format.ts";
import type { Locale } from "#core/locale.ts";
import type { AnswerWords } from "#core/text/problem-words.ts";
import { SavePill, type SaveKind } from "../parts/save-pill.tsx";
import { useQueueState, type Queue } from "../state/queue.ts";
import { saveStatus, type SaveStatus } from "../state/queue-status.ts";
import { today } from "../state/today.ts";
import { renewalFieldId } from "../shell/renewal.tsx";
import { deCheck } from "../text/de-check.ts";
import { useAnswerWords } from "../text/language.ts";
import { stoppedText, type SavePlace } from "./save-reasons.ts";
import { UnsentList } from "./unsent-list.tsx";

const words = deCheck.saving;

/** How long a state stays on screen at least, in milliseconds, so that it can be read and does not flicker. */
const shortest = 400;

const looks: Readonly<Record<SaveStatus["kind"], SaveKind>> = {
  saved: "saved",
  saving: "saving",
  waiting: "open",
  offline: "offline",
  busy: "open",
  signedOut: "stopped",
  stopped: "stopped",
};

type Shown = { readonly status: SaveStatus; readonly since: number };

/** The status, each kind kept for its shortest time. */
const useSteady = (status: SaveStatus): SaveStatus => {
  const [shown, setShown] = useState<Shown>({ status, since: 0 });
  const same = shown.status.kind === status.kind;
  useEffect(() => {
    const left = same ? 0 : shown.since + shortest - performance.now();
    const show = () => setShown((before) => ({ status, since: same ? before.since : performance.now() }));
    const timer = setTimeout(show, Math.max(0, left));
    return () => clearTimeout(timer);
  }, [status, same, shown.since]);
  return same ? status : shown.status;
};

const savedText = (at: string | null, locale: Locale): string => {
  if (at === null) return words.nothingYet;
  const { day, time } = berlinTime(at);
  return day === today() ? words.saved(time) : words.savedEarlier(instantText(at, locale));
};

const textOf = (
  status: SaveStatus,
  kept: boolean,
  savedAt: string | null,
  evaluation: Evaluation,
  answerWords: AnswerWords,
): string => {
  switch (status.kind) {
    case "saved":
      return savedText(savedAt, answerWords.locale);
    case "saving":
      return words.saving;
    case "waiting":
      return words.waiting(status.count);
    case "offline":
      return kept ? words.offlineKept(status.count) : words.offlineHere(status.count);
    case "busy":
      return kept ? words.busyKept(status.count) : words.busyHere(status.count);
    case "signedOut":
      return words.signedOut;
    case "stopped":
      return status.count === 1
        ? stoppedText(status.first, evaluation, answerWords)
        : words.stopped(status.count);
  }
};

/** Kinds worth hearing of: not each passing moment of an ordinary save. */
const announced = (kind: SaveStatus["kind"]): string =>
  kind === "saving" || kind === "waiting" ? "" : words.announced[kind];

/**
 * The state of saving: one place, one sentence, always true. Pressed, it lists what is not saved. Changes between
 * kinds are announced, not each time stamp.
 */
export const SaveState = ({
  queue,
  savedAt,
  place,
}: {
  readonly queue: Queue;
  /** When the newest answer was stored, as far as this page knows. */
  readonly savedAt: string | null;
  readonly place: SavePlace;
}) => {
  const state = useQueueState(queue);
  const answerWords = useAnswerWords();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [heard, setHeard] = useState("");
  const status = useSteady(useMemo(() => saveStatus(state), [state]));
  const said = announced(status.kind);
  if (said !== "" && said !== heard) setHeard(said);
  const text = textOf(status, queue.kept(), savedAt, place.evaluation, answerWords);
  const pill = <SavePill kind={looks[status.kind]}>{text}</SavePill>;
  const unsent = state.waiting.size > 0;
  return (
    <div className="savestate">
      <span className="kern-sr-only" role="status">
        {heard}
      </span>
      {unsent ? (
        <button
          type="button"
          className="savestate__button"
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => setOpen(!open)}
        >
          {pill}
        </button>
      ) : (
        pill
      )}
      {status.kind === "signedOut" ? (
        <a
          href={`#${renewalFieldId}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(renewalFieldId)?.focus();
          }}
        >
          {words.signInAgain}
        </a>
      ) : null}
      {unsent && open ? (
        <div className="savestate__list" id={list}>
          <UnsentList queue={queue} place={place} />
        </div>
      ) : null}
    </div>
  );
};
