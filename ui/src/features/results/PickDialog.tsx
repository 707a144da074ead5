import { useState } from "react";
import type { Horizon } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { Select } from "@/components/Select";
import { useT, useWords } from "@/i18n/t";
import { byCompany, mostPressing, type Place } from "./places";
import { useStandingWords } from "./StandingBadge";
import { horizons } from "./search";

interface PickDialogProps {
  places: readonly Place[];
  onPick: (place: Place) => void;
  onClose: () => void;
}

/** Asks of which company and horizon there is something to write down; the most pressing is proposed. */
export function PickDialog({ places, onPick, onClose }: PickDialogProps) {
  const t = useT();
  const words = useWords();
  const say = useStandingWords();
  const [company, setCompany] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Horizon | null>(null);
  const companies = byCompany(places);
  const picked = companies.find(({ id }) => id === company);
  const place =
    picked && (chosen === null ? mostPressing(picked) : (picked.places.get(chosen) ?? null));
  return (
    <Dialog title={t("outcomes-report-one")} isOpen onClose={onClose}>
      <Form label={t("outcomes-report-one")} onSubmit={() => place && onPick(place)}>
        <ComboBox
          label={t("outcomes-company")}
          options={companies.map(({ id, name }) => ({ id, label: name }))}
          value={company}
          onChange={(id) => {
            setCompany(id);
            setChosen(null);
          }}
          isRequired
        />
        <Select<Horizon>
          label={t("outcomes-horizon")}
          options={horizons.map((id) => {
            const row = picked?.places.get(id)?.row;
            const option = { id, label: words(`horizon-${id}`) };
            return row ? { ...option, detail: say(row) } : option;
          })}
          value={place?.row.horizon ?? chosen}
          onChange={setChosen}
          isDisabled={!picked}
        />
        <FormActions>
          <Button look="primary" type="submit" isDisabled={!place}>
            {t("outcomes-go-on")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
