/**
 * The wire types of Klaviyo, revision 2026-07-15. Generated from schemas/klaviyo/*.schema.json by npm run generate.
 */

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
export type FlowStatus = 'draft' | 'manual' | 'live';
export type ActionStatus = 'draft' | 'manual' | 'live' | 'disabled';
export type ValueFilter =
  | StringFilter
  | StringListFilter
  | NumericFilter
  | NumericRangeFilter
  | BooleanFilter
  | StaticDateFilter
  | StaticDateRangeFilter
  | RelativeDateFilter
  | RelativeAnniversaryFilter
  | RelativeDateRangeFilter
  | CalendarDateFilter
  | AnniversaryFilter
  | ListContainsFilter
  | ListLengthFilter
  | ExistenceFilter;
export type ProfileValueFilter =
  | StringFilter
  | StringListFilter
  | PhoneCountryFilter
  | NumericFilter
  | BooleanFilter
  | StaticDateFilter
  | StaticDateRangeFilter
  | RelativeDateFilter
  | RelativeAnniversaryFilter
  | RelativeDateRangeFilter
  | CalendarDateFilter
  | AnniversaryFilter
  | ListContainsFilter
  | ListLengthFilter
  | ExistenceFilter;
export type MetricValueFilter =
  | StringFilter
  | StringListFilter
  | ExistenceFilter
  | ListSetFilter
  | ListLengthFilter
  | ListSubstringFilter
  | BooleanFilter
  | NumericFilter;
export type TimeframeFilter =
  | StaticDateFilter
  | StaticDateRangeFilter
  | RelativeDateFilter
  | RelativeAnniversaryFilter
  | RelativeDateRangeFilter
  | AllTimeFilter
  | FlowStartFilter;
export type TriggerCondition =
  | MetricPropertyCondition
  | PriceDropCondition
  | LowInventoryCondition
  | CustomObjectTriggerCondition
  | CustomObjectPropertyCondition;
export type ProfileCondition =
  | ProfileMetricCondition
  | ProfilePropertyCondition
  | ProfileInGroupCondition
  | ProfileNotInGroupCondition
  | ProfileMarketingConsentCondition
  | ProfileRegionCondition
  | ProfilePostalCodeDistanceCondition
  | PredictiveNumberCondition
  | PredictiveDateCondition
  | PredictiveGenderCondition
  | ChannelAffinityPriorityCondition
  | ChannelAffinityRankCondition
  | ProfileNotInFlowCondition
  | ProfileSampleCondition
  | ProfileHasCustomObjectCondition
  | ProfilePermissionsCondition
  | ProfileNotSentCondition;
export type Trigger =
  | ListTrigger
  | SegmentTrigger
  | MetricTrigger
  | ProfilePropertyDateTrigger
  | CustomObjectDateTrigger
  | PriceDropTrigger
  | LowInventoryTrigger;
export type Variation = SendEmailAction | SendSmsAction;
export type ProfileOperation =
  | {
      operator: 'create' | 'update';
      property_type: 'string';
      property_key: string;
      property_value: string;
    }
  | {
      operator: 'create' | 'update';
      property_type: 'boolean';
      property_key: string;
      property_value: boolean;
    }
  | {
      operator: 'create' | 'update';
      property_type: 'numeric';
      property_key: string;
      property_value: number;
    }
  | {
      operator: 'create' | 'update';
      property_type: 'date';
      property_key: string;
      property_value: string;
    }
  | {
      operator: 'create' | 'update';
      property_type: 'list';
      property_operation?: 'add' | 'remove' | null;
      property_key: string;
      property_value: string;
    }
  | {
      operator: 'delete';
      property_key: string;
    };
export type Action =
  | SendEmailAction
  | SendSmsAction
  | SendWebhookAction
  | SendInternalAlertAction
  | SendPushAction
  | SendWhatsAppAction
  | TimeDelayAction
  | TargetDateAction
  | CountdownDelayAction
  | BackInStockDelayAction
  | ConditionalSplitAction
  | TriggerSplitAction
  | ActionOutputSplitAction
  | MultiBranchSplitAction
  | AbTestAction
  | ContentExperimentAction
  | UpdateProfileAction
  | ListUpdateAction
  | InternalServiceAction
  | CodeAction;
