import { useMutation } from "@tanstack/react-query";
import { Bookmark, Ellipsis, House, PencilLine, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { type CompanyViewRow, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { FilterChip } from "@/components/FilterBar";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Notice } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./companies.module.css";
import { type CompanyGrid, seenIn } from "./company-grid";
import type { CompanySearch } from "./filter";
import { isChangedFrom, searchOfView, viewSearchOf } from "./view-search";
import { ViewDialog } from "./views/ViewDialog";

interface ViewBarProps {
  search: CompanySearch;
  /** Undefined as long as they are not read. */
  views: readonly CompanyViewRow[] | undefined;
  /** The view that the address names. */
  view: CompanyViewRow | null;
  grid: CompanyGrid;
  onShow: (search: CompanySearch) => void;
}

/** The views of the list: chosen, kept, brought up to date, taken away. */
export function ViewBar({ search, views, view, grid, onShow }: ViewBarProps) {
  const t = useT();
  const [isNew, setNew] = useState(false);
  const edited = useOpened(views);
  const isUnknown =
    views !== undefined && search.view !== undefined && search.view !== "all" && view === null;
  const isChanged = view !== null && isChangedFrom(view, search);
  const whose = ({ isShared, isOwn, madeBy }: CompanyViewRow) => {
    if (!isOwn) return t("views-shared-by", { name: madeBy });
    return t(isShared ? "views-shared" : "views-own");
  };
  const show = ([id]: string[]) => {
    const chosen = views?.find((one) => one.id === id);
    onShow(chosen ? searchOfView(chosen) : { view: "all" });
  };
  return (
    <>
      <div className={styles.views}>
        {views && views.length > 0 && (
          <FilterChip
            label={t("views-label")}
            any={t("views-all")}
            isSingle
            options={views.map((one) => ({ id: one.id, label: one.name, detail: whose(one) }))}
            value={view ? [view.id] : []}
            onChange={show}
          />
        )}
        {isChanged && <span className={styles.quiet}>{t("views-changed")}</span>}
        <Button look="quiet" icon={Bookmark} onPress={() => setNew(true)}>
          {t("views-save")}
        </Button>
        {view && (
          <ViewActions
            view={view}
            search={search}
            grid={grid}
            onShow={onShow}
            onEdit={() => edited.open(view)}
          />
        )}
      </div>
      {isUnknown && <Notice tone="attention">{t("views-unknown")}</Notice>}
      {view && view.losses.length > 0 && <Losses view={view} />}
      {isNew && (
        <NewView search={search} grid={grid} onShow={onShow} onClose={() => setNew(false)} />
      )}
      {edited.row && (
        <ViewDialog
          key={edited.row.id}
          row={edited.row}
          isGone={edited.isGone}
          search={edited.row.search}
          columns={edited.row.columns}
          onClose={edited.close}
        />
      )}
    </>
  );
}

interface NewViewProps {
  search: CompanySearch;
  grid: CompanyGrid;
  onShow: (search: CompanySearch) => void;
  onClose: () => void;
}

function NewView({ search, grid, onShow, onClose }: NewViewProps) {
  return (
    <ViewDialog
      row={null}
      search={viewSearchOf(search)}
      columns={seenIn(grid)}
      onSaved={(id) => onShow({ ...search, view: id })}
      onClose={onClose}
    />
  );
}

interface ViewActionsProps {
  view: CompanyViewRow;
  search: CompanySearch;
  grid: CompanyGrid;
  onShow: (search: CompanySearch) => void;
  /** Opens what changes its name. */
  onEdit: () => void;
}

function ViewActions({ view, search, grid, onShow, onEdit }: ViewActionsProps) {
  const t = useT();
  const { id, version, name, isShared, isOwn, isDefault } = view;
  const isLeading = useMay("undo-others");
  const mayRemove = isOwn || isLeading;
  const updating = useMutation({
    mutationFn: () =>
      commands.companyViewsSave({
        id,
        version,
        view: { name, isShared, search: viewSearchOf(search), columns: seenIn(grid) },
      }),
    onSuccess: () => notifyUndoable(t("views-updated", { name })),
    onError: notifyError,
  });
  const removing = useMutation({
    mutationFn: () => commands.companyViewsRemove({ id, version }),
    onSuccess: async () => {
      onShow({ ...search, view: "all" });
      await notifyUndoable(t("views-removed", { name }));
    },
    onError: notifyError,
  });
  const beginning = useMutation({
    mutationFn: () => commands.companyViewsSetDefault(isDefault ? null : id),
    onSuccess: () => notify(isDefault ? t("views-default-gone") : t("views-default-now", { name })),
    onError: notifyError,
  });
  return (
    <>
      <Button
        look="quiet"
        icon={RefreshCw}
        isPending={updating.isPending}
        onPress={() => updating.mutate()}
      >
        {t("views-update")}
      </Button>
      <Menu
        icon={Ellipsis}
        label={t("views-actions")}
        actions={[
          { id: "edit", label: t("views-edit"), icon: PencilLine, onAction: onEdit },
          {
            id: "default",
            label: t(isDefault ? "views-default-unset" : "views-default-set"),
            icon: House,
            onAction: () => beginning.mutate(),
          },
          ...(mayRemove
            ? [
                {
                  id: "remove",
                  label: t("views-remove"),
                  icon: Trash2,
                  onAction: () => removing.mutate(),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** What a view asks for and is gone. */
function Losses({ view }: { view: CompanyViewRow }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const parts = view.losses.map(({ part, count }) =>
    t("views-loss", { part: words(`views-part-${part}`), count: `${count}` }),
  );
  return <Notice tone="attention">{t("views-losses", { parts: formats.list(parts) })}</Notice>;
}
