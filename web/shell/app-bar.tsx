import { NavLink } from "react-router";
import { useSession } from "../state/session.ts";
import { useWords } from "../text/language.ts";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { mainAreasFor } from "./main-areas.ts";

/** Product, main areas, account. Before sign-in only the product. */
export const AppBar = () => {
  const words = useWords();
  const me = useSession().data;
  return (
    <header className="appbar kern-level-2">
      <div className="wrap">
        <Brand />
        {me ? (
          <>
            <nav className="mainnav" aria-label={words.shell.areas}>
              <ul>
                {mainAreasFor(me.roles).map((area) => (
                  <li key={area.to}>
                    <NavLink to={area.to}>{area.label(words)}</NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            <AccountMenu me={me} />
          </>
        ) : null}
      </div>
    </header>
  );
};