export type Statistic =
  | 'average_order_value'
  | 'bounce_rate'
  | 'bounced'
  | 'bounced_or_failed'
  | 'bounced_or_failed_rate'
  | 'click_rate'
  | 'click_to_open_rate'
  | 'clicks'
  | 'clicks_unique'
  | 'conversion_rate'
  | 'conversion_uniques'
  | 'conversion_value'
  | 'conversions'
  | 'delivered'
  | 'delivery_rate'
  | 'failed'
  | 'failed_rate'
  | 'message_segment_count_sum'
  | 'open_rate'
  | 'opens'
  | 'opens_unique'
  | 'recipients'
  | 'revenue_per_recipient'
  | 'spam_complaint_rate'
  | 'spam_complaints'
  | 'text_message_credit_usage_amount'
  | 'text_message_roi'
  | 'text_message_spend'
  | 'unsubscribe_rate'
  | 'unsubscribe_uniques'
  | 'unsubscribes';
export type Timeframe =
  | {
      key:
        | 'last_12_months'
        | 'last_30_days'
        | 'last_365_days'
        | 'last_3_months'
        | 'last_7_days'
        | 'last_90_days'
        | 'last_month'
        | 'last_week'
        | 'last_year'
        | 'this_month'
        | 'this_week'
        | 'this_year'
        | 'today'
        | 'yesterday';
    }
  | {
      start: string;
      end: string;
    };

export interface StringFilter {
  type: 'string';
  operator:
    | 'contains'
    | 'ends-with'
    | 'equals'
    | 'not-contains'
    | 'not-ends-with'
    | 'not-equals'
    | 'not-starts-with'
    | 'nregex'
    | 'regex'
    | 'starts-with';
  value: string | null;
}
export interface StringListFilter {
  type: 'string';
  operator: 'in' | 'not-in';
  value: string[];
}
export interface PhoneCountryFilter {
  type: 'string';
  operator: 'phone-country-code-in' | 'phone-country-code-not-in';
  value: string[];
}
export interface NumericFilter {
  type: 'numeric';
  operator: 'equals' | 'greater-than' | 'greater-than-or-equal' | 'less-than' | 'less-than-or-equal' | 'not-equals';
  value: number;
}
export interface NumericRangeFilter {
  type: 'numeric';
  operator: 'between';
  start: number;
  end: number;
}
export interface BooleanFilter {
  type: 'boolean';
  operator: 'equals';
  value: boolean;
}
export interface StaticDateFilter {
  type: 'date';
  operator: 'after' | 'before';
  date: string;
}
export interface StaticDateRangeFilter {
  type: 'date';
  operator: 'between-static';
  start: string;
  end: string;
}
export interface RelativeDateFilter {
  type: 'date';
  operator: 'at-least' | 'in-the-last' | 'in-the-next';
  unit: 'day' | 'hour' | 'week';
  quantity: number;
}
export interface RelativeAnniversaryFilter {
  type: 'date';
  operator: 'anniversary-last' | 'anniversary-next';
  unit: 'day' | 'hour' | 'week';
  quantity: number;
}
export interface RelativeDateRangeFilter {
  type: 'date';
  operator: 'between';
  start: number;
  end: number;
  unit: 'day' | 'hour' | 'week';
}
export interface CalendarDateFilter {
  type: 'date';
  operator: 'calendar-month';
  value: number;
}
export interface AnniversaryFilter {
  type: 'date';
  operator: 'anniversary' | 'anniversary-month';
}
export interface ListContainsFilter {
  type: 'list';
  operator: 'contains' | 'not-contains';
  value: string | number | null;
}
export interface ListLengthFilter {
  type: 'list';
  operator:
    | 'length-equals'
    | 'length-greater-than'
    | 'length-greater-than-or-equal'
    | 'length-less-than'
    | 'length-less-than-or-equal';
  value: number;
}
export interface ListSetFilter {
  type: 'list';
  operator: 'contains-all' | 'contains-any' | 'not-contains-all' | 'not-contains-any';
  value: string[];
}
export interface ListSubstringFilter {
  type: 'list';
  operator: 'contains-substring' | 'not-contains-substring';
  value: string | null;
}
export interface ExistenceFilter {
  type: 'existence';
  operator: 'is-set' | 'not-set';
}
export interface AllTimeFilter {
  type: 'date';
  operator: 'alltime';
}
export interface FlowStartFilter {
  type: 'date';
  operator: 'flow-start';
}
/**
 * A property of the event that started the flow.
 */
