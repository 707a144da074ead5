import styles from "./Track.module.css";

interface TrackProps {
  /** From 0 to 100. */
  share: number;
  isFull?: boolean;
}

/** A bar that shows what the words beside it say. */
export function Track({ share, isFull = false }: TrackProps) {
  return (
    <div className={styles.track} aria-hidden>
      <div
        className={styles.fill}
        data-full={isFull || undefined}
        style={{ inlineSize: `${share}%` }}
      />
    </div>
  );
}
