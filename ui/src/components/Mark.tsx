/** The proa: an outrigger's sail above its hull. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M17 2.5C23.2 8 26.4 14 26.8 20.5L11 20.5C14 14.6 16 8.8 17 2.5Z"
        fill="var(--agave)"
      />
      <path
        d="M3 23.5H29.5C27.4 27.6 22.6 29.6 16.5 29.6C10 29.6 5.2 27.4 3 23.5Z"
        fill="var(--ink)"
      />
      <path d="M3.6 20.5H8.6" stroke="var(--cempasuchil)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