export interface MetricPropertyCondition {
  type: 'metric-property';
  metric_id: string;
  field: string;
  filter: ValueFilter;
}
export interface PriceDropCondition {
  type: 'price-drop-property';
  metric_id: string | null;
  field: string;
  filter: ValueFilter;
}
export interface LowInventoryCondition {
  type: 'low-inventory-property';
  metric_id: string | null;
  field: string;
  filter: ValueFilter;
}
export interface CustomObjectTriggerCondition {
  type: 'custom-object-trigger-property';
  property_id: number;
  filter: ValueFilter;
}
export interface CustomObjectPropertyCondition {
  type: 'custom-object-property';
  custom_object_label: string;
  field: string;
  filter: ValueFilter;
}
/**
 * OR inside the group; groups are AND.
 */
export interface TriggerConditionGroup {
  conditions: TriggerCondition[];
}
export interface TriggerFilter {
  condition_groups: TriggerConditionGroup[];
}
/**
 * How often, or for how much, somebody did something.
 */
export interface ProfileMetricCondition {
  type: 'profile-metric';
  metric_id: string;
  measurement: 'count' | 'sum';
  measurement_filter: NumericFilter;
  timeframe_filter: TimeframeFilter;
  metric_filters?: MetricPropertyFilter[] | null;
}
export interface MetricPropertyFilter {
  property: string;
  filter?: MetricValueFilter | null;
}
export interface ProfilePropertyCondition {
  type: 'profile-property';
  property: string;
  filter: ProfileValueFilter;
}
export interface ProfileInGroupCondition {
  type: 'profile-group-membership';
  is_member: true;
  group_ids: string[];
  timeframe_filter?: (StaticDateFilter | StaticDateRangeFilter | RelativeDateFilter | RelativeDateRangeFilter) | null;
}
export interface ProfileNotInGroupCondition {
  type: 'profile-group-membership';
  is_member: false;
  group_ids: string[];
}
export interface ProfileMarketingConsentCondition {
  type: 'profile-marketing-consent';
  consent: MarketingConsent;
}
export interface MarketingConsent {
  channel: 'email' | 'sms' | 'push';
  can_receive_marketing: boolean;
  consent_status: {
    subscription: 'any' | 'subscribed' | 'unsubscribed' | 'never_subscribed';
    filters?: unknown;
  };
}
export interface ProfileRegionCondition {
  type: 'profile-region';
  in_region: boolean;
  region: 'european_union' | 'united_states';
}
export interface ProfilePostalCodeDistanceCondition {
  type: 'profile-postal-code-distance';
  country_code: string;
  postal_code: string;
  unit: 'kilometers' | 'miles';
  filter: {
    type: 'numeric';
    operator: 'greater-than' | 'less-than';
    value: number;
  };
}
export interface PredictiveNumberCondition {
  type: 'profile-predictive-analytics';
  dimension:
    | 'average_days_between_orders'
    | 'average_order_value'
    | 'churn_probability'
    | 'historic_clv'
    | 'historic_number_of_orders'
    | 'predicted_clv'
    | 'predicted_number_of_orders'
    | 'total_clv';
  filter: NumericFilter;
}
export interface PredictiveDateCondition {
  type: 'profile-predictive-analytics';
  dimension: 'expected_date_of_next_purchase';
  filter:
    | StaticDateFilter
    | StaticDateRangeFilter
    | RelativeDateFilter
    | RelativeAnniversaryFilter
    | RelativeDateRangeFilter
    | CalendarDateFilter
    | AnniversaryFilter;
}
export interface PredictiveGenderCondition {
  type: 'profile-predictive-analytics';
  dimension: 'predicted_gender';
  filter: {
    type: 'string';
    operator: 'equals' | 'not-equals';
    value: 'likely_female' | 'likely_male' | 'uncertain';
  };
}
export interface ChannelAffinityPriorityCondition {
  type: 'profile-predictive-analytics';
  dimension: 'channel_affinity';
  measurement: 'priority';
  predicted_channel: 'email' | 'push' | 'sms' | 'whatsapp';
  filter: {
    type: 'numeric';
    operator: 'equals';
    value: number;
  };
}
export interface ChannelAffinityRankCondition {
  type: 'profile-predictive-analytics';
  dimension: 'channel_affinity';
  measurement: 'rank';
  predicted_channel: 'email' | 'push' | 'sms' | 'whatsapp';
  filter: {
    type: 'string';
    operator: 'equals' | 'not-equals';
    value: 'high' | 'low' | 'medium';
  };
}
export interface ProfileNotInFlowCondition {
  type: 'profile-not-in-flow';
  timeframe_filter: AllTimeFilter | RelativeDateFilter;
}
/**
 * A random share of the people, in percent: all or nobody is no sample.
 */
