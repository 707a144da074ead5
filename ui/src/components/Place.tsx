import type { Profile } from "@/bridge";
import { useT } from "@/i18n/t";
import { useStates } from "./catalogue";
import { Municipality } from "./names";

/** Where a company is: the address, and under it the postal code, the municipality and the state. */
export function Place({
  of: { address, postalCode, state, municipality },
  className,
}: {
  of: Pick<Profile, "address" | "postalCode" | "state" | "municipality">;
  /** The look of what stands under the address. */
  className: string | undefined;
}) {
  const t = useT();
  const states = useStates();
  return (
    <>
      {address}
      {(municipality || state || postalCode) && (
        <span className={className}>
          {postalCode && `${t("company-postal-code-short")} ${postalCode} `}
          {state && municipality && (
            <>
              <Municipality code={municipality} />
              {", "}
            </>
          )}
          {state && states.nameOf(state)}
        </span>
      )}
    </>
  );
}

/** Whether anything is known of where a company is. */
export function isPlaced({ address, postalCode, state, municipality }: Profile): boolean {
  return [address, postalCode, state, municipality].some(Boolean);
}
