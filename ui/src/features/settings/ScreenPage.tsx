import { useSettings } from "@/bridge/settings";
import { RadioGroup } from "@/components/choices";
import { useT } from "@/i18n/t";
import { SettingsFrame } from "./SettingsFrame";
import styles from "./settings.module.css";

/** Language, theme and density; each takes effect at once. */
export function ScreenPage() {
  const t = useT();
  const { settings, change } = useSettings();
  return (
    <SettingsFrame current="/settings/screen">
      <div className={styles.narrow}>
        <RadioGroup
          label={t("settings-language")}
          options={[
            { id: "es-MX", label: t("language-es") },
            { id: "en", label: t("language-en") },
          ]}
          value={settings.locale}
          onChange={(locale) => change({ locale })}
        />
        <RadioGroup
          label={t("settings-theme")}
          options={[
            { id: "system", label: t("theme-system") },
            { id: "light", label: t("theme-light") },
            { id: "dark", label: t("theme-dark") },
            { id: "contrast", label: t("theme-contrast") },
          ]}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
        />
        <RadioGroup
          label={t("settings-density")}
          options={[
            { id: "compact", label: t("density-compact") },
            { id: "comfortable", label: t("density-comfortable") },
          ]}
          value={settings.density}
          onChange={(density) => change({ density })}
        />
      </div>
    </SettingsFrame>
  );
}