export interface ProfileSampleCondition {
  type: 'profile-sample';
  percentage: number;
}
export interface ProfileHasCustomObjectCondition {
  type: 'profile-has-custom-object';
  object_type_id: string;
  object_type_relationship_id: string;
  filter: {
    type: 'numeric';
    operator: 'equals' | 'greater-than' | 'greater-than-or-equal' | 'less-than' | 'less-than-or-equal' | 'not-equals';
    value: number;
  };
  filters: {
    property_id: number;
    filter: ValueFilter;
  }[];
}
export interface ProfilePermissionsCondition {
  type: 'profile-permissions';
  permission: {
    reachable_status:
      | 'explicitly_reachable'
      | 'implicitly_reachable'
      | 'implicitly_or_explicitly_reachable'
      | 'explicitly_unreachable'
      | 'implicitly_unreachable'
      | 'implicitly_or_explicitly_unreachable';
    filters?: unknown;
  };
  channel: 'whatsapp_marketing' | 'whatsapp_transactional';
}
export interface ProfileNotSentCondition {
  type: 'profile-not-sent-email' | 'profile-not-sent-sms' | 'profile-not-sent-push';
  timeframe_filter: AllTimeFilter | RelativeDateFilter;
}
/**
 * OR inside the group; groups are AND.
 */
export interface ProfileConditionGroup {
  conditions: ProfileCondition[];
}
export interface ProfileFilter {
  condition_groups: ProfileConditionGroup[];
}
export interface ListTrigger {
  type: 'list';
  id: string | null;
}
export interface SegmentTrigger {
  type: 'segment';
  id: string | null;
}
export interface MetricTrigger {
  type: 'metric';
  id: string | null;
  trigger_filter?: TriggerFilter | null;
}
export interface ProfilePropertyDateTrigger {
  type: 'date';
  date_field_type: 'profile-property';
  date_profile_property: string;
  timedelta_unit_before_date?: 'days' | 'weeks' | 'months';
  timedelta_value_before_date: number;
  recurrence_frequency?: 'annually' | 'monthly' | 'never' | 'weekly';
  /**
   * "profile" or an IANA name; the list of names is in the published file.
   */
  timezone?: string;
  /**
   * HH:MM:SS
   */
  trigger_time: string;
  trigger_days?: Weekday[] | null;
}
export interface CustomObjectDateTrigger {
  type: 'date';
  date_field_type: 'custom-object';
  custom_object_label: string;
  custom_object_property_id: number;
  object_type_id: string;
  object_type_relationship_id: string;
  timedelta_unit_before_date?: 'days' | 'weeks' | 'months';
  timedelta_value_before_date: number;
  recurrence_frequency?: 'annually' | 'monthly' | 'never' | 'weekly';
  /**
   * "profile" or an IANA name; the list of names is in the published file.
   */
  timezone?: string;
  /**
   * HH:MM:SS
   */
  trigger_time: string;
  trigger_days?: Weekday[] | null;
}
export interface PriceDropTrigger {
  type: 'price-drop';
  trigger_filter: TriggerFilter | null;
  price_drop_amount_value: number;
  price_drop_amount_unit?: 'currency' | 'percent';
  audience: ('checkout-started' | 'viewed')[];
  timeframe_days?: number;
  currency_type?: 'usd';
}
export interface LowInventoryTrigger {
  type: 'low-inventory';
  product_level: 'product' | 'variant';
  trigger_filter: TriggerFilter | null;
  inventory_count: number;
  audience: ('added-to-cart' | 'checkout-started' | 'viewed')[];
  timeframe_days?: number;
}
export interface Link {
  next?: string | null;
}
export interface BranchLinks {
  next_if_true: string | null;
  next_if_false: string | null;
}
export interface UtmParam {
  param: string;
  value: string;
}
/**
 * cc and bcc are null, never "" (field reports); subjects hold at most 255 characters.
 */
