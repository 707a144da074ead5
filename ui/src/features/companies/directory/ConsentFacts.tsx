import type { DirectoryListing } from "@/bridge";
import { Fact, Facts } from "@/components/Facts";
import { Day } from "@/components/figures";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import type { Consent } from "./listing-form";

interface ConsentFactsProps {
  listing: DirectoryListing;
  withdrawnOn: string | null;
}

/** Who gave the consent, when and how, for what, and until when. */
export function ConsentFacts({ listing, withdrawnOn }: ConsentFactsProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const { contact } = listing;
  return (
    <Facts>
      <Fact name={t("column-directory-listings-withdrawn-on")}>
        {withdrawnOn && <Day iso={withdrawnOn} />}
      </Fact>
      <Fact name={t("column-directory-listings-given-by")}>{listing.givenBy}</Fact>
      <ConsentOf consent={listing} />
      <Fact name={t("column-directory-listings-fields")}>
        {formats.list(listing.fields.map((field) => words(`public-field-${field}`)))}
      </Fact>
      <Fact name={t("column-directory-listings-mail")}>{listing.mail}</Fact>
      <Fact name={t("column-directory-listings-phone")}>{listing.phone}</Fact>
      <Fact name={t("column-directory-listings-note")}>{listing.note}</Fact>
      {contact && (
        <>
          <Fact name={t("column-directory-listings-contact-id")}>{contact.name}</Fact>
          <ConsentOf consent={contact} isOfPerson />
        </>
      )}
    </Facts>
  );
}

function ConsentOf({ consent, isOfPerson = false }: { consent: Consent; isOfPerson?: boolean }) {
  const t = useT();
  const words = useWords();
  const { givenOn, means, endsOn } = consent;
  return (
    <>
      <Fact
        name={t(isOfPerson ? "directory-person-given-on" : "column-directory-listings-given-on")}
      >
        <Day iso={givenOn} />
      </Fact>
      <Fact name={t(isOfPerson ? "directory-person-means" : "column-directory-listings-means")}>
        {words(`consent-means-${means}`)}
      </Fact>
      <Fact name={t(isOfPerson ? "directory-person-ends-on" : "column-directory-listings-ends-on")}>
        {endsOn === "" ? t("directory-no-end") : <Day iso={endsOn} />}
      </Fact>
    </>
  );
}
