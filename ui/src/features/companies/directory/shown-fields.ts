import { useQuery } from "@tanstack/react-query";
import type { CompanyDetail, PublicField } from "@/bridge";
import { activitiesQuery } from "@/bridge/queries";
import { useCapacityWords } from "@/components/capacity";
import { useSectors } from "@/components/catalogue";
import { useTown } from "@/components/Place";
import { useFormats } from "@/i18n/format";
import { useWords } from "@/i18n/t";

/** Gives what each part of a company's profile would show in the directory; blank where it knows nothing. */
export function useShownFields({ profile, size }: CompanyDetail): (field: PublicField) => string {
  const words = useWords();
  const formats = useFormats();
  const sectors = useSectors();
  const capacity = useCapacityWords();
  const town = useTown(profile);
  const { scian } = profile;
  const { data: activities = [] } = useQuery(activitiesQuery(scian ?? ""));
  const products = profile.products.filter(({ isExportable }) => isExportable);
  // A market that the company left says nothing to who reads a directory.
  const markets = profile.markets.filter(({ status }) => status !== "paused");
  const shown: Record<PublicField, readonly (string | null | undefined)[]> = {
    "legal-name": [profile.legalName],
    "trade-names": profile.tradeNames,
    place: [town],
    activity: [activities.find(({ code }) => code === scian)?.title ?? scian],
    sectors: profile.sectors.map(sectors.nameOf),
    products: products.map(({ description }) => description),
    capacity: products.map(capacity),
    certifications: [...new Set(products.flatMap(({ certifications }) => certifications))],
    markets: markets.map(({ market }) => formats.country(market)),
    size: [size && words(`size-${size.size}`)],
    experience: [words(`experience-${profile.exportExperience}`)],
    programmes: profile.programmes.map((code) => words(`programme-${code}`)),
    web: [profile.web],
  };
  return (field) => shown[field].filter(Boolean).join(" · ");
}