export interface EmailMessage {
  from_email?: string | null;
  from_label?: string | null;
  reply_to_email?: string | null;
  cc_email?: string | null;
  bcc_email?: string | null;
  subject_line?: string | null;
  preview_text?: string | null;
  template_id?: string | null;
  smart_sending_enabled?: boolean;
  transactional?: boolean;
  add_tracking_params?: boolean;
  custom_tracking_params?: UtmParam[] | null;
  additional_filters?: ProfileFilter | null;
  name?: string | null;
  id?: string | null;
}
export interface SmsMessage {
  body: string;
  image_id?: string | null;
  dynamic_image?: string | null;
  message_hierarchy?: unknown;
  shorten_links?: boolean;
  include_contact_card?: boolean;
  add_org_prefix?: boolean;
  add_info_link?: boolean;
  add_opt_out_language?: boolean;
  smart_sending_enabled?: boolean;
  sms_quiet_hours_enabled?: boolean;
  transactional?: boolean;
  add_tracking_params?: boolean;
  custom_tracking_params?: UtmParam[] | null;
  template_id?: string | null;
  additional_filters?: ProfileFilter | null;
  name?: string | null;
  id?: string | null;
}
/**
 * No method: Klaviyo always sends POST.
 */
export interface WebhookMessage {
  url: string | null;
  headers?: {
    [k: string]: string;
  } | null;
  body?: string | null;
  name?: string | null;
  id?: string | null;
}
export interface InternalAlertMessage {
  from_email: string | null;
  from_label: string | null;
  to_emails: string[];
  subject_line: string | null;
  template_id?: string | null;
  name?: string | null;
  id?: string | null;
}
export interface PushMessage {
  title?: string | null;
  body: string;
  smart_sending_enabled?: boolean;
  additional_filters?: ProfileFilter | null;
  name?: string | null;
  id?: string | null;
}
export interface WhatsAppMessage {
  id?: string | null;
  name?: string | null;
  vendor_id?: string | null;
  smart_sending_enabled?: boolean;
  transactional?: boolean;
  add_tracking_params?: boolean;
  additional_filters?: ProfileFilter | null;
}
/**
 * delay_until_* go with days only (field reports).
 */
export interface TimeDelayData {
  unit: 'days' | 'hours' | 'minutes';
  value: number;
  secondary_value?: number | null;
  /**
   * "profile" or an IANA name; the list of names is in the published file.
   */
  timezone?: string;
  delay_until_time?: string | null;
  delay_until_weekdays?: Weekday[] | null;
}
export interface SendEmailAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'send-email';
  links?: Link | null;
  data?: {
    message: EmailMessage;
    status?: ActionStatus;
  };
}
export interface SendSmsAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'send-sms';
  links?: Link | null;
  data?: {
    message: SmsMessage;
    status?: ActionStatus;
  };
}
export interface MultiBranch {
  branch_id: string;
  order?: number | null;
  is_else?: boolean;
  branch_filter?: BranchFilter | null;
  links?: Link | null;
  name?: string | null;
}
/**
 * The one filter that may hold conditions on the event and on the profile together.
 */
export interface BranchFilter {
  condition_groups: BranchConditionGroup[];
}
/**
 * OR inside the group; groups are AND.
 */
