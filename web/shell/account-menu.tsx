import { Link } from "react-router";
import type { Me } from "#core/contract-session.ts";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { accountLink } from "../state/links.ts";
import { useWords } from "../text/language.ts";
import { SignOutButton } from "./sign-out-button.tsx";
import { ThemeChoiceField } from "./theme-choice.tsx";

/** Who is signed in, and what belongs to the account. */
export const AccountMenu = ({ me }: { readonly me: Me }) => {
  const { shell } = useWords();
  return (
    <Menu
      className="account"
      summary={
        <>
          <Icon name="account-circle" />
          <span className="kern-sr-only">{shell.account}: </span>
          <span className="account__name">{me.unit || me.name}</span>
        </>
      }
    >
      <div className="menu__part">
        <strong>{me.name}</strong>
        <span className="small muted meta">{me.unit}</span>
      </div>
      <Link to={accountLink}>{shell.accountPage}</Link>
      <div className="menu__part">
        <ThemeChoiceField />
      </div>
      <SignOutButton person={me.id} />
    </Menu>
  );
};
