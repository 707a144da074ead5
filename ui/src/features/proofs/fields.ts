/** Takes the person to a field: to its box, or to what opens its list or holds its day. */
export function focusField(field: string): void {
  const named = document.querySelector<HTMLElement>(`form [name="${field}"]`);
  const isBox = named?.matches("input:not([type=hidden]), textarea");
  const box = isBox && !named?.closest("[aria-hidden=true]") ? named : null;
  const whole = named?.closest("[aria-hidden=true]")?.parentElement ?? named?.parentElement;
  const control = box ?? whole?.querySelector<HTMLElement>("[role=spinbutton], button");
  control?.focus();
  control?.scrollIntoView?.({ block: "center" });
}