export interface BranchConditionGroup {
  conditions: (ProfileCondition | MetricPropertyCondition | CustomObjectTriggerCondition)[];
}
export interface SendWebhookAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'send-webhook';
  links?: Link | null;
  data?: {
    message: WebhookMessage;
    status?: ActionStatus;
  };
}
export interface SendInternalAlertAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'send-internal-alert';
  links?: Link | null;
  data?: {
    message: InternalAlertMessage;
    status?: ActionStatus;
  };
}
export interface SendPushAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'send-mobile-push';
  links?: Link | null;
  data?: {
    message: PushMessage;
    status?: ActionStatus;
  };
}
export interface SendWhatsAppAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'send-whatsapp';
  links?: Link | null;
  data?: {
    message: WhatsAppMessage;
    status?: ActionStatus;
  };
}
export interface TimeDelayAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'time-delay';
  links?: Link | null;
  data: TimeDelayData;
}
export interface TargetDateAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'target-date';
  links?: Link | null;
  data: {
    /**
     * "profile" or an IANA name; the list of names is in the published file.
     */
    timezone?: string;
    /**
     * HH:MM:SS
     */
    target_time?: string;
    target_days?: Weekday[] | null;
  };
}
export interface CountdownDelayAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'countdown-delay';
  links?: Link | null;
  data: {
    unit?: 'days' | 'weeks' | 'months';
    value?: number;
    /**
     * "profile" or an IANA name; the list of names is in the published file.
     */
    timezone?: string;
    delay_until_time?: string | null;
    delay_until_weekdays?: Weekday[] | null;
  };
}
export interface BackInStockDelayAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'back-in-stock-delay';
  links?: Link | null;
}
export interface ConditionalSplitAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'conditional-split';
  links?: BranchLinks | null;
  data?: {
    profile_filter: ProfileFilter | null;
  };
}
export interface TriggerSplitAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'trigger-split';
  links?: BranchLinks | null;
  data?: {
    trigger_filter: TriggerFilter | null;
    trigger_id: string;
    trigger_type: 'date' | 'list' | 'low-inventory' | 'metric' | 'price-drop' | 'scheduled' | 'segment';
    trigger_subtype?: 'custom-object' | 'legacy-custom-object' | 'profile-property' | 'profile-trait' | null;
  };
}
export interface ActionOutputSplitAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'action-output-split';
  links?: BranchLinks | null;
  data?: {};
}
export interface MultiBranchSplitAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'multi-branch-split';
  links?: null;
  data?: {
    branches: MultiBranch[];
    name: string;
  };
}
export interface AbTestAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'ab-test';
  links?: Link | null;
  data: {
    status?: ActionStatus;
    experiment_status?: 'completed' | 'draft' | 'live';
    main_action: Variation;
    current_experiment: Experiment | null;
  };
}
export interface Experiment {
  id?: string | null;
  name?: string | null;
  variations: Variation[];
  allocations?: {
    [k: string]: number;
  } | null;
  started?: string | null;
  winner_metric?: 'submission' | 'unique-clicks' | 'unique-opens' | 'unique-placed-orders' | null;
  automatic_winner_selection_settings?: {
    enabled: boolean;
    automatic_end_date: string | null;
    automatic_end_statistical_certainty: boolean;
  } | null;
}
export interface ContentExperimentAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'content-experiment';
  links?: Link | null;
  data: {
    status?: ActionStatus;
    experiment_status?: 'completed' | 'draft' | 'live' | null;
    main_action: SendPushAction | SendWhatsAppAction;
    current_experiment?: {
      variations: (SendPushAction | SendWhatsAppAction)[];
    } | null;
  };
}
export interface UpdateProfileAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'update-profile';
  links?: Link | null;
  data?: {
    profile_operations: ProfileOperation[];
    status?: ActionStatus;
  };
}
export interface ListUpdateAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'list-update';
  links?: Link | null;
  data: {
    name: string;
    on_execution: boolean | null;
    list_id: string | null;
    status?: ActionStatus;
  };
}
export interface InternalServiceAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'internal-service';
  links?: Link | null;
  data?: {};
}
export interface CodeAction {
  id?: string | null;
  temporary_id?: string | null;
  type: 'code';
  links?: Link | null;
  data?: {};
}
/**
 * alltime: duration 1 is no re-entry, 0 is allowed.
 */
export interface ReentryCriteria {
  duration: number;
  unit: 'day' | 'hour' | 'week' | 'alltime';
}
/**
 * One flow: what starts it, who may be in it, and its tree of actions.
 */
