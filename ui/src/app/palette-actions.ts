import { useRouter } from "@tanstack/react-router";
import {
  BookUser,
  Building2,
  FileInput,
  Globe,
  Handshake,
  Languages,
  List,
  ListTodo,
  type LucideIcon,
  Plane,
  Radar,
  SearchCheck,
  SunMoon,
  Tags,
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

/** The company on whose page one is. */
function companyOf(pathname: string): string | undefined {
  return /^\/companies\/([0-9a-f-]{36})(\/|$)/.exec(pathname)?.[1];
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
      id: "new-follow-up",
      title: t("follow-up-new"),
      icon: ListTodo,
      run: () => {
        const company = companyOf(router.state.location.pathname);
        const search = { add: "1" };
        void (company === undefined
          ? router.navigate({ to: "/companies/follow-ups", search })
          : router.navigate({ to: "/companies/$company/follow-ups", params: { company }, search }));
      },
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
      id: "manage-tags",
      title: t("tags-page"),
      icon: Tags,
      run: () => void router.navigate({ to: "/companies/tags" }),
    },
    {
      id: "manage-lists",
      title: t("rosters-page"),
      icon: List,
      run: () => void router.navigate({ to: "/companies/lists" }),
    },
    {
      id: "find-suppliers",
      title: t("supply-title"),
      icon: Handshake,
      run: () => void router.navigate({ to: "/companies/suppliers" }),
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
