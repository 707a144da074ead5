import { commands, type FreightRow, type FreightStay, type SaveFreight } from "@/bridge";
import { CurrencyCombo } from "@/components/CurrencyCombo";
import { RadioGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import { AskingFields, FrozenNotice, useFrozen } from "./Frozen";
import { blankFreight, freightOf, type TypedFreight, typedFreight } from "./freight-form";
import { PartyField } from "./PartyField";
import { freightQuery } from "./queries";

interface FreightDialogProps {
  mission: string;
  /** The goods as they are kept by now; null for new ones. */
  row: FreightRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** Writes down goods, or changes them; from the freeze date on it asks for that. */
export function FreightDialog({ mission, row, isGone = false, onClose }: FreightDialogProps) {
  const t = useT();
  const words = useWords();
  const isFrozen = useFrozen(mission);
  const { typed, set, frame } = useRecord<TypedFreight>({
    form: "freight-item",
    record: row?.id ?? mission,
    known: row && typedFreight(row),
    blank: blankFreight,
    save: (goods) => {
      const { askedBy, why, version, registration } = goods;
      const save: SaveFreight = {
        id: row?.id ?? null,
        version: version ?? 0,
        missionId: mission,
        registrationId: registration,
        freight: freightOf(goods),
      };
      return isFrozen
        ? commands.readyRequestChange({ change: { of: "freight", save }, words: { askedBy, why } })
        : commands.readySaveFreight(save);
    },
    said: ({ name }) => (isFrozen ? t("ready-requested") : t("ready-saved", { name: name.trim() })),
    shows: freightQuery(mission).queryKey,
    onClose,
  });
  return (
    <RecordDialog
      title={t(row ? "ready-freight-edit" : "ready-freight-new")}
      width="wide"
      isGone={isGone}
      {...(isFrozen && { submit: t("ready-request") })}
      {...frame}
    >
      <FrozenNotice mission={mission} />
      <FieldRow>
        <TextField
          name="name"
          label={t("ready-goods")}
          value={typed.name}
          onChange={(name) => set({ name })}
          autoFocus
          isRequired
        />
        <PartyField
          name="registrationId"
          mission={mission}
          label={t("registration-company")}
          help={t("ready-freight-office")}
          optional
          value={typed.registration}
          onChange={(registration) => set({ registration })}
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          name="quantity"
          label={t("ready-quantity")}
          value={typed.quantity}
          onChange={(quantity) => set({ quantity })}
          isRequired
        />
        <TextField
          name="unit"
          label={t("product-unit")}
          placeholder={t("ready-unit-example")}
          value={typed.unit}
          onChange={(unit) => set({ unit })}
          isRequired
        />
        <TextField
          name="hsCode"
          label={t("ready-hs-code")}
          optional
          isCode
          placeholder="2007.99"
          value={typed.hsCode}
          onChange={(hsCode) => set({ hsCode })}
        />
        <TextField
          name="package"
          label={t("ready-package")}
          optional
          value={typed.package}
          onChange={(box) => set({ package: box })}
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          name="weightKg"
          label={t("ready-weight")}
          help={t("ready-weight-help")}
          unit="kg"
          value={typed.weightKg}
          onChange={(weightKg) => set({ weightKg })}
          isRequired
        />
        <DecimalField
          name="value"
          label={t("ready-value")}
          help={t("ready-value-help")}
          value={typed.value}
          onChange={(value) => set({ value })}
          isRequired
        />
        <CurrencyCombo
          name="currency"
          label={t("funding-currency")}
          value={typed.currency}
          onChange={(currency) => set({ currency: currency ?? "" })}
        />
      </FieldRow>
      <RadioGroup<FreightStay>
        name="stay"
        label={t("ready-stay")}
        options={(["temporary", "to-stay"] as const).map((id) => ({
          id,
          label: words(`stay-${id}`),
          detail: words(`ready-stay-${id}`),
        }))}
        value={typed.stay}
        onChange={(stay) => set({ stay })}
      />
      {isFrozen && <AskingFields value={typed} onChange={set} />}
    </RecordDialog>
  );
}