export interface FlowDefinition {
  triggers: Trigger[];
  profile_filter?: ProfileFilter | null;
  actions: Action[];
  entry_action_id: string | null;
  reentry_criteria?: ReentryCriteria | null;
}
export interface FlowResource {
  type: 'flow';
  id: string;
  attributes: {
    name: string;
    status: FlowStatus;
    archived: boolean;
    created: string;
    updated: string;
    trigger_type?: string | null;
    definition?: FlowDefinition;
  };
  relationships?: {
    'flow-actions'?: {
      data?: {
        type: 'flow-action';
        id: string;
      }[];
      links?: {
        self?: string;
        related?: string;
      };
    };
    tags?: {
      data?: {
        type: 'tag';
        id: string;
      }[];
      links?: {
        self?: string;
        related?: string;
      };
    };
  };
  links?: {
    self?: string;
  };
}
export interface FlowActionResource {
  type: 'flow-action';
  id: string;
  attributes: {
    created?: string;
    updated: string;
    definition: Action;
  };
  relationships?: {
    flow?: {
      data?: {
        type: 'flow';
        id: string;
      };
      links?: {
        self?: string;
        related?: string;
      };
    };
    'flow-messages'?: {
      data?: {
        type: 'flow-message';
        id: string;
      }[];
      links?: {
        self?: string;
        related?: string;
      };
    };
  };
  links?: {
    self?: string;
  };
}
export interface FlowMessageResource {
  type: 'flow-message';
  id: string;
  attributes: {
    channel?: string;
    created?: string;
    updated?: string;
    definition?: {};
  };
  relationships?: {
    'flow-action'?: {
      data?: {
        type: 'flow-action';
        id: string;
      };
      links?: {
        self?: string;
        related?: string;
      };
    };
    template?: {
      data?: {
        type: 'template';
        id: string;
      };
      links?: {
        self?: string;
        related?: string;
      };
    };
  };
  links?: {
    self?: string;
  };
}
export interface TemplateResource {
  type: 'template';
  id: string;
  attributes: {
    name: string;
    editor_type: string;
    html?: string | null;
    text?: string | null;
    created?: string;
    updated?: string;
  };
  links?: {
    self?: string;
  };
}
export interface MetricResource {
  type: 'metric';
  id: string;
  attributes: {
    name: string;
    created?: string;
    updated?: string;
    integration?: {
      id?: string;
      key?: string;
      name: string;
      category?: string;
    } | null;
  };
  links?: {
    self?: string;
  };
}
export interface ListResource {
  type: 'list';
  id: string;
  attributes: {
    name: string;
    created?: string;
    updated?: string;
  };
  links?: {
    self?: string;
  };
}
export interface SegmentResource {
  type: 'segment';
  id: string;
  attributes: {
    name: string;
    created?: string;
    updated?: string;
  };
  links?: {
    self?: string;
  };
}
export interface TagResource {
  type: 'tag';
  id: string;
  attributes: {
    name: string;
  };
  links?: {
    self?: string;
  };
}
export interface AccountResource {
  type: 'account';
  id: string;
  attributes: {
    contact_information: {
      default_sender_name?: string;
      default_sender_email?: string;
      organization_name: string;
    };
    timezone: string;
    preferred_currency: string;
    test_account?: boolean;
    public_api_key?: string;
  };
  links?: {
    self?: string;
  };
}
export interface FlowValuesRow {
  groupings: {
    [k: string]: string | null;
  };
  statistics: {
    [k: string]: number;
  };
}
export interface FlowSeriesRow {
  groupings: {
    [k: string]: string | null;
  };
  statistics: {
    [k: string]: number[];
  };
}
export interface FlowValuesReport {
  type: 'flow-values-report';
  id: string;
  attributes: {
    results: FlowValuesRow[];
  };
  links?: {
    self?: string;
  };
}
export interface FlowSeriesReport {
  type: 'flow-series-report';
  id: string;
  attributes: {
    results: FlowSeriesRow[];
    date_times: string[];
  };
  links?: {
    self?: string;
  };
}
export interface ErrorObject {
  id?: string;
  status?: number | string;
  code: string;
  title: string;
  detail: string;
  source?: {
    pointer?: string;
    parameter?: string;
  };
}
export interface ErrorDocument {
  errors: ErrorObject[];
}
/**
 * Klaviyo OpenAPI 2026-07-15: MetricPropertyResponseObjectResource.
 */
