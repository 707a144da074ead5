import { useMutation } from "@tanstack/react-query";
import { Copy, FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { commands, type OriginCaseRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import type { Option } from "@/components/Option";
import { SearchComboBox } from "@/components/SearchComboBox";
import { ErrorView } from "@/components/states";
import { notifyError } from "@/components/toast";
import { hsCode } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { type LineForm, linesOf, withoutAmounts } from "./bill";
import { currencyOf } from "./case-form";
import type { CellProblem, NotTaken } from "./PasteProblems";

interface BillSourcesProps {
  /** Of the case. */
  currency: string;
  /** Takes lines, and what could not be taken. */
  onLines: (lines: LineForm[], not: NotTaken) => void;
  /** Takes the currency of copied amounts, where the case has none yet. */
  onCurrency: (currency: string) => void;
}

/** Where a bill of materials may come from besides the keyboard: a file, or another good. */
export function BillSources({ currency, onLines, onCurrency }: BillSourcesProps) {
  const t = useT();
  const [isCopying, setCopying] = useState(false);
  const reading = useMutation({
    mutationFn: () => commands.originChooseBill(currencyOf(currency)),
    onSuccess: (read) => {
      if (read) onLines(linesOf(read.lines), { ...read, isFile: true });
    },
    onError: notifyError,
  });
  return (
    <>
      <Button icon={FileSpreadsheet} isPending={reading.isPending} onPress={() => reading.mutate()}>
        {t("origin-bill-file")}
      </Button>
      <Button icon={Copy} onPress={() => setCopying(true)}>
        {t("origin-bill-copy")}
      </Button>
      {isCopying && (
        <CopyDialog
          currency={currencyOf(currency)}
          onLines={onLines}
          onCurrency={onCurrency}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  );
}

const findCases = async (text: string) =>
  (await commands.originCases({ company: null, text, limit: 20 })).rows;

const optionOf = ({ id, name, code }: OriginCaseRow): Option => ({
  id,
  label: name,
  detail: hsCode(code),
});

const amounts = ["value", "offered", "regional"] as const;

/** The amounts of lines of a case in another currency, which are told and not copied. */
function amountsIn(currency: string, lines: readonly LineForm[]): CellProblem[] {
  return lines.flatMap((line, at) =>
    amounts
      .filter((column) => line[column] !== "")
      .map((column) => ({ row: at + 1, column, text: line[column], currency })),
  );
}

interface CopyDialogProps extends Pick<BillSourcesProps, "onLines" | "onCurrency"> {
  currency: string | null;
  onClose: () => void;
}

/** Which kept case to take the lines of. */
function CopyDialog({ currency, onLines, onCurrency, onClose }: CopyDialogProps) {
  const t = useT();
  const [chosen, setChosen] = useState<Option | null>(null);
  const copying = useMutation({
    mutationFn: (id: string) => commands.originCase(id),
    onSuccess: (kept) => {
      const { good, materials = [] } = kept.question.case;
      const lines = linesOf(materials);
      const isOther = currency !== null && good.currency !== currency;
      if (currency === null) onCurrency(good.currency);
      const problems = isOther ? amountsIn(good.currency, lines) : [];
      onLines(isOther ? lines.map(withoutAmounts) : lines, { problems, left_out: 0 });
      onClose();
    },
  });
  return (
    <Dialog title={t("origin-bill-copy")} isOpen onClose={onClose}>
      <Form onSubmit={() => chosen && copying.mutate(chosen.id)}>
        <p>{t("origin-bill-copy-text")}</p>
        <SearchComboBox
          label={t("origin-case-name")}
          picked={chosen}
          onPick={(found) => setChosen(found && optionOf(found))}
          queryKey={["origin_cases", "choices"]}
          find={findCases}
          optionOf={optionOf}
          isRequired
        />
        {copying.error && <ErrorView error={copying.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isDisabled={chosen === null}
            isPending={copying.isPending}
          >
            {t("origin-bill-copy-lines")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
