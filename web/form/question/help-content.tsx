import { dayText } from "#core/format.ts";
import { inLocale } from "#core/locale.ts";
import type { SourceDefinition } from "#core/definition.ts";
import { wordsIn } from "#core/text/words.ts";
import { Tag } from "../../parts/tag.tsx";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";

/** Only addresses on the web become links; everything else stays text. */
const isWebAddress = (url: string | undefined): url is string => /^https?:\/\//.test(url ?? "");

const SourceLine = ({ source }: { readonly source: SourceDefinition }) => {
  const locale = useLocale();
  const verified = wordsIn(locale).report.verified[source.verified];
  return (
    <li>
      {isWebAddress(source.url) ? (
        <a href={source.url} rel="noreferrer">
          {source.citation}
        </a>
      ) : (
        source.citation
      )}{" "}
      {inLocale(source.title, locale)}{" "}
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

/** Why a question is asked, how to answer it, examples, sources: in this order. */
export const HelpContent = ({
  questionId,
  heading: Heading,
}: {
  readonly questionId: string;
  readonly heading: "h2" | "h3";
}) => {
  const { checklist } = useDesk();
  const locale = useLocale();
  const question = checklist.questions.get(questionId);
  if (!question || question.type === "info") return null;
  const sources = (question.sources ?? []).flatMap(
    (id) => checklist.definition.sources?.filter((source) => source.id === id) ?? [],
  );
  const words = deCheck.help;
  return (
    <>
      {question.help ? <p>{inLocale(question.help.why, locale)}</p> : null}
      {question.help?.how ? (
        <>
          <Heading className="h4 gap-top1">{words.how}</Heading>
          <p>{inLocale(question.help.how, locale)}</p>
        </>
      ) : null}
      {question.examples?.length ? <Heading className="h4 gap-top1">{words.examples}</Heading> : null}
      {question.examples?.map((example) => (
        <div className="ex" key={example.wording.de}>
          <b>
            <Tag
              kind={example.kind === "good" ? "ok" : "warn"}
              icon={example.kind === "good" ? "done" : "warning"}
            >
              {example.kind === "good" ? words.good : words.poor}
            </Tag>
          </b>
          <q>{inLocale(example.wording, locale)}</q>
          <span className="muted small meta">{inLocale(example.why, locale)}</span>
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
