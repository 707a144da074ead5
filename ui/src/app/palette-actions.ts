import { useRouter } from "@tanstack/react-router";
import {
  BookUser,
  Building2,
  FileInput,
  Globe,
  Languages,
  type LucideIcon,
  Plane,
  Radar,
  SearchCheck,
  SunMoon,
} from "lucide-react";
import { useSettings } from "@/bridge/settings";
import { useT } from "@/i18n/t";
import { places } from "./navigation";

/** Something that the palette can do. */
export interface PaletteAction {
  id: string;
  title: string;
  icon: LucideIcon;
  run: () => void;
}

/** Every action that the palette offers, in the current language. */
export function usePaletteActions(): PaletteAction[] {
  const t = useT();
  const router = useRouter();
  const { settings, change } = useSettings();
  const going = places.map(({ href, label, icon }) => ({
    id: href,
    title: t("palette-go", { place: t(label) }),
    icon,
    run: () => void router.navigate({ to: href }),
  }));
  return [
    ...going,
    {
      id: "markets",
      title: t("palette-markets"),
      icon: Globe,
      run: () => void router.navigate({ to: "/treaties/markets" }),
    },
    {
      id: "portfolio",
      title: t("palette-portfolio"),
      icon: Radar,
      run: () => void router.navigate({ to: "/treaties/portfolio" }),
    },
    {
      id: "register-company",
      title: t("companies-register"),
      icon: Building2,
      run: () => void router.navigate({ to: "/companies/new" }),
    },
    {
      id: "import-companies",
      title: t("companies-import"),
      icon: FileInput,
      run: () => void router.navigate({ to: "/companies/import" }),
    },
    {
      id: "find-duplicates",
      title: t("pair-search"),
      icon: SearchCheck,
      run: () => void router.navigate({ to: "/companies/duplicates" }),
    },
    {
      id: "make-directory",
      title: t("directory-make"),
      icon: BookUser,
      run: () => void router.navigate({ to: "/companies/directory" }),
    },
    {
      id: "create-mission",
      title: t("missions-create"),
      icon: Plane,
      run: () => void router.navigate({ to: "/missions/new" }),
    },
    {
      id: "language",
      title: settings.locale === "en" ? t("palette-to-spanish") : t("palette-to-english"),
      icon: Languages,
      run: () => change({ locale: settings.locale === "en" ? "es-MX" : "en" }),
    },
    {
      id: "theme",
      title: settings.theme === "dark" ? t("palette-to-light") : t("palette-to-dark"),
      icon: SunMoon,
      run: () => change({ theme: settings.theme === "dark" ? "light" : "dark" }),
    },
  ];
}
