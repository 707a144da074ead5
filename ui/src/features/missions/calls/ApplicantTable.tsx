import { MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { memo, useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import type { CompanyRow, Funding } from "@/bridge";
import { findCompanies } from "@/bridge/queries";
import fieldStyles from "@/components/fields.module.css";
import { Money } from "@/components/figures";
import { withoutRow, withRow } from "@/components/form-rows";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { SearchComboBox } from "@/components/SearchComboBox";
import { useStable } from "@/components/stable";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { ApplicantDialog } from "./ApplicantDialog";
import styles from "./calls.module.css";
import {
  amountsOf,
  anApplicant,
  type SimulationDraft,
  type TypedApplicant,
} from "./simulation-form";

interface ApplicantTableProps {
  funding: Funding;
  draft: SimulationDraft;
  onChange: (change: (applicants: TypedApplicant[]) => TypedApplicant[]) => void;
}

/** Who may apply, each with a score; amounts of their own take the place of the common ones. */
export function ApplicantTable({ funding, draft, onChange }: ApplicantTableProps) {
  const t = useT();
  const { applicants, common } = draft;
  const [opened, setOpened] = useState<TypedApplicant | null>(null);
  return (
    <>
      {applicants.length > 0 && (
        <Applicants funding={funding} draft={draft} onChange={onChange} onOpen={setOpened} />
      )}
      <SearchComboBox<CompanyRow>
        label={t("simulator-add")}
        picked={null}
        onPick={(company) => {
          if (company) onChange((rows) => [...rows, anApplicant(company.id, company.legalName)]);
        }}
        queryKey={["companies", "choices"]}
        find={async (text) =>
          (await findCompanies(text)).filter(
            ({ id }) => !applicants.some(({ companyId }) => companyId === id),
          )
        }
        optionOf={({ id, legalName, rfc }) => ({ id, label: legalName, detail: rfc ?? "" })}
      />
      {opened && (
        <ApplicantDialog
          funding={funding}
          applicant={opened}
          amounts={amountsOf(opened, common)}
          onChange={(own) => onChange((rows) => withRow(rows, opened.key, { own }))}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface ApplicantsProps extends ApplicantTableProps {
  onOpen: (applicant: TypedApplicant) => void;
}

function Applicants({ funding, draft, onChange, onOpen }: ApplicantsProps) {
  const t = useT();
  const formats = useFormats();
  const { applicants, common } = draft;
  const ways = useStable({
    score: (key: string, score: string) => onChange((rows) => withRow(rows, key, { score })),
    remove: (key: string) => onChange((rows) => withoutRow(rows, key)),
    open: onOpen,
  });
  const money = (amount: string) =>
    amount !== "" && <Money value={{ amount, currency: funding.currency }} />;
  return (
    <ListTable
      label={t("simulator-applicants")}
      rows={applicants}
      rowId={({ key }) => key}
      columns={[
        {
          id: "company",
          label: t("registration-company"),
          show: ({ name, own }) => (
            <>
              {name}
              {own && <span className={textStyles.under}>{t("simulator-own")}</span>}
            </>
          ),
        },
        {
          id: "score",
          label: t("simulator-score"),
          align: "end",
          show: (row) => <Score row={row} onScore={ways.score} />,
        },
        {
          id: "cost",
          label: t("support-cost"),
          align: "end",
          isExtra: true,
          show: (row) => money(amountsOf(row, common).cost),
        },
        {
          id: "amount",
          label: t("support-asked"),
          align: "end",
          show: (row) => money(amountsOf(row, common).amount),
        },
        {
          id: "line",
          label: t("funding-line"),
          show: (row) => {
            const { line, market } = amountsOf(row, common);
            return (
              <>
                {line}
                {market && <span className={textStyles.under}>{formats.country(market)}</span>}
              </>
            );
          },
        },
        {
          id: "actions",
          label: t("registration-moves"),
          align: "end",
          show: (row) => <RowMenu row={row} onOpen={ways.open} onRemove={ways.remove} />,
        },
      ]}
    />
  );
}

interface ScoreProps {
  row: TypedApplicant;
  onScore: (key: string, score: string) => void;
}

/** A score in its cell of the table, whose heading is its label; drawn again only for its own row. */
const Score = memo(function Score({ row: { key, name, score }, onScore }: ScoreProps) {
  const t = useT();
  return (
    <AriaTextField
      aria-label={t("simulator-score-of", { name })}
      inputMode="numeric"
      className={styles.score}
      value={score}
      onChange={(text) => onScore(key, text.replace(/\D/g, "").slice(0, 6))}
    >
      <Input className={`${fieldStyles.input} ${fieldStyles.numeric}`} />
    </AriaTextField>
  );
});

interface RowMenuProps {
  row: TypedApplicant;
  onOpen: (row: TypedApplicant) => void;
  onRemove: (key: string) => void;
}

/** What may be done with an applicant; drawn again only for its own row. */
const RowMenu = memo(function RowMenu({ row, onOpen, onRemove }: RowMenuProps) {
  const t = useT();
  return (
    <Menu
      icon={MoreHorizontal}
      label={t("registration-moves-of", { name: row.name })}
      actions={[
        {
          id: "change",
          label: t("simulator-change"),
          icon: Pencil,
          onAction: () => onOpen(row),
        },
        {
          id: "remove",
          label: t("simulator-remove"),
          icon: Trash2,
          onAction: () => onRemove(row.key),
        },
      ]}
    />
  );
});
