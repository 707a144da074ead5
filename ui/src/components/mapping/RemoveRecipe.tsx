import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/Button";
import { notify, notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";

interface RemoveRecipeProps {
  id: string;
  remove: (id: string) => Promise<unknown>;
  onRemoved: () => void;
}

/** Takes a recipe away that was kept; what its columns mean stays on the screen. */
export function RemoveRecipe({ id, remove, onRemoved }: RemoveRecipeProps) {
  const t = useT();
  const removing = useMutation({
    mutationFn: () => remove(id),
    onSuccess: () => {
      onRemoved();
      notify(t("mapping-removed"));
    },
    onError: notifyError,
  });
  return (
    <Button isPending={removing.isPending} onPress={() => removing.mutate()}>
      {t("mapping-remove")}
    </Button>
  );
}
