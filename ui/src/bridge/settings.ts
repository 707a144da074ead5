/** Language, theme and density: shown at once, kept by the desk. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { setLocale, useLocale } from "@/i18n/locale";
import { setTheme, useTheme } from "@/styles/theme";
import { commands, type Density, type Locale, type Theme } from "./index";
import { deskStateQuery } from "./queries";

interface Settings {
  locale: Locale;
  theme: Theme;
  density: Density;
}

/** The settings of the screens and the way to change some of them. */
export function useSettings() {
  const client = useQueryClient();
  const { data: desk } = useQuery(deskStateQuery);
  const settings: Settings = {
    locale: useLocale(),
    theme: useTheme(),
    density: desk?.density ?? "compact",
  };
  const saving = useMutation({
    mutationFn: commands.settingsSet,
    onSuccess: (state) => client.setQueryData(deskStateQuery.queryKey, state),
  });
  const change = (some: Partial<Settings>) => {
    const next = { ...settings, ...some };
    setLocale(next.locale);
    setTheme(next.theme);
    saving.mutate(next);
  };
  return { settings, change };
}
