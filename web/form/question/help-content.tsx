import { dayText } from "#core/format.ts";
import type { SourceDefinition } from "#core/definition.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "#core/definition-question.ts";
import { Explained } from "../../parts/explained.tsx";
import { Localized } from "../../parts/localized.tsx";
import { Tag } from "../../parts/tag.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useAnswerWords, useLocale } from "../../text/language.ts";
import { shortCitation } from "#core/short-citation.ts";
import { useDesk } from "../desk.ts";
import { useLabelTerms } from "./label-terms.ts";

/** Only addresses on the web become links; everything else stays text. */
const isWebAddress = (url: string | undefined): url is string => /^https?:\/\//.test(url ?? "");

const SourceLine = ({ source }: { readonly source: SourceDefinition }) => {
  const locale = useLocale();
  const verified = useAnswerWords().terms.verified[source.verified];
  return (
    <li>
      {isWebAddress(source.url) ? (
        <a href={source.url} rel="noreferrer">
          {shortCitation(source.citation)}
        </a>
      ) : (
        shortCitation(source.citation)
      )}{" "}
      <Localized text={source.title} />{" "}
      <span className="muted small meta">
        {source.verified === "unverified" ? (
          <Tag kind="warn" icon="question">
            {verified}
          </Tag>
        ) : (
          verified
        )}
        {source.seen ? `, ${deCheck.help.seen(dayText(source.seen, locale))}` : ""}
      </span>
    </li>
  );
};

const LabelTerms = ({
  question,
  heading: Heading,
}: {
  readonly question: QuestionDefinition | RowQuestionDefinition;
  readonly heading: "h2" | "h3";
}) => {
  const terms = useLabelTerms(question);
  if (terms.length === 0) return null;
  return (
    <>
      <Heading className="h4 gap-top1">{deCheck.help.terms}</Heading>
      <dl className="terms">
        {terms.map(({ id, term, text }) => (
          <div key={id}>
            <dt>
              <Localized text={term} />
            </dt>
            <dd>
              <Localized text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** Why a question is asked, how to answer it, terms in its labels, examples, sources: in this order. */
export const HelpContent = ({
  questionId,
  heading: Heading,
}: {
  readonly questionId: string;
  readonly heading: "h2" | "h3";
}) => {
  const { checklist } = useDesk();
  const question = checklist.questions.get(questionId);
  if (!question || question.type === "info") return null;
  const sources = (question.sources ?? []).flatMap(
    (id) => checklist.definition.sources?.filter((source) => source.id === id) ?? [],
  );
  const words = deCheck.help;
  return (
    <>
      {question.help ? (
        <p>
          <Explained text={question.help.why} />
        </p>
      ) : null}
      {question.help?.how ? (
        <>
          <Heading className="h4 gap-top1">{words.how}</Heading>
          <p>
            <Explained text={question.help.how} />
          </p>
        </>
      ) : null}
      <LabelTerms question={question} heading={Heading} />
      {question.examples?.length ? <Heading className="h4 gap-top1">{words.examples}</Heading> : null}
      {question.examples?.map((example) => (
        <div className="ex" key={JSON.stringify(example.wording)}>
          <b>
            <Tag
              kind={example.kind === "good" ? "ok" : "warn"}
              icon={example.kind === "good" ? "done" : "warning"}
            >
              {example.kind === "good" ? words.good : words.poor}
            </Tag>
          </b>
          <q>
            <Localized text={example.wording} />
          </q>
          <span className="muted small meta">
            <Explained text={example.why} />
          </span>
        </div>
      ))}
      {sources.length > 0 ? (
        <>
          <Heading className="h4 gap-top1">{words.sources}</Heading>
          <ul className="sources">
            {sources.map((source) => (
              <SourceLine key={source.id} source={source} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};
