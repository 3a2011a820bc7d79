import { useSystem } from "../state/system.ts";
import { useWords } from "../text/language.ts";

/** Who runs this, whether it is a demonstration, and whether the connection is open to others. */
export const OfficialBar = () => {
  const { shell } = useWords();
  const { data } = useSystem();
  return (
    <>
      <div className="official" role="region" aria-label={shell.notice}>
        <div className="wrap">
          <span>{shell.operator}</span>
          {data?.demo ? <span className="muted">{shell.demo}</span> : null}
        </div>
      </div>
      {data?.insecure ? (
        <div className="official official--alert" role="alert">
          <div className="wrap">
            <strong>{shell.insecure}</strong>
          </div>
        </div>
      ) : null}
    </>
  );
};
