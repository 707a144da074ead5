import { useMutation } from "@tanstack/react-query";
import { Camera, CameraOff, ImageUp } from "lucide-react";
import { useState } from "react";
import { commands, type ReadCode } from "@/bridge";
import { Button } from "@/components/Button";
import { Notice } from "@/components/states";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import { useCamera } from "./camera";
import styles from "./FairMode.module.css";

interface CameraReaderProps {
  onCodes: (codes: ReadCode[]) => void;
}

/** Reads codes by the camera, or out of a picture where there is none. */
export function CameraReader({ onCodes }: CameraReaderProps) {
  const t = useT();
  const [isOn, setOn] = useState(false);
  const [isNothing, setNothing] = useState(false);
  const reading = useMutation({
    mutationFn: () => commands.fairReadPicture(),
    onSuccess: (codes) => {
      setNothing(codes?.length === 0);
      if (codes && codes.length > 0) onCodes(codes);
    },
    onError: notifyError,
  });
  return (
    <section className={styles.camera} aria-label={t("drill-check-camera")}>
      <div className={styles.row}>
        <Button icon={isOn ? CameraOff : Camera} onPress={() => setOn(!isOn)}>
          {t(isOn ? "fair-camera-stop" : "fair-camera-start")}
        </Button>
        <Button icon={ImageUp} isPending={reading.isPending} onPress={() => reading.mutate()}>
          {t("fair-camera-picture")}
        </Button>
      </div>
      {isOn && <Live onCodes={onCodes} />}
      <div role="status">{isNothing && t("fair-camera-nothing")}</div>
    </section>
  );
}

/** What the camera sees, while it is on. */
function Live({ onCodes }: CameraReaderProps) {
  const t = useT();
  const { state, video } = useCamera(onCodes);
  const isRefused = state === "absent" || state === "forbidden";
  return (
    <>
      {/* It shows what the camera sees: there is nothing to hear or to read along. */}
      <video ref={video} className={styles.video} hidden={isRefused} muted playsInline />
      <div role="status">
        {state === "starting" && t("fair-camera-starting")}
        {state === "works" && t("fair-camera-works")}
        {isRefused && (
          <Notice tone="attention">
            {t(state === "absent" ? "fair-camera-absent" : "fair-camera-forbidden")}
          </Notice>
        )}
      </div>
    </>
  );
}