export interface MetricPropertyResource {
  type: 'metric-property';
  id: string;
  attributes: {
    label?: string;
    property: string;
    inferred_type?: string;
    sample_values?: (number | string | boolean)[] | null;
  };
}
export interface CreateFlowRequest {
  data: {
    type: 'flow';
    attributes: {
      name: string;
      definition: FlowDefinition;
    };
  };
}
/**
 * Beside FlowDefinition, what holds on a create: every action has a temporary_id, and neither actions nor messages nor experiments an id.
 */
export interface NewActions {
  data: {
    attributes: {
      definition: {
        actions: NewAction[];
        entry_action_id: string;
      };
    };
  };
}
export interface NewAction {
  temporary_id: string;
  id?: null;
  data?: {
    message?: {
      id?: null;
    };
  };
}
export interface UpdateFlowRequest {
  data: {
    type: 'flow';
    id: string;
    attributes: {
      status: FlowStatus;
    };
  };
}
export interface UpdateFlowActionRequest {
  data: {
    type: 'flow-action';
    id: string;
    attributes: {
      definition: Action;
    };
  };
}
export interface CreateTemplateRequest {
  data: {
    type: 'template';
    attributes: {
      name: string;
      editor_type: 'CODE';
      html?: string;
      text?: string;
    };
  };
}
export interface UpdateTemplateRequest {
  data: {
    type: 'template';
    id: string;
    attributes: {
      name?: string;
      html?: string;
      text?: string;
    };
  };
}
export interface CreateTagRequest {
  data: {
    type: 'tag';
    attributes: {
      name: string;
    };
  };
}
export interface UpdateTagRequest {
  data: {
    type: 'tag';
    id: string;
    attributes: {
      name: string;
    };
  };
}
export interface TagFlowsRequest {
  /**
   * @minItems 1
   */
  data: [
    {
      type: 'flow';
      id: string;
    },
    ...{
      type: 'flow';
      id: string;
    }[]
  ];
}
export interface FlowValuesReportRequest {
  data: {
    type: 'flow-values-report';
    attributes: {
      /**
       * @minItems 1
       */
      statistics: [Statistic, ...Statistic[]];
      timeframe: Timeframe;
      conversion_metric_id: string;
      group_by?:
        | (
            | 'flow_id'
            | 'flow_message_id'
            | 'flow_message_name'
            | 'flow_name'
            | 'send_channel'
            | 'tag_id'
            | 'tag_name'
            | 'text_message_format'
            | 'variation'
            | 'variation_name'
          )[]
        | null;
      filter?: string | null;
    };
  };
}
export interface FlowSeriesReportRequest {
  data: {
    type: 'flow-series-report';
    attributes: {
      /**
       * @minItems 1
       */
      statistics: [Statistic, ...Statistic[]];
      timeframe: Timeframe;
      interval: 'daily' | 'hourly' | 'monthly' | 'weekly';
      conversion_metric_id: string;
      group_by?:
        | (
            | 'flow_id'
            | 'flow_message_id'
            | 'flow_message_name'
            | 'flow_name'
            | 'send_channel'
            | 'tag_id'
            | 'tag_name'
            | 'text_message_format'
            | 'variation'
            | 'variation_name'
          )[]
        | null;
      filter?: string | null;
    };
  };
}
/**
 * Klaviyo OpenAPI 2026-07-15: TemplateRenderQuery.
 */
export interface RenderTemplateRequest {
  data: {
    type: 'template';
    id: string;
    attributes: {
      context: {};
    };
  };
}
export interface MetricAggregateRequest {
  data: {
    type: 'metric-aggregate';
    attributes: {
      metric_id: string;
      /**
       * @minItems 1
       */
      measurements: ['count' | 'sum_value' | 'unique', ...('count' | 'sum_value' | 'unique')[]];
      interval?: 'day' | 'hour' | 'month' | 'week';
      by?: ('$flow' | '$message')[];
      /**
       * @minItems 2
       */
      filter: [string, string, ...string[]];
      timezone?: string;
    };
  };
}
export interface CreateEventRequest {
  data: {
    type: 'event';
    attributes: {
      properties: {
        [k: string]: unknown;
      };
      time?: string;
      unique_id?: string;
      metric: {
        data: {
          type: 'metric';
          attributes: {
            name: string;
          };
        };
      };
      profile: {
        data: {
          type: 'profile';
          attributes: {
            email: string;
          };
        };
      };
    };
  };
}
