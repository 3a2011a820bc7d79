import { useWords } from "../text/language.ts";

const step = 13;

/** A level as fields and words: "Stufe 2 von 4: wesentliche Lücken (vorläufig)". Hatched while provisional. */
export const Level = ({
  rank,
  of,
  title,
  provisional,
}: {
  /** 1 is the worst. */
  readonly rank: number;
  readonly of: number;
  readonly title?: string;
  readonly provisional: boolean;
}) => {
  const { parts } = useWords();
  return (
    <span className={provisional ? "level level--draft" : "level"}>
      <svg
        className="level__steps"
        width={of * step}
        height="12"
        viewBox={`0 0 ${of * step} 12`}
        aria-hidden="true"
        focusable="false"
      >
        {Array.from({ length: of }, (_, index) => (
          <rect
            key={index}
            className={index < rank ? "on" : undefined}
            x={index * step + 0.5}
            y="0.5"
            width="11"
            height="11"
            rx="1.5"
          />
        ))}
      </svg>
      <span>
        {parts.level(rank, of)}
        {title ? `: ${title}` : ""}
        {provisional ? (
          <>
            {" "}
            <span className="muted">{parts.provisional}</span>
          </>
        ) : null}
      </span>
    </span>
  );
};
