import { useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/Button";
import { useMay } from "@/components/may";
import { useT } from "@/i18n/t";
import { LettersDialog } from "./LettersDialog";
import { selectedCallQuery } from "./queries";

interface LettersButtonProps {
  missionId: string;
  /** Whose letter; those of all that took part where nobody is named. */
  registrationId?: string;
}

/** Writes the letters of result, once it is decided. */
export function LettersButton({ missionId, registrationId }: LettersButtonProps) {
  const t = useT();
  const { data: call } = useQuery(selectedCallQuery(missionId));
  const mayDecide = useMay("decide-places");
  const [isAsked, setAsked] = useState(false);
  if (!mayDecide || call?.phase !== "decided") return null;
  return (
    <>
      <Button look="primary" icon={Mail} onPress={() => setAsked(true)}>
        {registrationId ? t("letters-one") : t("letters-all")}
      </Button>
      {isAsked && (
        <LettersDialog
          callId={call.id}
          registrationId={registrationId ?? null}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
