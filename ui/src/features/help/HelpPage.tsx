import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { Page } from "@/components/Page";
import { EmptyState } from "@/components/states";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { guideIn } from "./guide";
import styles from "./help.module.css";
import { Markdown } from "./Markdown";

const route = getRouteApi("/help/$page");

/** The offline guide, at one of its pages. */
export function HelpPage() {
  return <Guide slug={route.useParams().page} />;
}

/** The offline guide, at its beginning. */
export function HelpIndexPage() {
  return <Guide slug="index" />;
}

function Guide({ slug }: { slug: string }) {
  const t = useT();
  const pages = guideIn(useLocale());
  const page = pages.find((candidate) => candidate.slug === slug);
  return (
    <Page title={page?.title ?? t("nav-help")}>
      <div className={styles.guide}>
        <nav aria-label={t("help-pages")}>
          <ul className={styles.pages}>
            {pages.map((candidate) => (
              <li key={candidate.slug}>
                <Link
                  href={`/help/${candidate.slug}`}
                  {...(candidate === page ? { "aria-current": "page" as const } : {})}
                >
                  {candidate.title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {page ? <Markdown source={page.source} /> : <EmptyState title={t("help-no-page")} />}
      </div>
    </Page>
  );
}
