import type { ImportRow, Part, PartChange } from "@/bridge";
import { Became } from "@/components/Became";
import { Checkbox } from "@/components/choices";
import { Section } from "@/components/Page";
import { useT, useWords } from "@/i18n/t";
import { decisionsFor, type RowDecide } from "./deciding";
import styles from "./import.module.css";
import { usePartWords } from "./part-words";

/** What a row would change in its company, part by part; what is not ticked stays as it is. */
export function RowChanges({ row, onDecide }: { row: ImportRow; onDecide: RowDecide }) {
  const t = useT();
  const words = useWords();
  const { changes, decision, parts } = row;
  if (changes.length === 0) return null;
  const all = changes.map(({ part }) => part);
  const taken = decision === "update" ? (parts ?? all) : [];
  const take = (part: Part, isTaken: boolean) => {
    const next = all.filter((one) => (one === part ? isTaken : taken.includes(one)));
    if (next.length === 0) onDecide("skip");
    else onDecide("update", { parts: next.length === all.length ? null : next });
  };
  const isOpen = decisionsFor(row).includes("update");
  return (
    <Section title={t("imports-changes")} help={isOpen && t("imports-changes-help")}>
      <div className={styles.changes}>
        {changes.map((change) =>
          isOpen ? (
            <Checkbox
              key={change.part}
              isSelected={taken.includes(change.part)}
              onChange={(isTaken) => take(change.part, isTaken)}
              help={<Change change={change} />}
            >
              {words(`company-part-${change.part}`)}
            </Checkbox>
          ) : (
            <p key={change.part}>
              {words(`company-part-${change.part}`)} <Change change={change} />
            </p>
          ),
        )}
      </div>
    </Section>
  );
}

function Change({ change: { part, before, after } }: { change: PartChange }) {
  const said = usePartWords();
  return (
    <span className={styles.became}>
      <Became before={before === "" ? null : said(part, before)} after={said(part, after)} />
    </span>
  );
}
