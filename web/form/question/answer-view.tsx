import type { Answer } from "#core/answer.ts";
import { reasonWordsBeside } from "#core/reason-words.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { answerText } from "../answer-text.ts";
import { useDesk } from "../desk.ts";
import { ReasonName } from "./reason-name.tsx";
import { VersionText } from "./version-text.tsx";

/** An answer as text: for those who read, for versions side by side, for the past. */
export const AnswerView = ({
  questionId,
  answer,
  other,
  empty = deCheck.question.noAnswer,
}: {
  readonly questionId: string;
  readonly answer: Answer | undefined;
  /** The version to compare with: texts show what is different. */
  readonly other?: Answer | undefined;
  readonly empty?: string;
}) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const question = checklist.questions.get(questionId);
  const { currency } = checklist.definition;
  const { value, reason, citations } = answerText(question, answer, locale, currency);
  const words = question && answer ? reasonWordsBeside(question, answer.value) : {};
  const compared = other ? answerText(question, other, locale, currency) : null;
  return (
    <div className="answer-view">
      {value.length === 0 ? <p className="muted">{empty}</p> : null}
      {value.length === 1 ? <VersionText text={value[0] ?? ""} other={compared?.value[0] ?? null} /> : null}
      {value.length > 1 ? (
        <ul className="bullets">
          {value.map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
      ) : null}
      {reason === null ? null : (
        <div className="small">
          <p className="muted reason-name">
            <ReasonName label={words.label} />
          </p>
          <VersionText text={reason} other={compared ? (compared.reason ?? "") : null} />
        </div>
      )}
      {citations.length === 0 ? null : <p className="small muted">{citations.join(" · ")}</p>}
    </div>
  );
};
