import { useId } from "react";
import { chooseTheme, useThemeChoice, type ThemeChoice } from "../state/theme.ts";
import { useWords } from "../text/language.ts";

const choices: readonly ThemeChoice[] = ["light", "dark", "system"];

/** Light, dark, or as the machine has it. */
export const ThemeChoiceField = () => {
  const { shell } = useWords();
  const chosen = useThemeChoice();
  const group = useId();
  return (
    <fieldset className="plain">
      <legend>{shell.theme}</legend>
      {choices.map((choice) => (
        <div className="kern-form-check" key={choice}>
          <input
            className="kern-form-check__radio"
            type="radio"
            id={`${group}-${choice}`}
            name={group}
            checked={chosen === choice}
            onChange={() => chooseTheme(choice)}
          />
          <label className="kern-label" htmlFor={`${group}-${choice}`}>
            {shell.themes[choice]}
          </label>
        </div>
      ))}
    </fieldset>
  );
};
