import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// schemas/klaviyo/flow-definition.schema.json
var flow_definition_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "flow-definition.schema.json",
  title: "Flow definitions of Klaviyo",
  description: "Flow definitions of Klaviyo. Our own statement of the part of the wire contract that Sluice uses, revision 2026-07-15; where field reports say more than the published file, it is as strict as they are. Types are generated from `definitions`; what stands under if, then and allOf, and in `rules`, is for the validator alone.",
  definitions: {
    Weekday: {
      type: "string",
      enum: [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday"
      ]
    },
    FlowStatus: {
      type: "string",
      enum: [
        "draft",
        "manual",
        "live"
      ]
    },
    ActionStatus: {
      type: "string",
      enum: [
        "draft",
        "manual",
        "live",
        "disabled"
      ]
    },
    StringFilter: {
      type: "object",
      properties: {
        type: {
          const: "string"
        },
        operator: {
          type: "string",
          enum: [
            "contains",
            "ends-with",
            "equals",
            "not-contains",
            "not-ends-with",
            "not-equals",
            "not-starts-with",
            "nregex",
            "regex",
            "starts-with"
          ]
        },
        value: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    StringListFilter: {
      type: "object",
      properties: {
        type: {
          const: "string"
        },
        operator: {
          type: "string",
          enum: [
            "in",
            "not-in"
          ]
        },
        value: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    PhoneCountryFilter: {
      type: "object",
      properties: {
        type: {
          const: "string"
        },
        operator: {
          type: "string",
          enum: [
            "phone-country-code-in",
            "phone-country-code-not-in"
          ]
        },
        value: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    NumericFilter: {
      type: "object",
      properties: {
        type: {
          const: "numeric"
        },
        operator: {
          type: "string",
          enum: [
            "equals",
            "greater-than",
            "greater-than-or-equal",
            "less-than",
            "less-than-or-equal",
            "not-equals"
          ]
        },
        value: {
          type: "number"
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    NumericRangeFilter: {
      type: "object",
      properties: {
        type: {
          const: "numeric"
        },
        operator: {
          const: "between"
        },
        start: {
          type: "number"
        },
        end: {
          type: "number"
        }
      },
      required: [
        "type",
        "operator",
        "start",
        "end"
      ]
    },
    BooleanFilter: {
      type: "object",
      properties: {
        type: {
          const: "boolean"
        },
        operator: {
          const: "equals"
        },
        value: {
          type: "boolean"
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    StaticDateFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          type: "string",
          enum: [
            "after",
            "before"
          ]
        },
        date: {
          type: "string",
          format: "date-time"
        }
      },
      required: [
        "type",
        "operator",
        "date"
      ]
    },
    StaticDateRangeFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          const: "between-static"
        },
        start: {
          type: "string",
          format: "date-time"
        },
        end: {
          type: "string",
          format: "date-time"
        }
      },
      required: [
        "type",
        "operator",
        "start",
        "end"
      ]
    },
    RelativeDateFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          type: "string",
          enum: [
            "at-least",
            "in-the-last",
            "in-the-next"
          ]
        },
        unit: {
          type: "string",
          enum: [
            "day",
            "hour",
            "week"
          ]
        },
        quantity: {
          type: "integer"
        }
      },
      required: [
        "type",
        "operator",
        "unit",
        "quantity"
      ]
    },
    RelativeAnniversaryFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          type: "string",
          enum: [
            "anniversary-last",
            "anniversary-next"
          ]
        },
        unit: {
          type: "string",
          enum: [
            "day",
            "hour",
            "week"
          ]
        },
        quantity: {
          type: "integer"
        }
      },
      required: [
        "type",
        "operator",
        "unit",
        "quantity"
      ]
    },
    RelativeDateRangeFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          const: "between"
        },
        start: {
          type: "integer"
        },
        end: {
          type: "integer"
        },
        unit: {
          type: "string",
          enum: [
            "day",
            "hour",
            "week"
          ]
        }
      },
      required: [
        "type",
        "operator",
        "start",
        "end",
        "unit"
      ]
    },
    CalendarDateFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          const: "calendar-month"
        },
        value: {
          type: "integer"
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    AnniversaryFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          type: "string",
          enum: [
            "anniversary",
            "anniversary-month"
          ]
        }
      },
      required: [
        "type",
        "operator"
      ]
    },
    ListContainsFilter: {
      type: "object",
      properties: {
        type: {
          const: "list"
        },
        operator: {
          type: "string",
          enum: [
            "contains",
            "not-contains"
          ]
        },
        value: {
          type: [
            "string",
            "integer",
            "null"
          ]
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    ListLengthFilter: {
      type: "object",
      properties: {
        type: {
          const: "list"
        },
        operator: {
          type: "string",
          enum: [
            "length-equals",
            "length-greater-than",
            "length-greater-than-or-equal",
            "length-less-than",
            "length-less-than-or-equal"
          ]
        },
        value: {
          type: "integer"
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    ListSetFilter: {
      type: "object",
      properties: {
        type: {
          const: "list"
        },
        operator: {
          type: "string",
          enum: [
            "contains-all",
            "contains-any",
            "not-contains-all",
            "not-contains-any"
          ]
        },
        value: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    ListSubstringFilter: {
      type: "object",
      properties: {
        type: {
          const: "list"
        },
        operator: {
          type: "string",
          enum: [
            "contains-substring",
            "not-contains-substring"
          ]
        },
        value: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    ExistenceFilter: {
      type: "object",
      properties: {
        type: {
          const: "existence"
        },
        operator: {
          type: "string",
          enum: [
            "is-set",
            "not-set"
          ]
        }
      },
      required: [
        "type",
        "operator"
      ]
    },
    AllTimeFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          const: "alltime"
        }
      },
      required: [
        "type",
        "operator"
      ]
    },
    FlowStartFilter: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        operator: {
          const: "flow-start"
        }
      },
      required: [
        "type",
        "operator"
      ]
    },
    ValueFilter: {
      anyOf: [
        {
          $ref: "#/definitions/StringFilter"
        },
        {
          $ref: "#/definitions/StringListFilter"
        },
        {
          $ref: "#/definitions/NumericFilter"
        },
        {
          $ref: "#/definitions/NumericRangeFilter"
        },
        {
          $ref: "#/definitions/BooleanFilter"
        },
        {
          $ref: "#/definitions/StaticDateFilter"
        },
        {
          $ref: "#/definitions/StaticDateRangeFilter"
        },
        {
          $ref: "#/definitions/RelativeDateFilter"
        },
        {
          $ref: "#/definitions/RelativeAnniversaryFilter"
        },
        {
          $ref: "#/definitions/RelativeDateRangeFilter"
        },
        {
          $ref: "#/definitions/CalendarDateFilter"
        },
        {
          $ref: "#/definitions/AnniversaryFilter"
        },
        {
          $ref: "#/definitions/ListContainsFilter"
        },
        {
          $ref: "#/definitions/ListLengthFilter"
        },
        {
          $ref: "#/definitions/ExistenceFilter"
        }
      ]
    },
    ProfileValueFilter: {
      anyOf: [
        {
          $ref: "#/definitions/StringFilter"
        },
        {
          $ref: "#/definitions/StringListFilter"
        },
        {
          $ref: "#/definitions/PhoneCountryFilter"
        },
        {
          $ref: "#/definitions/NumericFilter"
        },
        {
          $ref: "#/definitions/BooleanFilter"
        },
        {
          $ref: "#/definitions/StaticDateFilter"
        },
        {
          $ref: "#/definitions/StaticDateRangeFilter"
        },
        {
          $ref: "#/definitions/RelativeDateFilter"
        },
        {
          $ref: "#/definitions/RelativeAnniversaryFilter"
        },
        {
          $ref: "#/definitions/RelativeDateRangeFilter"
        },
        {
          $ref: "#/definitions/CalendarDateFilter"
        },
        {
          $ref: "#/definitions/AnniversaryFilter"
        },
        {
          $ref: "#/definitions/ListContainsFilter"
        },
        {
          $ref: "#/definitions/ListLengthFilter"
        },
        {
          $ref: "#/definitions/ExistenceFilter"
        }
      ]
    },
    MetricValueFilter: {
      anyOf: [
        {
          $ref: "#/definitions/StringFilter"
        },
        {
          $ref: "#/definitions/StringListFilter"
        },
        {
          $ref: "#/definitions/ExistenceFilter"
        },
        {
          $ref: "#/definitions/ListSetFilter"
        },
        {
          $ref: "#/definitions/ListLengthFilter"
        },
        {
          $ref: "#/definitions/ListSubstringFilter"
        },
        {
          $ref: "#/definitions/BooleanFilter"
        },
        {
          $ref: "#/definitions/NumericFilter"
        }
      ]
    },
    TimeframeFilter: {
      anyOf: [
        {
          $ref: "#/definitions/StaticDateFilter"
        },
        {
          $ref: "#/definitions/StaticDateRangeFilter"
        },
        {
          $ref: "#/definitions/RelativeDateFilter"
        },
        {
          $ref: "#/definitions/RelativeAnniversaryFilter"
        },
        {
          $ref: "#/definitions/RelativeDateRangeFilter"
        },
        {
          $ref: "#/definitions/AllTimeFilter"
        },
        {
          $ref: "#/definitions/FlowStartFilter"
        }
      ]
    },
    MetricPropertyCondition: {
      description: "A property of the event that started the flow.",
      type: "object",
      properties: {
        type: {
          const: "metric-property"
        },
        metric_id: {
          type: "string"
        },
        field: {
          type: "string"
        },
        filter: {
          $ref: "#/definitions/ValueFilter"
        }
      },
      required: [
        "type",
        "metric_id",
        "field",
        "filter"
      ]
    },
    PriceDropCondition: {
      type: "object",
      properties: {
        type: {
          const: "price-drop-property"
        },
        metric_id: {
          type: [
            "string",
            "null"
          ]
        },
        field: {
          type: "string"
        },
        filter: {
          $ref: "#/definitions/ValueFilter"
        }
      },
      required: [
        "type",
        "metric_id",
        "field",
        "filter"
      ]
    },
    LowInventoryCondition: {
      type: "object",
      properties: {
        type: {
          const: "low-inventory-property"
        },
        metric_id: {
          type: [
            "string",
            "null"
          ]
        },
        field: {
          type: "string"
        },
        filter: {
          $ref: "#/definitions/ValueFilter"
        }
      },
      required: [
        "type",
        "metric_id",
        "field",
        "filter"
      ]
    },
    CustomObjectTriggerCondition: {
      type: "object",
      properties: {
        type: {
          const: "custom-object-trigger-property"
        },
        property_id: {
          type: "integer"
        },
        filter: {
          $ref: "#/definitions/ValueFilter"
        }
      },
      required: [
        "type",
        "property_id",
        "filter"
      ],
      allOf: [
        {
          properties: {
            filter: {
              allOf: [
                {
                  $ref: "#/rules/NoAnniversary"
                }
              ],
              properties: {
                operator: {
                  not: {
                    enum: [
                      "in",
                      "not-in",
                      "anniversary-last",
                      "anniversary-next"
                    ]
                  }
                }
              }
            }
          }
        }
      ]
    },
    CustomObjectPropertyCondition: {
      type: "object",
      properties: {
        type: {
          const: "custom-object-property"
        },
        custom_object_label: {
          type: "string"
        },
        field: {
          type: "string"
        },
        filter: {
          $ref: "#/definitions/ValueFilter"
        }
      },
      required: [
        "type",
        "custom_object_label",
        "field",
        "filter"
      ]
    },
    TriggerCondition: {
      anyOf: [
        {
          $ref: "#/definitions/MetricPropertyCondition"
        },
        {
          $ref: "#/definitions/PriceDropCondition"
        },
        {
          $ref: "#/definitions/LowInventoryCondition"
        },
        {
          $ref: "#/definitions/CustomObjectTriggerCondition"
        },
        {
          $ref: "#/definitions/CustomObjectPropertyCondition"
        }
      ]
    },
    TriggerConditionGroup: {
      description: "OR inside the group; groups are AND.",
      type: "object",
      properties: {
        conditions: {
          type: "array",
          items: {
            $ref: "#/definitions/TriggerCondition"
          }
        }
      },
      required: [
        "conditions"
      ]
    },
    TriggerFilter: {
      type: "object",
      properties: {
        condition_groups: {
          type: "array",
          items: {
            $ref: "#/definitions/TriggerConditionGroup"
          }
        }
      },
      required: [
        "condition_groups"
      ]
    },
    ProfileMetricCondition: {
      description: "How often, or for how much, somebody did something.",
      type: "object",
      properties: {
        type: {
          const: "profile-metric"
        },
        metric_id: {
          type: "string"
        },
        measurement: {
          type: "string",
          enum: [
            "count",
            "sum"
          ]
        },
        measurement_filter: {
          $ref: "#/definitions/NumericFilter"
        },
        timeframe_filter: {
          $ref: "#/definitions/TimeframeFilter"
        },
        metric_filters: {
          anyOf: [
            {
              type: "array",
              items: {
                $ref: "#/definitions/MetricPropertyFilter"
              }
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "type",
        "metric_id",
        "measurement",
        "measurement_filter",
        "timeframe_filter"
      ]
    },
    ProfilePropertyCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-property"
        },
        property: {
          type: "string"
        },
        filter: {
          $ref: "#/definitions/ProfileValueFilter"
        }
      },
      required: [
        "type",
        "property",
        "filter"
      ]
    },
    ProfileInGroupCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-group-membership"
        },
        is_member: {
          const: true
        },
        group_ids: {
          type: "array",
          items: {
            type: "string"
          }
        },
        timeframe_filter: {
          anyOf: [
            {
              anyOf: [
                {
                  $ref: "#/definitions/StaticDateFilter"
                },
                {
                  $ref: "#/definitions/StaticDateRangeFilter"
                },
                {
                  $ref: "#/definitions/RelativeDateFilter"
                },
                {
                  $ref: "#/definitions/RelativeDateRangeFilter"
                }
              ]
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "type",
        "is_member",
        "group_ids"
      ]
    },
    ProfileNotInGroupCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-group-membership"
        },
        is_member: {
          const: false
        },
        group_ids: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "type",
        "is_member",
        "group_ids"
      ]
    },
    ProfileMarketingConsentCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-marketing-consent"
        },
        consent: {
          $ref: "#/definitions/MarketingConsent"
        }
      },
      required: [
        "type",
        "consent"
      ]
    },
    ProfileRegionCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-region"
        },
        in_region: {
          type: "boolean"
        },
        region: {
          type: "string",
          enum: [
            "european_union",
            "united_states"
          ]
        }
      },
      required: [
        "type",
        "in_region",
        "region"
      ]
    },
    ProfilePostalCodeDistanceCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-postal-code-distance"
        },
        country_code: {
          type: "string"
        },
        postal_code: {
          type: "string"
        },
        unit: {
          type: "string",
          enum: [
            "kilometers",
            "miles"
          ]
        },
        filter: {
          type: "object",
          properties: {
            type: {
              const: "numeric"
            },
            operator: {
              type: "string",
              enum: [
                "greater-than",
                "less-than"
              ]
            },
            value: {
              type: "number",
              exclusiveMinimum: 0
            }
          },
          required: [
            "type",
            "operator",
            "value"
          ]
        }
      },
      required: [
        "type",
        "country_code",
        "postal_code",
        "unit",
        "filter"
      ]
    },
    PredictiveNumberCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-predictive-analytics"
        },
        dimension: {
          type: "string",
          enum: [
            "average_days_between_orders",
            "average_order_value",
            "churn_probability",
            "historic_clv",
            "historic_number_of_orders",
            "predicted_clv",
            "predicted_number_of_orders",
            "total_clv"
          ]
        },
        filter: {
          $ref: "#/definitions/NumericFilter"
        }
      },
      required: [
        "type",
        "dimension",
        "filter"
      ]
    },
    PredictiveDateCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-predictive-analytics"
        },
        dimension: {
          const: "expected_date_of_next_purchase"
        },
        filter: {
          anyOf: [
            {
              $ref: "#/definitions/StaticDateFilter"
            },
            {
              $ref: "#/definitions/StaticDateRangeFilter"
            },
            {
              $ref: "#/definitions/RelativeDateFilter"
            },
            {
              $ref: "#/definitions/RelativeAnniversaryFilter"
            },
            {
              $ref: "#/definitions/RelativeDateRangeFilter"
            },
            {
              $ref: "#/definitions/CalendarDateFilter"
            },
            {
              $ref: "#/definitions/AnniversaryFilter"
            }
          ]
        }
      },
      required: [
        "type",
        "dimension",
        "filter"
      ]
    },
    PredictiveGenderCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-predictive-analytics"
        },
        dimension: {
          const: "predicted_gender"
        },
        filter: {
          type: "object",
          properties: {
            type: {
              const: "string"
            },
            operator: {
              type: "string",
              enum: [
                "equals",
                "not-equals"
              ]
            },
            value: {
              type: "string",
              enum: [
                "likely_female",
                "likely_male",
                "uncertain"
              ]
            }
          },
          required: [
            "type",
            "operator",
            "value"
          ]
        }
      },
      required: [
        "type",
        "dimension",
        "filter"
      ]
    },
    ChannelAffinityPriorityCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-predictive-analytics"
        },
        dimension: {
          const: "channel_affinity"
        },
        measurement: {
          const: "priority"
        },
        predicted_channel: {
          type: "string",
          enum: [
            "email",
            "push",
            "sms",
            "whatsapp"
          ]
        },
        filter: {
          type: "object",
          properties: {
            type: {
              const: "numeric"
            },
            operator: {
              const: "equals"
            },
            value: {
              type: "integer"
            }
          },
          required: [
            "type",
            "operator",
            "value"
          ]
        }
      },
      required: [
        "type",
        "dimension",
        "measurement",
        "predicted_channel",
        "filter"
      ]
    },
    ChannelAffinityRankCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-predictive-analytics"
        },
        dimension: {
          const: "channel_affinity"
        },
        measurement: {
          const: "rank"
        },
        predicted_channel: {
          type: "string",
          enum: [
            "email",
            "push",
            "sms",
            "whatsapp"
          ]
        },
        filter: {
          type: "object",
          properties: {
            type: {
              const: "string"
            },
            operator: {
              type: "string",
              enum: [
                "equals",
                "not-equals"
              ]
            },
            value: {
              type: "string",
              enum: [
                "high",
                "low",
                "medium"
              ]
            }
          },
          required: [
            "type",
            "operator",
            "value"
          ]
        }
      },
      required: [
        "type",
        "dimension",
        "measurement",
        "predicted_channel",
        "filter"
      ]
    },
    ProfileNotInFlowCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-not-in-flow"
        },
        timeframe_filter: {
          anyOf: [
            {
              $ref: "#/definitions/AllTimeFilter"
            },
            {
              $ref: "#/definitions/RelativeDateFilter"
            }
          ]
        }
      },
      required: [
        "type",
        "timeframe_filter"
      ],
      allOf: [
        {
          properties: {
            timeframe_filter: {
              $ref: "#/rules/InTheLast"
            }
          }
        }
      ]
    },
    ProfileSampleCondition: {
      description: "A random share of the people, in percent: all or nobody is no sample.",
      type: "object",
      properties: {
        type: {
          const: "profile-sample"
        },
        percentage: {
          type: "integer",
          minimum: 1,
          maximum: 99
        }
      },
      required: [
        "type",
        "percentage"
      ]
    },
    ProfileHasCustomObjectCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-has-custom-object"
        },
        object_type_id: {
          type: "string"
        },
        object_type_relationship_id: {
          type: "string"
        },
        filter: {
          type: "object",
          properties: {
            type: {
              const: "numeric"
            },
            operator: {
              type: "string",
              enum: [
                "equals",
                "greater-than",
                "greater-than-or-equal",
                "less-than",
                "less-than-or-equal",
                "not-equals"
              ]
            },
            value: {
              type: "integer"
            }
          },
          required: [
            "type",
            "operator",
            "value"
          ]
        },
        filters: {
          type: "array",
          items: {
            type: "object",
            properties: {
              property_id: {
                type: "integer"
              },
              filter: {
                $ref: "#/definitions/ValueFilter"
              }
            },
            required: [
              "property_id",
              "filter"
            ]
          }
        }
      },
      required: [
        "type",
        "object_type_id",
        "object_type_relationship_id",
        "filter",
        "filters"
      ],
      allOf: [
        {
          properties: {
            filter: {
              properties: {
                value: {
                  type: "integer"
                }
              }
            },
            filters: {
              items: {
                properties: {
                  filter: {
                    $ref: "#/rules/NoAnniversary"
                  }
                }
              }
            }
          }
        }
      ]
    },
    ProfilePermissionsCondition: {
      type: "object",
      properties: {
        type: {
          const: "profile-permissions"
        },
        permission: {
          type: "object",
          required: [
            "reachable_status"
          ],
          properties: {
            reachable_status: {
              type: "string",
              enum: [
                "explicitly_reachable",
                "implicitly_reachable",
                "implicitly_or_explicitly_reachable",
                "explicitly_unreachable",
                "implicitly_unreachable",
                "implicitly_or_explicitly_unreachable"
              ]
            },
            filters: {}
          }
        },
        channel: {
          type: "string",
          enum: [
            "whatsapp_marketing",
            "whatsapp_transactional"
          ]
        }
      },
      required: [
        "type",
        "permission",
        "channel"
      ],
      allOf: [
        {
          properties: {
            permission: {
              $ref: "#/rules/Permission"
            }
          }
        }
      ]
    },
    ProfileNotSentCondition: {
      type: "object",
      properties: {
        type: {
          type: "string",
          enum: [
            "profile-not-sent-email",
            "profile-not-sent-sms",
            "profile-not-sent-push"
          ]
        },
        timeframe_filter: {
          anyOf: [
            {
              $ref: "#/definitions/AllTimeFilter"
            },
            {
              $ref: "#/definitions/RelativeDateFilter"
            }
          ]
        }
      },
      required: [
        "type",
        "timeframe_filter"
      ],
      allOf: [
        {
          properties: {
            timeframe_filter: {
              $ref: "#/rules/InTheLast"
            }
          }
        }
      ]
    },
    MetricPropertyFilter: {
      type: "object",
      properties: {
        property: {
          type: "string"
        },
        filter: {
          anyOf: [
            {
              $ref: "#/definitions/MetricValueFilter"
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "property"
      ]
    },
    MarketingConsent: {
      type: "object",
      properties: {
        channel: {
          type: "string",
          enum: [
            "email",
            "sms",
            "push"
          ]
        },
        can_receive_marketing: {
          type: "boolean"
        },
        consent_status: {
          type: "object",
          properties: {
            subscription: {
              type: "string",
              enum: [
                "any",
                "subscribed",
                "unsubscribed",
                "never_subscribed"
              ]
            },
            filters: {}
          },
          required: [
            "subscription"
          ]
        }
      },
      required: [
        "channel",
        "can_receive_marketing",
        "consent_status"
      ],
      allOf: [
        {
          $ref: "#/rules/ConsentStatus"
        }
      ]
    },
    ProfileCondition: {
      anyOf: [
        {
          $ref: "#/definitions/ProfileMetricCondition"
        },
        {
          $ref: "#/definitions/ProfilePropertyCondition"
        },
        {
          $ref: "#/definitions/ProfileInGroupCondition"
        },
        {
          $ref: "#/definitions/ProfileNotInGroupCondition"
        },
        {
          $ref: "#/definitions/ProfileMarketingConsentCondition"
        },
        {
          $ref: "#/definitions/ProfileRegionCondition"
        },
        {
          $ref: "#/definitions/ProfilePostalCodeDistanceCondition"
        },
        {
          $ref: "#/definitions/PredictiveNumberCondition"
        },
        {
          $ref: "#/definitions/PredictiveDateCondition"
        },
        {
          $ref: "#/definitions/PredictiveGenderCondition"
        },
        {
          $ref: "#/definitions/ChannelAffinityPriorityCondition"
        },
        {
          $ref: "#/definitions/ChannelAffinityRankCondition"
        },
        {
          $ref: "#/definitions/ProfileNotInFlowCondition"
        },
        {
          $ref: "#/definitions/ProfileSampleCondition"
        },
        {
          $ref: "#/definitions/ProfileHasCustomObjectCondition"
        },
        {
          $ref: "#/definitions/ProfilePermissionsCondition"
        },
        {
          $ref: "#/definitions/ProfileNotSentCondition"
        }
      ]
    },
    ProfileConditionGroup: {
      description: "OR inside the group; groups are AND.",
      type: "object",
      properties: {
        conditions: {
          type: "array",
          items: {
            $ref: "#/definitions/ProfileCondition"
          }
        }
      },
      required: [
        "conditions"
      ]
    },
    ProfileFilter: {
      type: "object",
      properties: {
        condition_groups: {
          type: "array",
          items: {
            $ref: "#/definitions/ProfileConditionGroup"
          }
        }
      },
      required: [
        "condition_groups"
      ]
    },
    ListTrigger: {
      type: "object",
      properties: {
        type: {
          const: "list"
        },
        id: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "type",
        "id"
      ]
    },
    SegmentTrigger: {
      type: "object",
      properties: {
        type: {
          const: "segment"
        },
        id: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "type",
        "id"
      ]
    },
    MetricTrigger: {
      type: "object",
      properties: {
        type: {
          const: "metric"
        },
        id: {
          type: [
            "string",
            "null"
          ]
        },
        trigger_filter: {
          anyOf: [
            {
              $ref: "#/definitions/TriggerFilter"
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "type",
        "id"
      ],
      allOf: [
        {
          properties: {
            trigger_filter: {
              properties: {
                condition_groups: {
                  items: {
                    properties: {
                      conditions: {
                        items: {
                          properties: {
                            type: {
                              const: "metric-property"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      ]
    },
    ProfilePropertyDateTrigger: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        date_field_type: {
          const: "profile-property"
        },
        date_profile_property: {
          type: "string"
        },
        timedelta_unit_before_date: {
          type: "string",
          enum: [
            "days",
            "weeks",
            "months"
          ]
        },
        timedelta_value_before_date: {
          type: "integer"
        },
        recurrence_frequency: {
          type: "string",
          enum: [
            "annually",
            "monthly",
            "never",
            "weekly"
          ]
        },
        timezone: {
          type: "string",
          description: '"profile" or an IANA name; the list of names is in the published file.'
        },
        trigger_time: {
          type: "string",
          pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
          description: "HH:MM:SS"
        },
        trigger_days: {
          anyOf: [
            {
              type: "array",
              items: {
                $ref: "#/definitions/Weekday"
              }
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "type",
        "date_field_type",
        "date_profile_property",
        "timedelta_value_before_date",
        "trigger_time"
      ]
    },
    CustomObjectDateTrigger: {
      type: "object",
      properties: {
        type: {
          const: "date"
        },
        date_field_type: {
          const: "custom-object"
        },
        custom_object_label: {
          type: "string"
        },
        custom_object_property_id: {
          type: "integer"
        },
        object_type_id: {
          type: "string"
        },
        object_type_relationship_id: {
          type: "string"
        },
        timedelta_unit_before_date: {
          type: "string",
          enum: [
            "days",
            "weeks",
            "months"
          ]
        },
        timedelta_value_before_date: {
          type: "integer"
        },
        recurrence_frequency: {
          type: "string",
          enum: [
            "annually",
            "monthly",
            "never",
            "weekly"
          ]
        },
        timezone: {
          type: "string",
          description: '"profile" or an IANA name; the list of names is in the published file.'
        },
        trigger_time: {
          type: "string",
          pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
          description: "HH:MM:SS"
        },
        trigger_days: {
          anyOf: [
            {
              type: "array",
              items: {
                $ref: "#/definitions/Weekday"
              }
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "type",
        "date_field_type",
        "custom_object_label",
        "custom_object_property_id",
        "object_type_id",
        "object_type_relationship_id",
        "timedelta_value_before_date",
        "trigger_time"
      ]
    },
    PriceDropTrigger: {
      type: "object",
      properties: {
        type: {
          const: "price-drop"
        },
        trigger_filter: {
          anyOf: [
            {
              $ref: "#/definitions/TriggerFilter"
            },
            {
              type: "null"
            }
          ]
        },
        price_drop_amount_value: {
          type: "number"
        },
        price_drop_amount_unit: {
          type: "string",
          enum: [
            "currency",
            "percent"
          ]
        },
        audience: {
          type: "array",
          items: {
            type: "string",
            enum: [
              "checkout-started",
              "viewed"
            ]
          }
        },
        timeframe_days: {
          type: "integer"
        },
        currency_type: {
          const: "usd"
        }
      },
      required: [
        "type",
        "trigger_filter",
        "price_drop_amount_value",
        "audience"
      ],
      allOf: [
        {
          properties: {
            trigger_filter: {
              properties: {
                condition_groups: {
                  items: {
                    properties: {
                      conditions: {
                        items: {
                          properties: {
                            type: {
                              const: "price-drop-property"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      ]
    },
    LowInventoryTrigger: {
      type: "object",
      properties: {
        type: {
          const: "low-inventory"
        },
        product_level: {
          type: "string",
          enum: [
            "product",
            "variant"
          ]
        },
        trigger_filter: {
          anyOf: [
            {
              $ref: "#/definitions/TriggerFilter"
            },
            {
              type: "null"
            }
          ]
        },
        inventory_count: {
          type: "integer"
        },
        audience: {
          type: "array",
          items: {
            type: "string",
            enum: [
              "added-to-cart",
              "checkout-started",
              "viewed"
            ]
          }
        },
        timeframe_days: {
          type: "integer"
        }
      },
      required: [
        "type",
        "product_level",
        "trigger_filter",
        "inventory_count",
        "audience"
      ],
      allOf: [
        {
          properties: {
            trigger_filter: {
              properties: {
                condition_groups: {
                  items: {
                    properties: {
                      conditions: {
                        items: {
                          properties: {
                            type: {
                              const: "low-inventory-property"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      ]
    },
    Trigger: {
      anyOf: [
        {
          $ref: "#/definitions/ListTrigger"
        },
        {
          $ref: "#/definitions/SegmentTrigger"
        },
        {
          $ref: "#/definitions/MetricTrigger"
        },
        {
          $ref: "#/definitions/ProfilePropertyDateTrigger"
        },
        {
          $ref: "#/definitions/CustomObjectDateTrigger"
        },
        {
          $ref: "#/definitions/PriceDropTrigger"
        },
        {
          $ref: "#/definitions/LowInventoryTrigger"
        }
      ]
    },
    Link: {
      type: "object",
      properties: {
        next: {
          type: [
            "string",
            "null"
          ]
        }
      }
    },
    BranchLinks: {
      type: "object",
      properties: {
        next_if_true: {
          type: [
            "string",
            "null"
          ]
        },
        next_if_false: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "next_if_true",
        "next_if_false"
      ]
    },
    UtmParam: {
      type: "object",
      properties: {
        param: {
          type: "string"
        },
        value: {
          type: "string"
        }
      },
      required: [
        "param",
        "value"
      ]
    },
    EmailMessage: {
      description: 'cc and bcc are null, never "" (field reports); subjects hold at most 255 characters.',
      type: "object",
      properties: {
        from_email: {
          type: [
            "string",
            "null"
          ]
        },
        from_label: {
          type: [
            "string",
            "null"
          ]
        },
        reply_to_email: {
          type: [
            "string",
            "null"
          ]
        },
        cc_email: {
          type: [
            "string",
            "null"
          ],
          minLength: 1
        },
        bcc_email: {
          type: [
            "string",
            "null"
          ],
          minLength: 1
        },
        subject_line: {
          type: [
            "string",
            "null"
          ],
          maxLength: 255
        },
        preview_text: {
          type: [
            "string",
            "null"
          ]
        },
        template_id: {
          type: [
            "string",
            "null"
          ]
        },
        smart_sending_enabled: {
          type: "boolean"
        },
        transactional: {
          type: "boolean"
        },
        add_tracking_params: {
          type: "boolean"
        },
        custom_tracking_params: {
          anyOf: [
            {
              type: "array",
              items: {
                $ref: "#/definitions/UtmParam"
              }
            },
            {
              type: "null"
            }
          ]
        },
        additional_filters: {
          anyOf: [
            {
              $ref: "#/definitions/ProfileFilter"
            },
            {
              type: "null"
            }
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        },
        id: {
          type: [
            "string",
            "null"
          ]
        }
      },
      allOf: [
        {
          properties: {
            additional_filters: {
              $ref: "#/rules/NotInFlowOnlyAtEntry"
            }
          }
        }
      ]
    },
    SmsMessage: {
      type: "object",
      properties: {
        body: {
          type: "string"
        },
        image_id: {
          type: [
            "string",
            "null"
          ]
        },
        dynamic_image: {
          type: [
            "string",
            "null"
          ]
        },
        message_hierarchy: {},
        shorten_links: {
          type: "boolean"
        },
        include_contact_card: {
          type: "boolean"
        },
        add_org_prefix: {
          type: "boolean"
        },
        add_info_link: {
          type: "boolean"
        },
        add_opt_out_language: {
          type: "boolean"
        },
        smart_sending_enabled: {
          type: "boolean"
        },
        sms_quiet_hours_enabled: {
          type: "boolean"
        },
        transactional: {
          type: "boolean"
        },
        add_tracking_params: {
          type: "boolean"
        },
        custom_tracking_params: {
          anyOf: [
            {
              type: "array",
              items: {
                $ref: "#/definitions/UtmParam"
              }
            },
            {
              type: "null"
            }
          ]
        },
        template_id: {
          type: [
            "string",
            "null"
          ]
        },
        additional_filters: {
          anyOf: [
            {
              $ref: "#/definitions/ProfileFilter"
            },
            {
              type: "null"
            }
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        },
        id: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "body"
      ],
      allOf: [
        {
          properties: {
            additional_filters: {
              $ref: "#/rules/NotInFlowOnlyAtEntry"
            }
          }
        },
        {
          properties: {
            message_hierarchy: {
              anyOf: [
                {
                  type: "array",
                  items: {
                    anyOf: [
                      {
                        type: "string"
                      },
                      {
                        type: "object",
                        properties: {
                          message: {
                            type: "string"
                          },
                          message_format: {
                            enum: [
                              "SMS",
                              "RCS"
                            ]
                          }
                        },
                        required: [
                          "message"
                        ]
                      }
                    ]
                  }
                },
                {
                  type: "null"
                }
              ]
            }
          }
        }
      ]
    },
    WebhookMessage: {
      description: "No method: Klaviyo always sends POST.",
      type: "object",
      properties: {
        url: {
          type: [
            "string",
            "null"
          ]
        },
        headers: {
          type: [
            "object",
            "null"
          ],
          additionalProperties: {
            type: "string"
          }
        },
        body: {
          type: [
            "string",
            "null"
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        },
        id: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "url"
      ]
    },
    InternalAlertMessage: {
      type: "object",
      properties: {
        from_email: {
          type: [
            "string",
            "null"
          ]
        },
        from_label: {
          type: [
            "string",
            "null"
          ]
        },
        to_emails: {
          type: "array",
          items: {
            type: "string"
          }
        },
        subject_line: {
          type: [
            "string",
            "null"
          ],
          maxLength: 255
        },
        template_id: {
          type: [
            "string",
            "null"
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        },
        id: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "from_email",
        "from_label",
        "to_emails",
        "subject_line"
      ]
    },
    PushMessage: {
      type: "object",
      properties: {
        title: {
          type: [
            "string",
            "null"
          ]
        },
        body: {
          type: "string"
        },
        smart_sending_enabled: {
          type: "boolean"
        },
        additional_filters: {
          anyOf: [
            {
              $ref: "#/definitions/ProfileFilter"
            },
            {
              type: "null"
            }
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        },
        id: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "body"
      ],
      allOf: [
        {
          properties: {
            additional_filters: {
              $ref: "#/rules/NotInFlowOnlyAtEntry"
            }
          }
        }
      ]
    },
    WhatsAppMessage: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        },
        vendor_id: {
          type: [
            "string",
            "null"
          ]
        },
        smart_sending_enabled: {
          type: "boolean"
        },
        transactional: {
          type: "boolean"
        },
        add_tracking_params: {
          type: "boolean"
        },
        additional_filters: {
          anyOf: [
            {
              $ref: "#/definitions/ProfileFilter"
            },
            {
              type: "null"
            }
          ]
        }
      },
      allOf: [
        {
          properties: {
            additional_filters: {
              $ref: "#/rules/NotInFlowOnlyAtEntry"
            }
          }
        }
      ]
    },
    TimeDelayData: {
      description: "delay_until_* go with days only (field reports).",
      type: "object",
      properties: {
        unit: {
          type: "string",
          enum: [
            "days",
            "hours",
            "minutes"
          ]
        },
        value: {
          type: "integer"
        },
        secondary_value: {
          type: [
            "integer",
            "null"
          ]
        },
        timezone: {
          type: "string",
          description: '"profile" or an IANA name; the list of names is in the published file.'
        },
        delay_until_time: {
          anyOf: [
            {
              type: "string",
              pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
              description: "HH:MM:SS"
            },
            {
              type: "null"
            }
          ]
        },
        delay_until_weekdays: {
          anyOf: [
            {
              type: "array",
              items: {
                $ref: "#/definitions/Weekday"
              }
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "unit",
        "value"
      ],
      if: {
        properties: {
          unit: {
            enum: [
              "hours",
              "minutes"
            ]
          }
        }
      },
      then: {
        properties: {
          delay_until_time: {
            type: "null"
          },
          delay_until_weekdays: {
            type: "null"
          }
        }
      }
    },
    Variation: {
      anyOf: [
        {
          $ref: "#/definitions/SendEmailAction"
        },
        {
          $ref: "#/definitions/SendSmsAction"
        }
      ]
    },
    MultiBranch: {
      type: "object",
      properties: {
        branch_id: {
          type: "string"
        },
        order: {
          type: [
            "integer",
            "null"
          ]
        },
        is_else: {
          type: "boolean"
        },
        branch_filter: {
          anyOf: [
            {
              $ref: "#/definitions/BranchFilter"
            },
            {
              type: "null"
            }
          ]
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "branch_id"
      ],
      allOf: [
        {
          properties: {
            branch_filter: {
              $ref: "#/rules/NotInFlowOnlyAtEntry"
            }
          }
        }
      ]
    },
    BranchConditionGroup: {
      description: "OR inside the group; groups are AND.",
      type: "object",
      properties: {
        conditions: {
          type: "array",
          items: {
            anyOf: [
              {
                $ref: "#/definitions/ProfileCondition"
              },
              {
                $ref: "#/definitions/MetricPropertyCondition"
              },
              {
                $ref: "#/definitions/CustomObjectTriggerCondition"
              }
            ]
          }
        }
      },
      required: [
        "conditions"
      ]
    },
    BranchFilter: {
      description: "The one filter that may hold conditions on the event and on the profile together.",
      type: "object",
      properties: {
        condition_groups: {
          type: "array",
          items: {
            $ref: "#/definitions/BranchConditionGroup"
          }
        }
      },
      required: [
        "condition_groups"
      ]
    },
    ProfileOperation: {
      anyOf: [
        {
          type: "object",
          properties: {
            operator: {
              type: "string",
              enum: [
                "create",
                "update"
              ]
            },
            property_type: {
              const: "string"
            },
            property_key: {
              type: "string"
            },
            property_value: {
              type: "string"
            }
          },
          required: [
            "operator",
            "property_type",
            "property_key",
            "property_value"
          ]
        },
        {
          type: "object",
          properties: {
            operator: {
              type: "string",
              enum: [
                "create",
                "update"
              ]
            },
            property_type: {
              const: "boolean"
            },
            property_key: {
              type: "string"
            },
            property_value: {
              type: "boolean"
            }
          },
          required: [
            "operator",
            "property_type",
            "property_key",
            "property_value"
          ]
        },
        {
          type: "object",
          properties: {
            operator: {
              type: "string",
              enum: [
                "create",
                "update"
              ]
            },
            property_type: {
              const: "numeric"
            },
            property_key: {
              type: "string"
            },
            property_value: {
              type: "number"
            }
          },
          required: [
            "operator",
            "property_type",
            "property_key",
            "property_value"
          ]
        },
        {
          type: "object",
          properties: {
            operator: {
              type: "string",
              enum: [
                "create",
                "update"
              ]
            },
            property_type: {
              const: "date"
            },
            property_key: {
              type: "string"
            },
            property_value: {
              type: "string",
              pattern: "^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$",
              if: {
                not: {
                  const: "today"
                }
              },
              then: {
                format: "date"
              }
            }
          },
          required: [
            "operator",
            "property_type",
            "property_key",
            "property_value"
          ]
        },
        {
          type: "object",
          properties: {
            operator: {
              type: "string",
              enum: [
                "create",
                "update"
              ]
            },
            property_type: {
              const: "list"
            },
            property_operation: {
              type: [
                "string",
                "null"
              ],
              enum: [
                "add",
                "remove",
                null
              ]
            },
            property_key: {
              type: "string"
            },
            property_value: {
              type: "string"
            }
          },
          required: [
            "operator",
            "property_type",
            "property_key",
            "property_value"
          ]
        },
        {
          type: "object",
          properties: {
            operator: {
              const: "delete"
            },
            property_key: {
              type: "string"
            }
          },
          required: [
            "operator",
            "property_key"
          ]
        }
      ]
    },
    SendEmailAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "send-email"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            message: {
              $ref: "#/definitions/EmailMessage"
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "message"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    SendSmsAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "send-sms"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            message: {
              $ref: "#/definitions/SmsMessage"
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "message"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    SendWebhookAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "send-webhook"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            message: {
              $ref: "#/definitions/WebhookMessage"
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "message"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    SendInternalAlertAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "send-internal-alert"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            message: {
              $ref: "#/definitions/InternalAlertMessage"
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "message"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    SendPushAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "send-mobile-push"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            message: {
              $ref: "#/definitions/PushMessage"
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "message"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    SendWhatsAppAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "send-whatsapp"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            message: {
              $ref: "#/definitions/WhatsAppMessage"
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "message"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    TimeDelayAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "time-delay"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          $ref: "#/definitions/TimeDelayData"
        }
      },
      required: [
        "type",
        "data"
      ]
    },
    TargetDateAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "target-date"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            timezone: {
              type: "string",
              description: '"profile" or an IANA name; the list of names is in the published file.'
            },
            target_time: {
              type: "string",
              pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
              description: "HH:MM:SS"
            },
            target_days: {
              anyOf: [
                {
                  type: "array",
                  items: {
                    $ref: "#/definitions/Weekday"
                  }
                },
                {
                  type: "null"
                }
              ]
            }
          }
        }
      },
      required: [
        "type",
        "data"
      ]
    },
    CountdownDelayAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "countdown-delay"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            unit: {
              type: "string",
              enum: [
                "days",
                "weeks",
                "months"
              ]
            },
            value: {
              type: "integer"
            },
            timezone: {
              type: "string",
              description: '"profile" or an IANA name; the list of names is in the published file.'
            },
            delay_until_time: {
              anyOf: [
                {
                  type: "string",
                  pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
                  description: "HH:MM:SS"
                },
                {
                  type: "null"
                }
              ]
            },
            delay_until_weekdays: {
              anyOf: [
                {
                  type: "array",
                  items: {
                    $ref: "#/definitions/Weekday"
                  }
                },
                {
                  type: "null"
                }
              ]
            }
          }
        }
      },
      required: [
        "type",
        "data"
      ]
    },
    BackInStockDelayAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "back-in-stock-delay"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "type"
      ]
    },
    ConditionalSplitAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "conditional-split"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/BranchLinks"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            profile_filter: {
              anyOf: [
                {
                  $ref: "#/definitions/ProfileFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "profile_filter"
          ]
        }
      },
      required: [
        "type"
      ],
      allOf: [
        {
          properties: {
            data: {
              properties: {
                profile_filter: {
                  $ref: "#/rules/NotInFlowOnlyAtEntry"
                }
              }
            }
          }
        }
      ]
    },
    TriggerSplitAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "trigger-split"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/BranchLinks"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            trigger_filter: {
              anyOf: [
                {
                  $ref: "#/definitions/TriggerFilter"
                },
                {
                  type: "null"
                }
              ]
            },
            trigger_id: {
              type: "string"
            },
            trigger_type: {
              type: "string",
              enum: [
                "date",
                "list",
                "low-inventory",
                "metric",
                "price-drop",
                "scheduled",
                "segment"
              ]
            },
            trigger_subtype: {
              type: [
                "string",
                "null"
              ],
              enum: [
                "custom-object",
                "legacy-custom-object",
                "profile-property",
                "profile-trait",
                null
              ]
            }
          },
          required: [
            "trigger_filter",
            "trigger_id",
            "trigger_type"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    ActionOutputSplitAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "action-output-split"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/BranchLinks"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object"
        }
      },
      required: [
        "type"
      ],
      allOf: [
        {
          properties: {
            data: {
              required: [
                "action_output_filter"
              ],
              properties: {
                action_output_filter: {
                  anyOf: [
                    {
                      properties: {
                        condition_groups: {
                          items: {
                            properties: {
                              conditions: {
                                items: {
                                  type: "object",
                                  properties: {
                                    type: {
                                      const: "action-output"
                                    },
                                    output_config_id: {
                                      type: "integer"
                                    },
                                    field: {
                                      type: "string"
                                    },
                                    filter: {
                                      anyOf: [
                                        {
                                          $ref: "#/definitions/StringFilter"
                                        },
                                        {
                                          $ref: "#/definitions/StringListFilter"
                                        },
                                        {
                                          $ref: "#/definitions/NumericFilter"
                                        },
                                        {
                                          $ref: "#/definitions/NumericRangeFilter"
                                        },
                                        {
                                          $ref: "#/definitions/BooleanFilter"
                                        },
                                        {
                                          $ref: "#/definitions/ExistenceFilter"
                                        }
                                      ]
                                    }
                                  },
                                  required: [
                                    "type",
                                    "output_config_id",
                                    "field",
                                    "filter"
                                  ]
                                },
                                type: "array"
                              }
                            },
                            type: "object",
                            required: [
                              "conditions"
                            ]
                          },
                          type: "array"
                        }
                      },
                      type: "object",
                      required: [
                        "condition_groups"
                      ]
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        }
      ]
    },
    MultiBranchSplitAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "multi-branch-split"
        },
        links: {
          type: "null"
        },
        data: {
          type: "object",
          properties: {
            branches: {
              type: "array",
              items: {
                $ref: "#/definitions/MultiBranch"
              }
            },
            name: {
              type: "string"
            }
          },
          required: [
            "branches",
            "name"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    AbTestAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "ab-test"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            status: {
              $ref: "#/definitions/ActionStatus"
            },
            experiment_status: {
              type: "string",
              enum: [
                "completed",
                "draft",
                "live"
              ]
            },
            main_action: {
              $ref: "#/definitions/Variation"
            },
            current_experiment: {
              anyOf: [
                {
                  $ref: "#/definitions/Experiment"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "main_action",
            "current_experiment"
          ]
        }
      },
      required: [
        "type",
        "data"
      ]
    },
    ContentExperimentAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "content-experiment"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            status: {
              $ref: "#/definitions/ActionStatus"
            },
            experiment_status: {
              type: [
                "string",
                "null"
              ],
              enum: [
                "completed",
                "draft",
                "live",
                null
              ]
            },
            main_action: {
              anyOf: [
                {
                  $ref: "#/definitions/SendPushAction"
                },
                {
                  $ref: "#/definitions/SendWhatsAppAction"
                }
              ]
            },
            current_experiment: {
              anyOf: [
                {
                  type: "object",
                  properties: {
                    variations: {
                      type: "array",
                      items: {
                        anyOf: [
                          {
                            $ref: "#/definitions/SendPushAction"
                          },
                          {
                            $ref: "#/definitions/SendWhatsAppAction"
                          }
                        ]
                      }
                    }
                  },
                  required: [
                    "variations"
                  ]
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "main_action"
          ]
        }
      },
      required: [
        "type",
        "data"
      ]
    },
    UpdateProfileAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "update-profile"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            profile_operations: {
              type: "array",
              items: {
                $ref: "#/definitions/ProfileOperation"
              }
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "profile_operations"
          ]
        }
      },
      required: [
        "type"
      ]
    },
    ListUpdateAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "list-update"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object",
          properties: {
            name: {
              type: "string"
            },
            on_execution: {
              type: [
                "boolean",
                "null"
              ]
            },
            list_id: {
              type: [
                "string",
                "null"
              ]
            },
            status: {
              $ref: "#/definitions/ActionStatus"
            }
          },
          required: [
            "name",
            "on_execution",
            "list_id"
          ]
        }
      },
      required: [
        "type",
        "data"
      ]
    },
    InternalServiceAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "internal-service"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object"
        }
      },
      required: [
        "type"
      ],
      allOf: [
        {
          properties: {
            data: {
              properties: {
                status: {
                  $ref: "#/definitions/ActionStatus"
                },
                service_configuration: {
                  anyOf: [
                    {
                      type: "object",
                      required: [
                        "service_method_type"
                      ],
                      properties: {
                        service_method_type: {
                          enum: [
                            "schedule-report",
                            "track-event",
                            "schedule-report-builder-report",
                            "unknown"
                          ]
                        }
                      },
                      if: {
                        properties: {
                          service_method_type: {
                            enum: [
                              "schedule-report",
                              "schedule-report-builder-report"
                            ]
                          }
                        }
                      },
                      then: {
                        required: [
                          "report_id"
                        ],
                        properties: {
                          report_id: {
                            type: "string"
                          }
                        }
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        }
      ]
    },
    CodeAction: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        temporary_id: {
          type: [
            "string",
            "null"
          ]
        },
        type: {
          const: "code"
        },
        links: {
          anyOf: [
            {
              $ref: "#/definitions/Link"
            },
            {
              type: "null"
            }
          ]
        },
        data: {
          type: "object"
        }
      },
      required: [
        "type"
      ]
    },
    Experiment: {
      type: "object",
      properties: {
        id: {
          type: [
            "string",
            "null"
          ]
        },
        name: {
          type: [
            "string",
            "null"
          ]
        },
        variations: {
          type: "array",
          items: {
            $ref: "#/definitions/Variation"
          }
        },
        allocations: {
          type: [
            "object",
            "null"
          ],
          additionalProperties: {
            type: "number"
          }
        },
        started: {
          type: [
            "string",
            "null"
          ],
          format: "date-time"
        },
        winner_metric: {
          type: [
            "string",
            "null"
          ],
          enum: [
            "submission",
            "unique-clicks",
            "unique-opens",
            "unique-placed-orders",
            null
          ]
        },
        automatic_winner_selection_settings: {
          anyOf: [
            {
              type: "object",
              properties: {
                enabled: {
                  type: "boolean"
                },
                automatic_end_date: {
                  type: [
                    "string",
                    "null"
                  ],
                  format: "date-time"
                },
                automatic_end_statistical_certainty: {
                  type: "boolean"
                }
              },
              required: [
                "enabled",
                "automatic_end_date",
                "automatic_end_statistical_certainty"
              ]
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "variations"
      ]
    },
    Action: {
      anyOf: [
        {
          $ref: "#/definitions/SendEmailAction"
        },
        {
          $ref: "#/definitions/SendSmsAction"
        },
        {
          $ref: "#/definitions/SendWebhookAction"
        },
        {
          $ref: "#/definitions/SendInternalAlertAction"
        },
        {
          $ref: "#/definitions/SendPushAction"
        },
        {
          $ref: "#/definitions/SendWhatsAppAction"
        },
        {
          $ref: "#/definitions/TimeDelayAction"
        },
        {
          $ref: "#/definitions/TargetDateAction"
        },
        {
          $ref: "#/definitions/CountdownDelayAction"
        },
        {
          $ref: "#/definitions/BackInStockDelayAction"
        },
        {
          $ref: "#/definitions/ConditionalSplitAction"
        },
        {
          $ref: "#/definitions/TriggerSplitAction"
        },
        {
          $ref: "#/definitions/ActionOutputSplitAction"
        },
        {
          $ref: "#/definitions/MultiBranchSplitAction"
        },
        {
          $ref: "#/definitions/AbTestAction"
        },
        {
          $ref: "#/definitions/ContentExperimentAction"
        },
        {
          $ref: "#/definitions/UpdateProfileAction"
        },
        {
          $ref: "#/definitions/ListUpdateAction"
        },
        {
          $ref: "#/definitions/InternalServiceAction"
        },
        {
          $ref: "#/definitions/CodeAction"
        }
      ]
    },
    ReentryCriteria: {
      description: "alltime: duration 1 is no re-entry, 0 is allowed.",
      type: "object",
      properties: {
        duration: {
          type: "integer"
        },
        unit: {
          type: "string",
          enum: [
            "day",
            "hour",
            "week",
            "alltime"
          ]
        }
      },
      required: [
        "duration",
        "unit"
      ]
    },
    FlowDefinition: {
      description: "One flow: what starts it, who may be in it, and its tree of actions.",
      type: "object",
      properties: {
        triggers: {
          type: "array",
          items: {
            $ref: "#/definitions/Trigger"
          }
        },
        profile_filter: {
          anyOf: [
            {
              $ref: "#/definitions/ProfileFilter"
            },
            {
              type: "null"
            }
          ]
        },
        actions: {
          type: "array",
          items: {
            $ref: "#/definitions/Action"
          }
        },
        entry_action_id: {
          type: [
            "string",
            "null"
          ]
        },
        reentry_criteria: {
          anyOf: [
            {
              $ref: "#/definitions/ReentryCriteria"
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "triggers",
        "actions",
        "entry_action_id"
      ]
    }
  },
  rules: {
    NotInFlowOnlyAtEntry: {
      description: "profile-not-in-flow belongs to the profile filter of a flow and nowhere else (Klaviyo OpenAPI 2026-07-15).",
      properties: {
        condition_groups: {
          items: {
            properties: {
              conditions: {
                items: {
                  not: {
                    properties: {
                      type: {
                        const: "profile-not-in-flow"
                      }
                    },
                    required: [
                      "type"
                    ]
                  }
                }
              }
            }
          }
        }
      }
    },
    InTheLast: {
      description: "Of the relative dates only in-the-last.",
      properties: {
        operator: {
          not: {
            enum: [
              "at-least",
              "in-the-next"
            ]
          }
        }
      }
    },
    DateFilter: {
      anyOf: [
        {
          $ref: "#/definitions/StaticDateFilter"
        },
        {
          $ref: "#/definitions/StaticDateRangeFilter"
        },
        {
          $ref: "#/definitions/RelativeDateFilter"
        },
        {
          $ref: "#/definitions/RelativeAnniversaryFilter"
        },
        {
          $ref: "#/definitions/RelativeDateRangeFilter"
        },
        {
          $ref: "#/definitions/CalendarDateFilter"
        },
        {
          $ref: "#/definitions/AnniversaryFilter"
        }
      ]
    },
    TextsFilter: {
      type: "object",
      properties: {
        type: {
          const: "string"
        },
        operator: {
          const: "in"
        },
        value: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    EqualTextFilter: {
      type: "object",
      properties: {
        type: {
          const: "string"
        },
        operator: {
          const: "equals"
        },
        value: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "type",
        "operator",
        "value"
      ]
    },
    StatusDate: {
      type: "object",
      properties: {
        field: {
          const: "status_date"
        },
        filter: {
          $ref: "#/rules/DateFilter"
        }
      },
      required: [
        "field",
        "filter"
      ]
    },
    DoubleOptIn: {
      type: "object",
      properties: {
        field: {
          enum: [
            "is_double_opt_in"
          ]
        },
        filter: {
          $ref: "#/definitions/BooleanFilter"
        }
      },
      required: [
        "field",
        "filter"
      ]
    },
    RcsCapable: {
      type: "object",
      properties: {
        field: {
          const: "is_rcs_capable"
        },
        filter: {
          $ref: "#/definitions/BooleanFilter"
        }
      },
      required: [
        "field",
        "filter"
      ]
    },
    CustomSource: {
      type: "object",
      properties: {
        field: {
          const: "custom_source"
        },
        filter: {
          $ref: "#/rules/EqualTextFilter"
        }
      },
      required: [
        "field",
        "filter"
      ]
    },
    Shopify: {
      type: "object",
      properties: {
        field: {
          const: "method"
        },
        method: {
          const: "integration"
        },
        filter: {
          type: "object",
          properties: {
            type: {
              const: "string"
            },
            operator: {
              const: "in"
            },
            value: {
              type: "array",
              items: {
                const: "shopify"
              }
            }
          },
          required: [
            "type",
            "operator",
            "value"
          ]
        }
      },
      required: [
        "field",
        "method",
        "filter"
      ]
    },
    ConstantContact: {
      type: "object",
      properties: {
        field: {
          const: "method"
        },
        method: {
          const: "integration"
        },
        filter: {
          type: "object",
          properties: {
            type: {
              const: "string"
            },
            operator: {
              const: "in"
            },
            value: {
              type: "array",
              items: {
                const: "constant_contact"
              }
            }
          },
          required: [
            "type",
            "operator",
            "value"
          ]
        }
      },
      required: [
        "field",
        "method",
        "filter"
      ]
    },
    Suppression: {
      description: "Why a profile gets no mail whatever it agreed to.",
      type: "object",
      properties: {
        field: {
          enum: [
            "bounce_date",
            "manual_suppression_date",
            "invalid_email_date"
          ]
        },
        filter: {
          anyOf: [
            {
              $ref: "#/rules/DateFilter"
            },
            {
              type: "object",
              properties: {
                type: {
                  const: "existence"
                },
                operator: {
                  const: "is-set"
                }
              },
              required: [
                "type",
                "operator"
              ]
            }
          ]
        }
      },
      required: [
        "field",
        "filter"
      ]
    },
    EmailSubscribed: {
      anyOf: [
        {
          $ref: "#/rules/DoubleOptIn"
        },
        {
          $ref: "#/rules/StatusDate"
        },
        {
          $ref: "#/rules/CustomSource"
        },
        {
          $ref: "#/rules/Shopify"
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "form",
                "api",
                "manual_import",
                "manual_add"
              ]
            },
            filter: {
              anyOf: [
                {
                  $ref: "#/rules/TextsFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "preference_page"
              ]
            },
            filter: {
              anyOf: [
                {
                  $ref: "#/rules/EqualTextFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "inbound_message",
                "back_in_stock",
                "sftp"
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        }
      ]
    },
    EmailUnsubscribed: {
      anyOf: [
        {
          $ref: "#/rules/StatusDate"
        },
        {
          $ref: "#/rules/ConstantContact"
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "api"
              ]
            },
            filter: {
              anyOf: [
                {
                  $ref: "#/rules/TextsFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "inbound_message",
                "preference_page",
                "manual_remove",
                "spam_complaint",
                "mailbox_provider",
                "one_click_unsubscribe",
                "manual_import",
                "sftp",
                "data_warehouse_import",
                "profile_modification"
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        }
      ]
    },
    SmsSubscribed: {
      anyOf: [
        {
          $ref: "#/rules/StatusDate"
        },
        {
          $ref: "#/rules/RcsCapable"
        },
        {
          $ref: "#/rules/Shopify"
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "form",
                "manual_import",
                "manual_add"
              ]
            },
            filter: {
              anyOf: [
                {
                  $ref: "#/rules/TextsFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "preference_page"
              ]
            },
            filter: {
              anyOf: [
                {
                  $ref: "#/rules/EqualTextFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "checkout",
                "inbound_message",
                "sftp"
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        }
      ]
    },
    SmsUnsubscribed: {
      anyOf: [
        {
          $ref: "#/rules/StatusDate"
        },
        {
          $ref: "#/rules/Shopify"
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "form",
                "manual_import",
                "manual_add"
              ]
            },
            filter: {
              anyOf: [
                {
                  $ref: "#/rules/TextsFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "preference_page"
              ]
            },
            filter: {
              anyOf: [
                {
                  $ref: "#/rules/EqualTextFilter"
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        },
        {
          type: "object",
          properties: {
            field: {
              const: "method"
            },
            method: {
              enum: [
                "manual_remove",
                "bulk_remove",
                "checkout",
                "inbound_message",
                "sftp",
                "carrier_deactivation",
                "provided_landline",
                "message_blocked",
                "provided_no_age",
                "failed_age_gate"
              ]
            }
          },
          required: [
            "field",
            "method"
          ]
        }
      ]
    },
    ConsentStatus: {
      description: "Which subscriptions and filters a channel knows, with consent and without (Klaviyo OpenAPI 2026-07-15, Has\u2026 and No\u2026MarketingConsent).",
      anyOf: [
        {
          properties: {
            channel: {
              const: "email"
            },
            can_receive_marketing: {
              const: true
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "any",
                    "never_subscribed"
                  ]
                },
                filters: {}
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "email"
            },
            can_receive_marketing: {
              const: true
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "subscribed"
                  ]
                },
                filters: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        $ref: "#/rules/EmailSubscribed"
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "email"
            },
            can_receive_marketing: {
              const: false
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "any"
                  ]
                },
                filters: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        $ref: "#/rules/Suppression"
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "email"
            },
            can_receive_marketing: {
              const: false
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "unsubscribed"
                  ]
                },
                filters: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        $ref: "#/rules/EmailUnsubscribed"
                      }
                    },
                    {
                      type: "array",
                      items: {
                        $ref: "#/rules/Suppression"
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "email"
            },
            can_receive_marketing: {
              const: false
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "never_subscribed",
                    "subscribed"
                  ]
                },
                filters: {
                  type: "array",
                  items: {
                    $ref: "#/rules/Suppression"
                  }
                }
              },
              required: [
                "filters"
              ]
            }
          }
        },
        {
          properties: {
            channel: {
              const: "sms"
            },
            can_receive_marketing: {
              const: true
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "subscribed"
                  ]
                },
                filters: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        $ref: "#/rules/SmsSubscribed"
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "sms"
            },
            can_receive_marketing: {
              const: false
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "any",
                    "never_subscribed"
                  ]
                },
                filters: {}
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "sms"
            },
            can_receive_marketing: {
              const: false
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "unsubscribed"
                  ]
                },
                filters: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        $ref: "#/rules/SmsUnsubscribed"
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "push"
            },
            can_receive_marketing: {
              const: true
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "any"
                  ]
                },
                filters: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        $ref: "#/rules/StatusDate"
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          properties: {
            channel: {
              const: "push"
            },
            can_receive_marketing: {
              const: false
            },
            consent_status: {
              properties: {
                subscription: {
                  enum: [
                    "any"
                  ]
                },
                filters: {}
              }
            }
          }
        }
      ]
    },
    Permission: {
      description: "An explicit permission tells when and how it was given or taken (Klaviyo OpenAPI 2026-07-15).",
      if: {
        properties: {
          reachable_status: {
            enum: [
              "explicitly_reachable",
              "explicitly_unreachable"
            ]
          }
        }
      },
      then: {
        required: [
          "filters"
        ],
        properties: {
          filters: {
            type: "array",
            items: {
              type: "object",
              required: [
                "field"
              ],
              anyOf: [
                {
                  properties: {
                    field: {
                      enum: [
                        "effective_date",
                        "recorded_date"
                      ]
                    },
                    filter: {
                      $ref: "#/rules/DateFilter"
                    }
                  },
                  required: [
                    "filter"
                  ]
                },
                {
                  properties: {
                    field: {
                      const: "subscribe_method"
                    },
                    method: {
                      enum: [
                        "api",
                        "back_in_stock",
                        "bigcommerce",
                        "bulk_remove",
                        "campaign_monitor",
                        "carrier_deactivation",
                        "checkout",
                        "constant_contact",
                        "exact_target",
                        "facebook",
                        "failed_age_gate",
                        "inbound_message",
                        "integration",
                        "mad_mimi",
                        "magento_two",
                        "mailbox_provider",
                        "manual_add",
                        "manual_import",
                        "manual_remove",
                        "message_blocked",
                        "netsuite",
                        "preference_page",
                        "provided_landline",
                        "provided_no_age",
                        "sftp",
                        "shopify",
                        "social_instagram_message",
                        "spam_complaint",
                        "square",
                        "wix",
                        "woocommerce"
                      ]
                    }
                  },
                  required: [
                    "method"
                  ]
                },
                {
                  properties: {
                    field: {
                      const: "subscribe_method"
                    },
                    method: {
                      const: "form"
                    },
                    filter: {
                      anyOf: [
                        {
                          $ref: "#/rules/TextsFilter"
                        },
                        {
                          type: "null"
                        }
                      ]
                    }
                  },
                  required: [
                    "method"
                  ]
                }
              ]
            }
          }
        }
      }
    },
    NoAnniversary: {
      properties: {
        operator: {
          not: {
            enum: [
              "anniversary",
              "anniversary-month",
              "calendar-month"
            ]
          }
        }
      }
    }
  }
};

// schemas/klaviyo/requests.schema.json
var requests_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "requests.schema.json",
  title: "Bodies that Sluice sends to Klaviyo",
  description: "Bodies that Sluice sends to Klaviyo. Everything sent is checked against these first.",
  definitions: {
    CreateFlowRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "flow"
            },
            attributes: {
              type: "object",
              properties: {
                name: {
                  type: "string",
                  minLength: 1
                },
                definition: {
                  $ref: "flow-definition.schema.json#/definitions/FlowDefinition"
                }
              },
              required: [
                "name",
                "definition"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    NewActions: {
      description: "Beside FlowDefinition, what holds on a create: every action has a temporary_id, and neither actions nor messages nor experiments an id.",
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            attributes: {
              type: "object",
              properties: {
                definition: {
                  type: "object",
                  properties: {
                    actions: {
                      type: "array",
                      items: {
                        $ref: "#/definitions/NewAction"
                      }
                    },
                    entry_action_id: {
                      type: "string"
                    }
                  },
                  required: [
                    "actions",
                    "entry_action_id"
                  ]
                }
              },
              required: [
                "definition"
              ]
            }
          },
          required: [
            "attributes"
          ]
        }
      },
      required: [
        "data"
      ]
    },
    NewAction: {
      type: "object",
      properties: {
        temporary_id: {
          type: "string",
          minLength: 1
        },
        id: {
          type: "null"
        },
        data: {
          properties: {
            message: {
              properties: {
                id: {
                  type: "null"
                }
              }
            }
          }
        }
      },
      required: [
        "temporary_id"
      ],
      allOf: [
        {
          properties: {
            data: {
              properties: {
                main_action: {
                  $ref: "#/rules/WithoutId"
                },
                current_experiment: {
                  properties: {
                    id: {
                      type: "null"
                    },
                    variations: {
                      items: {
                        $ref: "#/rules/WithoutId"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      ]
    },
    UpdateFlowRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "flow"
            },
            id: {
              type: "string"
            },
            attributes: {
              type: "object",
              properties: {
                status: {
                  $ref: "flow-definition.schema.json#/definitions/FlowStatus"
                }
              },
              required: [
                "status"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "id",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    UpdateFlowActionRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "flow-action"
            },
            id: {
              type: "string"
            },
            attributes: {
              type: "object",
              properties: {
                definition: {
                  $ref: "flow-definition.schema.json#/definitions/Action"
                }
              },
              required: [
                "definition"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "id",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    CreateTemplateRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "template"
            },
            attributes: {
              type: "object",
              properties: {
                name: {
                  type: "string",
                  minLength: 1
                },
                editor_type: {
                  const: "CODE"
                },
                html: {
                  type: "string"
                },
                text: {
                  type: "string"
                }
              },
              required: [
                "name",
                "editor_type"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    UpdateTemplateRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "template"
            },
            id: {
              type: "string"
            },
            attributes: {
              type: "object",
              properties: {
                name: {
                  type: "string"
                },
                html: {
                  type: "string"
                },
                text: {
                  type: "string"
                }
              },
              additionalProperties: false
            }
          },
          required: [
            "type",
            "id",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    CreateTagRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "tag"
            },
            attributes: {
              type: "object",
              properties: {
                name: {
                  type: "string",
                  minLength: 1
                }
              },
              required: [
                "name"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    UpdateTagRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "tag"
            },
            id: {
              type: "string"
            },
            attributes: {
              type: "object",
              properties: {
                name: {
                  type: "string",
                  minLength: 1
                }
              },
              required: [
                "name"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "id",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    TagFlowsRequest: {
      type: "object",
      properties: {
        data: {
          type: "array",
          items: {
            type: "object",
            properties: {
              type: {
                const: "flow"
              },
              id: {
                type: "string"
              }
            },
            required: [
              "type",
              "id"
            ],
            additionalProperties: false
          },
          minItems: 1
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    Statistic: {
      type: "string",
      enum: [
        "average_order_value",
        "bounce_rate",
        "bounced",
        "bounced_or_failed",
        "bounced_or_failed_rate",
        "click_rate",
        "click_to_open_rate",
        "clicks",
        "clicks_unique",
        "conversion_rate",
        "conversion_uniques",
        "conversion_value",
        "conversions",
        "delivered",
        "delivery_rate",
        "failed",
        "failed_rate",
        "message_segment_count_sum",
        "open_rate",
        "opens",
        "opens_unique",
        "recipients",
        "revenue_per_recipient",
        "spam_complaint_rate",
        "spam_complaints",
        "text_message_credit_usage_amount",
        "text_message_roi",
        "text_message_spend",
        "unsubscribe_rate",
        "unsubscribe_uniques",
        "unsubscribes"
      ]
    },
    Timeframe: {
      anyOf: [
        {
          type: "object",
          properties: {
            key: {
              type: "string",
              enum: [
                "last_12_months",
                "last_30_days",
                "last_365_days",
                "last_3_months",
                "last_7_days",
                "last_90_days",
                "last_month",
                "last_week",
                "last_year",
                "this_month",
                "this_week",
                "this_year",
                "today",
                "yesterday"
              ]
            }
          },
          required: [
            "key"
          ],
          additionalProperties: false
        },
        {
          type: "object",
          properties: {
            start: {
              type: "string",
              format: "date-time"
            },
            end: {
              type: "string",
              format: "date-time"
            }
          },
          required: [
            "start",
            "end"
          ],
          additionalProperties: false
        }
      ]
    },
    FlowValuesReportRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "flow-values-report"
            },
            attributes: {
              type: "object",
              properties: {
                statistics: {
                  type: "array",
                  items: {
                    $ref: "#/definitions/Statistic"
                  },
                  minItems: 1
                },
                timeframe: {
                  $ref: "#/definitions/Timeframe"
                },
                conversion_metric_id: {
                  type: "string"
                },
                group_by: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        type: "string",
                        enum: [
                          "flow_id",
                          "flow_message_id",
                          "flow_message_name",
                          "flow_name",
                          "send_channel",
                          "tag_id",
                          "tag_name",
                          "text_message_format",
                          "variation",
                          "variation_name"
                        ]
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                },
                filter: {
                  type: [
                    "string",
                    "null"
                  ]
                }
              },
              required: [
                "statistics",
                "timeframe",
                "conversion_metric_id"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    FlowSeriesReportRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "flow-series-report"
            },
            attributes: {
              type: "object",
              properties: {
                statistics: {
                  type: "array",
                  items: {
                    $ref: "#/definitions/Statistic"
                  },
                  minItems: 1
                },
                timeframe: {
                  $ref: "#/definitions/Timeframe"
                },
                interval: {
                  type: "string",
                  enum: [
                    "daily",
                    "hourly",
                    "monthly",
                    "weekly"
                  ]
                },
                conversion_metric_id: {
                  type: "string"
                },
                group_by: {
                  anyOf: [
                    {
                      type: "array",
                      items: {
                        type: "string",
                        enum: [
                          "flow_id",
                          "flow_message_id",
                          "flow_message_name",
                          "flow_name",
                          "send_channel",
                          "tag_id",
                          "tag_name",
                          "text_message_format",
                          "variation",
                          "variation_name"
                        ]
                      }
                    },
                    {
                      type: "null"
                    }
                  ]
                },
                filter: {
                  type: [
                    "string",
                    "null"
                  ]
                }
              },
              required: [
                "statistics",
                "timeframe",
                "interval",
                "conversion_metric_id"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    RenderTemplateRequest: {
      type: "object",
      description: "Klaviyo OpenAPI 2026-07-15: TemplateRenderQuery.",
      required: [
        "data"
      ],
      additionalProperties: false,
      properties: {
        data: {
          type: "object",
          required: [
            "type",
            "id",
            "attributes"
          ],
          additionalProperties: false,
          properties: {
            type: {
              const: "template"
            },
            id: {
              type: "string"
            },
            attributes: {
              type: "object",
              required: [
                "context"
              ],
              additionalProperties: false,
              properties: {
                context: {
                  type: "object"
                }
              }
            }
          }
        }
      }
    },
    MetricAggregateRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "metric-aggregate"
            },
            attributes: {
              type: "object",
              properties: {
                metric_id: {
                  type: "string"
                },
                measurements: {
                  type: "array",
                  items: {
                    type: "string",
                    enum: [
                      "count",
                      "sum_value",
                      "unique"
                    ]
                  },
                  minItems: 1
                },
                interval: {
                  type: "string",
                  enum: [
                    "day",
                    "hour",
                    "month",
                    "week"
                  ]
                },
                by: {
                  type: "array",
                  items: {
                    type: "string",
                    enum: [
                      "$flow",
                      "$message"
                    ]
                  }
                },
                filter: {
                  type: "array",
                  items: {
                    type: "string"
                  },
                  minItems: 2
                },
                timezone: {
                  type: "string"
                }
              },
              required: [
                "metric_id",
                "measurements",
                "filter"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    },
    CreateEventRequest: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            type: {
              const: "event"
            },
            attributes: {
              type: "object",
              properties: {
                properties: {
                  type: "object",
                  additionalProperties: true
                },
                time: {
                  type: "string",
                  format: "date-time"
                },
                unique_id: {
                  type: "string"
                },
                metric: {
                  type: "object",
                  properties: {
                    data: {
                      type: "object",
                      properties: {
                        type: {
                          const: "metric"
                        },
                        attributes: {
                          type: "object",
                          properties: {
                            name: {
                              type: "string"
                            }
                          },
                          required: [
                            "name"
                          ],
                          additionalProperties: false
                        }
                      },
                      required: [
                        "type",
                        "attributes"
                      ],
                      additionalProperties: false
                    }
                  },
                  required: [
                    "data"
                  ],
                  additionalProperties: false
                },
                profile: {
                  type: "object",
                  properties: {
                    data: {
                      type: "object",
                      properties: {
                        type: {
                          const: "profile"
                        },
                        attributes: {
                          type: "object",
                          properties: {
                            email: {
                              type: "string"
                            }
                          },
                          required: [
                            "email"
                          ],
                          additionalProperties: false
                        }
                      },
                      required: [
                        "type",
                        "attributes"
                      ],
                      additionalProperties: false
                    }
                  },
                  required: [
                    "data"
                  ],
                  additionalProperties: false
                }
              },
              required: [
                "properties",
                "metric",
                "profile"
              ],
              additionalProperties: false
            }
          },
          required: [
            "type",
            "attributes"
          ],
          additionalProperties: false
        }
      },
      required: [
        "data"
      ],
      additionalProperties: false
    }
  },
  rules: {
    WithoutId: {
      description: "An action inside an experiment, as new as the experiment.",
      properties: {
        id: {
          type: "null"
        },
        data: {
          properties: {
            message: {
              properties: {
                id: {
                  type: "null"
                }
              }
            }
          }
        }
      }
    }
  }
};

export {
  flow_definition_schema_default,
  requests_schema_default
};
