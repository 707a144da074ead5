import type { PreviewOriginRule, RulePreview } from "@/bridge";
import { Code } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { Notice } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import styles from "./Mapping.module.css";
import { RuleFigures } from "./RuleFigures";

/** What a recipe makes of a table of rules: the first of them as they are read, and the counts of all. */
export function RuleMappingPreview({ preview }: { preview: RulePreview }) {
  const t = useT();
  return (
    <Section title={t("mapping-preview")} help={t("rules-preview-help")}>
      {preview.rules.length === 0 ? (
        <Notice tone="attention">{t("rules-preview-none")}</Notice>
      ) : (
        <ListTable
          label={t("mapping-preview")}
          rows={preview.rules}
          rowId={({ locator, first, last }) => `${locator} ${first} ${last}`}
          columns={[
            {
              id: "locator",
              label: t("rule-meaning-citation"),
              show: ({ locator }) => <Clipped text={locator} />,
            },
            {
              id: "codes",
              label: t("rule-meaning-code"),
              isWhole: true,
              show: ({ first, last }) => (
                <Code>{first === last ? first : `${first} – ${last}`}</Code>
              ),
            },
            {
              id: "goods",
              label: t("rule-meaning-goods"),
              show: ({ goods }) => goods && <Clipped text={goods} />,
            },
            {
              id: "text",
              label: t("rule-meaning-text"),
              show: ({ text }) => <Clipped text={text} />,
            },
            {
              id: "read",
              label: t("rules-read-as"),
              show: (rule) => <Reading rule={rule} />,
            },
          ]}
        />
      )}
      <RuleFigures counted={preview} />
    </Section>
  );
}

/** What a rule was read as, or why it stays text. */
function Reading({ rule: { structured, reason } }: { rule: PreviewOriginRule }) {
  const words = useWords();
  return structured === null ? (
    words(`reason-${reason}`)
  ) : (
    <code>
      <Clipped text={structured} />
    </code>
  );
}

/** A few lines of a text; all of it where one points. */
function Clipped({ text }: { text: string }) {
  return (
    <span className={styles.clipped} title={text}>
      {text}
    </span>
  );
}
