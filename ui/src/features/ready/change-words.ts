import { useQuery } from "@tanstack/react-query";
import type { FrozenChange } from "@/bridge";
import { quantity, useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { useParties } from "./parties";
import { freightQuery, plansQuery } from "./queries";

/** Says what a request wants to change. */
export function useChangeWords(mission: string): (change: FrozenChange) => string {
  const t = useT();
  const formats = useFormats();
  const { companyOf } = useParties(mission);
  const { data: plans = [] } = useQuery(plansQuery(mission));
  const { data: freight } = useQuery(freightQuery(mission));
  const booths = new Map(
    plans.flatMap((plan) => plan.booths.map(({ id, booth }) => [id, booth.number] as const)),
  );
  return (change) => {
    switch (change.of) {
      case "delegates":
        return t("ready-change-delegates", {
          name: companyOf(change.edit.registrationId),
          people: formats.list(change.edit.delegates.map(({ name }) => name)),
        });
      case "booth": {
        const { boothId, holderId } = change.place;
        const number = booths.get(boothId) ?? t("ready-change-unnamed");
        return holderId === null
          ? t("ready-change-booth-free", { number })
          : t("ready-change-booth", { number, name: companyOf(holderId) });
      }
      case "freight": {
        const { registrationId, freight: goods } = change.save;
        return t("ready-change-freight", {
          name: companyOf(registrationId),
          goods: `${goods.name}, ${quantity(goods.quantity, goods.unit)}`,
        });
      }
      case "freight-gone": {
        const row = freight?.rows.find(({ id }) => id === change.id);
        return t("ready-change-freight-gone", {
          name: row?.freight.name ?? t("ready-change-unnamed"),
        });
      }
    }
  };
}
