/** Values that conditions, triggers and steps share. */

export type Status = 'draft' | 'manual' | 'live';
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface MetricName {
  /** In Klaviyo; the id where only that is written. */
  readonly name: string;
  readonly integration?: string;
  /** Klaviyo's, for one of several that no name tells apart. */
  readonly id?: string;
}
