import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Building2, type LucideIcon, Package, Plane, Search } from "lucide-react";
import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { commands, type SearchHit } from "@/bridge";
import { plain } from "@/i18n/plain";
import { useT } from "@/i18n/t";
import styles from "./Palette.module.css";
import { usePaletteActions } from "./palette-actions";

interface Entry {
  id: string;
  title: string;
  subtitle: string;
  icon: LucideIcon;
  run: () => void;
}

const icons: Record<SearchHit["kind"], LucideIcon> = {
  company: Building2,
  mission: Plane,
  product: Package,
};

/** Ctrl+K: every record and every action, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal}>
        <Dialog aria-label={t("palette-open")} className={styles.dialog}>
          <PaletteSearch onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteSearch({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [text, setText] = useState("");
  const { entries, isSettled } = useEntries(text.trim(), onClose);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={t("palette-prompt")} autoFocus className={styles.field}>
        <Search aria-hidden size={18} />
        <Input placeholder={t("palette-prompt")} className={styles.input} />
      </SearchField>
      <div aria-busy={!isSettled}>
        <Menu
          aria-label={t("palette-results")}
          items={entries}
          className={styles.menu}
          renderEmptyState={() =>
            isSettled && <p className={styles.nothing}>{t("palette-nothing")}</p>
          }
        >
          {({ title, subtitle, icon: Icon, run }) => (
            <MenuItem textValue={title} className={styles.item} onAction={run}>
              <Icon aria-hidden size={18} strokeWidth={1.75} />
              <span className={styles.title}>{title}</span>
              <span className={styles.subtitle}>{subtitle}</span>
            </MenuItem>
          )}
        </Menu>
      </div>
    </Autocomplete>
  );
}

/** What a text finds; not settled while the records are those of the text before. */
function useEntries(text: string, onClose: () => void): { entries: Entry[]; isSettled: boolean } {
  const t = useT();
  const router = useRouter();
  const actions = usePaletteActions();
  const { data: hits = [], isFetching } = useQuery({
    queryKey: ["companies", "palette", text],
    queryFn: () => commands.deskSearch({ query: text, limit: 12 }),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
    meta: { topics: ["missions", "reference"] },
  });
  const wanted = plain(text);
  const found = actions
    .filter(({ title }) => plain(title).includes(wanted))
    .map(({ id, title, icon, run }) => ({
      id,
      title,
      icon,
      subtitle: t("palette-action"),
      run: () => {
        run();
        onClose();
      },
    }));
  const kinds = {
    company: t("palette-company"),
    mission: t("palette-mission"),
    product: t("palette-product"),
  };
  const records = (text.length > 1 ? hits : []).map((hit) => ({
    id: `${hit.kind}:${hit.id}`,
    title: hit.title,
    subtitle: hit.subtitle || kinds[hit.kind],
    icon: icons[hit.kind],
    run: () => {
      void router.navigate({ to: addressOf(hit) });
      onClose();
    },
  }));
  // Few actions match what is typed; an action that does is meant.
  return { entries: [...found, ...records], isSettled: !isFetching };
}

function addressOf({ kind, id }: SearchHit): string {
  switch (kind) {
    case "company":
      return `/companies/${id}`;
    case "mission":
      return `/missions/${id}`;
    case "product":
      return `/treaties?product=${id}`;
  }
}
