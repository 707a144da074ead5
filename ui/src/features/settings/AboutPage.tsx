import { useQuery } from "@tanstack/react-query";
import { LifeBuoy } from "lucide-react";
import { commands } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { useSaving } from "@/components/saving";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { licencesQuery } from "./queries";
import { SettingsFrame } from "./SettingsFrame";

/** The program itself: version, help for whoever supports it, and whose work it carries. */
export function AboutPage() {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const { data: licences, error } = useQuery(licencesQuery);
  const saving = useSaving();
  return (
    <SettingsFrame current="/settings/about">
      <Section
        title={t("about-program", { version: desk?.version ?? "" })}
        help={t("about-diagnostic-help")}
        actions={
          <Button
            icon={LifeBuoy}
            isPending={saving.isPending}
            onPress={() => saving.mutate(() => commands.settingsDiagnostic())}
          >
            {t("about-diagnostic")}
          </Button>
        }
      >
        {null}
      </Section>
      <Section title={t("about-licences")} help={t("about-licences-help")}>
        {error && <ErrorView error={error} />}
        {!licences && !error && <Skeleton />}
        {licences && (
          <ListTable
            label={t("about-licences")}
            rows={licences}
            rowId={({ name, version }) => `${name} ${version}`}
            columns={[
              { id: "name", label: t("about-component"), show: ({ name }) => name },
              { id: "version", label: t("about-version"), show: ({ version }) => version },
              { id: "licence", label: t("data-licence"), show: ({ licence }) => licence },
            ]}
          />
        )}
      </Section>
    </SettingsFrame>
  );
}
