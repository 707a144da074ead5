/** The zones whose rules are known. */
export const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({
  id: zone,
  label: zone.replaceAll("_", " "),
}));
