import { MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import type { CompanyRow, Funding } from "@/bridge";
import { findCompanies } from "@/bridge/queries";
import fieldStyles from "@/components/fields.module.css";
import { Money } from "@/components/figures";
import { withoutRow, withRow } from "@/components/form-rows";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { SearchComboBox } from "@/components/SearchComboBox";
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
          show: ({ key, name, score }) => (
            <Score
              label={t("simulator-score-of", { name })}
              value={score}
              onChange={(next) => onChange((rows) => withRow(rows, key, { score: next }))}
            />
          ),
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
          show: (row) => (
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
                  onAction: () => onChange((rows) => withoutRow(rows, row.key)),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}

interface ScoreProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A score in its cell of the table, whose heading is its label. */
function Score({ label, value, onChange }: ScoreProps) {
  return (
    <AriaTextField
      aria-label={label}
      inputMode="numeric"
      className={styles.score}
      value={value}
      onChange={(text) => onChange(text.replace(/\D/g, "").slice(0, 6))}
    >
      <Input className={`${fieldStyles.input} ${fieldStyles.numeric}`} />
    </AriaTextField>
  );
}
