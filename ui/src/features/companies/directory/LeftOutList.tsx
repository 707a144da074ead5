import { useState } from "react";
import { Link } from "react-aria-components";
import type { DirectoryPreview, LeftOut } from "@/bridge";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { Notice } from "@/components/states";
import { decimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

/** The companies that are not in the directory, why, and the way to each. */
export function LeftOutList({ preview: { leftOut, rows, isCut } }: { preview: DirectoryPreview }) {
  const t = useT();
  const words = useWords();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const wordsOf = (reason: LeftOut) => words(`left-out-${reason}`);
  const shown = rows.filter(({ reason }) => reasons.length === 0 || reasons.includes(reason));
  return (
    <Section title={t("directory-out")} help={t("directory-out-help")}>
      <FilterBar label={t("directory-reason")}>
        <FilterChip
          label={t("directory-reason")}
          any={t("directory-any-reason")}
          options={leftOut.map(({ reason, count }) => ({
            id: reason,
            label: wordsOf(reason),
            detail: decimal(`${count}`),
          }))}
          value={reasons}
          onChange={setReasons}
        />
      </FilterBar>
      {isCut && <Notice>{t("directory-cut", { count: decimal(`${rows.length}`) })}</Notice>}
      {shown.length === 0 ? (
        <p>{t("directory-out-none")}</p>
      ) : (
        <ListTable
          label={t("directory-out")}
          rows={shown}
          rowId={({ company }) => company}
          columns={[
            {
              id: "name",
              label: t("company-title"),
              show: ({ company, name }) => (
                <Link href={`/companies/${company}/directory`}>{name}</Link>
              ),
            },
            {
              id: "reason",
              label: t("directory-reason"),
              show: ({ reason }) => wordsOf(reason),
            },
          ]}
        />
      )}
    </Section>
  );
}
