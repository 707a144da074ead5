import { useQuery } from "@tanstack/react-query";
import type { Profile } from "@/bridge";
import { municipalitiesQuery } from "@/bridge/queries";
import { useT } from "@/i18n/t";
import { useStates } from "./catalogue";

/** Where a company is: the address, and under it the postal code, the municipality and the state. */
export function Place({
  of,
  className,
}: {
  of: Pick<Profile, "address" | "postalCode" | "state" | "municipality">;
  /** The look of what stands under the address. */
  className: string | undefined;
}) {
  const t = useT();
  const town = useTown(of);
  const { address, postalCode } = of;
  const code = postalCode && `${t("company-postal-code-short")} ${postalCode}`;
  return (
    <>
      {address}
      {(code || town) && (
        <span className={className}>{[code, town].filter(Boolean).join(" ")}</span>
      )}
    </>
  );
}

/** The municipality and the state of a company in words; blank where the state is not known. */
export function useTown({ state, municipality }: Pick<Profile, "state" | "municipality">): string {
  const states = useStates();
  const { data = [] } = useQuery(municipalitiesQuery(state ?? ""));
  if (state === null) return "";
  const name = data.find(({ code }) => code === municipality)?.name ?? municipality;
  return [name, states.nameOf(state)].filter(Boolean).join(", ");
}

/** Whether anything is known of where a company is. */
export function isPlaced({ address, postalCode, state, municipality }: Profile): boolean {
  return [address, postalCode, state, municipality].some(Boolean);
}
