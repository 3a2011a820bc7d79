import { Link } from "react-router";
import { Button } from "../parts/button.tsx";
import { checkLink, questionAnchor } from "../state/links.ts";
import { useQueueState, type Queue } from "../state/queue.ts";
import { entryKey } from "../state/queue-entry.ts";
import { deCheck } from "../text/de-check.ts";
import { useAnswerWords } from "../text/language.ts";
import { placeText, unsentReason, type SavePlace } from "./save-reasons.ts";

const words = deCheck.saving;

/** What is not saved, one line a change, each with the reason and the way to its question. */
export const UnsentList = ({
  queue,
  place: { proposal, assessment, evaluation },
}: {
  readonly queue: Queue;
  readonly place: SavePlace;
}) => {
  const state = useQueueState(queue);
  const answerWords = useAnswerWords();
  return (
    <>
      <p className="strong">{words.listTitle}</p>
      <ul className="bullets">
        {[...state.waiting.values()].map((cell) => {
          const here = cell.entry.assessment === assessment ? evaluation : null;
          const place = placeText(cell, here, answerWords);
          const { question, row } = cell.entry;
          const section = here?.question(question, row)?.section;
          return (
            <li key={entryKey(cell.entry)}>
              {section === undefined ? (
                place
              ) : (
                <Link to={`${checkLink(proposal, assessment, section)}#${questionAnchor(question, row)}`}>
                  {place}
                </Link>
              )}
              {": "}
              {unsentReason(state, cell, here, answerWords)}
            </li>
          );
        })}
      </ul>
      <Button small onClick={() => queue.tell({ kind: "hurry" })}>
        {words.retry}
      </Button>
    </>
  );
};
