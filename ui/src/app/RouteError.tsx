import { useRouter } from "@tanstack/react-router";
import { ButtonLink } from "@/components/Button";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";

/** What a screen that failed shows in its place; the rest of the program goes on. */
export function RouteError({ error }: { error: unknown }) {
  const t = useT();
  const router = useRouter();
  return (
    <Page title={t("error-title")}>
      <ErrorView error={error} onRetry={() => void router.invalidate()} />
    </Page>
  );
}

/** A screen whose code is on its way. */
export function Pending() {
  const t = useT();
  return (
    <Page title={t("state-loading")}>
      <Skeleton rows={8} />
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const t = useT();
  return (
    <Page title={t("shell-not-found")}>
      <EmptyState
        title={t("shell-not-found-text")}
        action={<ButtonLink href="/">{t("shell-go-home")}</ButtonLink>}
      />
    </Page>
  );
}
