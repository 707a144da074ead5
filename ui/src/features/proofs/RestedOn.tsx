import { FileText } from "lucide-react";
import { useMemo } from "react";
import { type BomLine, commands, type OriginQuestion } from "@/bridge";
import { Button } from "@/components/Button";
import { Code } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { useSaving } from "@/components/saving";
import { decimal, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

interface RestedOnProps {
  question: OriginQuestion;
  /** What the good is called. */
  name: string;
  /** Whether the proof covers other goods too. */
  isOneOfMany?: boolean;
  companyId: string | null;
}

/** The case as it was when a proof was handed out: what the office shows whoever asks for years after. */
export function RestedOn({ question, name, isOneOfMany = false, companyId }: RestedOnProps) {
  const t = useT();
  const title = isOneOfMany ? t("proof-rested-good", { name }) : t("proof-rested");
  const words = useWords();
  const formats = useFormats();
  const saving = useSaving();
  const { good, materials } = question.case;
  const rows = useMemo(() => placed(materials ?? []), [materials]);
  const { limit, more } = usePortions(name);
  const print = () => commands.originPrintReport({ question, name, companyId });
  return (
    <Section
      title={title}
      help={t("proof-rested-help")}
      actions={
        <Button icon={FileText} isPending={saving.isPending} onPress={() => saving.mutate(print)}>
          {t("origin-print")}
        </Button>
      }
    >
      <ListTable
        label={title}
        rows={rows.slice(0, limit)}
        rowId={({ place }) => place}
        columns={[
          { id: "place", label: t("origin-line"), show: ({ place }) => place },
          { id: "name", label: t("origin-name"), show: ({ line }) => line.name },
          {
            id: "code",
            label: t("origin-code"),
            isWhole: true,
            show: ({ line }) => line.code && <Code hs>{line.code}</Code>,
          },
          {
            id: "origin",
            label: t("origin-origin"),
            show: ({ line }) =>
              line.inputs?.length
                ? t("origin-made")
                : [
                    words(`origin-origin-${line.origin ?? "unknown"}`),
                    line.country && formats.country(line.country),
                  ]
                    .filter(Boolean)
                    .join(" · "),
          },
          {
            id: "value",
            label: t("origin-value", { currency: good.currency }),
            align: "end",
            isWhole: true,
            show: ({ line }) => line.value && decimal(line.value),
          },
        ]}
      />
      {limit < rows.length && <MoreRows count={limit} onMore={more} />}
    </Section>
  );
}

/** Lines with what they are made from, each with its place as the desk numbers it. */
function placed(lines: readonly BomLine[], above = ""): { place: string; line: BomLine }[] {
  return lines.flatMap((line, index) => {
    const place = `${above}${index + 1}`;
    return [{ place, line }, ...placed(line.inputs ?? [], `${place}.`)];
  });
}
