import { Tag } from "./tag.tsx";

export type Severity = "mandatory" | "important" | "hint";

const looks = {
  mandatory: { kind: "stop", icon: "stop" },
  important: { kind: "warn", icon: "warning" },
  hint: { kind: "info", icon: "info" },
} as const;

/** How much a finding weighs: one word, one shape. The word comes with the report. */
export const SeverityTag = ({ severity, text }: { readonly severity: Severity; readonly text: string }) => (
  <Tag kind={looks[severity].kind} icon={looks[severity].icon}>
    {text}
  </Tag>
);
