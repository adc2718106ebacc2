/**
 * Reads and writes numbers and times by pictures, such as `#,##0.00` and `[Y0001]-[M01]-[D01]`. Refuses
 * pictures that would take long to follow.
 */
export interface Pictures {
  /** `$formatNumber` */
  formatNumber(value: number, picture: string | undefined, options: unknown): unknown;
  /** `$formatInteger` */
  formatInteger(value: number, picture: string | undefined): unknown;
  /** `$parseInteger` */
  parseInteger(text: string, picture: string | undefined): unknown;
  /** `$fromMillis`; ISO 8601 in UTC unless a picture or a zone such as `+0800` is given. */
  formatTime(millis: number, picture: string | undefined, zone: string | undefined): unknown;
  /** `$toMillis` with a picture; parts that the picture lacks are taken from `now`, in milliseconds. */
  parseTime(text: string, picture: string, now: number): unknown;
}
