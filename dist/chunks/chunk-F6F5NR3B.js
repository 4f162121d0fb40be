import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isObject
} from "./chunk-EH362S3J.js";
import {
  flow_definition_schema_default,
  requests_schema_default
} from "./chunk-E36DAF7D.js";

// schemas/klaviyo/resources.schema.json
var resources_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "resources.schema.json",
  title: "Resources as Klaviyo answers them",
  description: "Resources as Klaviyo answers them. Only the attributes Sluice reads; others may be there.",
  definitions: {
    FlowResource: {
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
            name: {
              type: "string"
            },
            status: {
              $ref: "flow-definition.schema.json#/definitions/FlowStatus"
            },
            archived: {
              type: "boolean"
            },
            created: {
              type: "string"
            },
            updated: {
              type: "string"
            },
            trigger_type: {
              type: [
                "string",
                "null"
              ]
            },
            definition: {
              $ref: "flow-definition.schema.json#/definitions/FlowDefinition"
            }
          },
          required: [
            "name",
            "status",
            "archived",
            "created",
            "updated"
          ]
        },
        relationships: {
          type: "object",
          properties: {
            "flow-actions": {
              type: "object",
              properties: {
                data: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: {
                      type: {
                        const: "flow-action"
                      },
                      id: {
                        type: "string"
                      }
                    },
                    required: [
                      "type",
                      "id"
                    ]
                  }
                },
                links: {
                  type: "object",
                  properties: {
                    self: {
                      type: "string"
                    },
                    related: {
                      type: "string"
                    }
                  }
                }
              }
            },
            tags: {
              type: "object",
              properties: {
                data: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: {
                      type: {
                        const: "tag"
                      },
                      id: {
                        type: "string"
                      }
                    },
                    required: [
                      "type",
                      "id"
                    ]
                  }
                },
                links: {
                  type: "object",
                  properties: {
                    self: {
                      type: "string"
                    },
                    related: {
                      type: "string"
                    }
                  }
                }
              }
            }
          }
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    FlowActionResource: {
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
            created: {
              type: "string"
            },
            updated: {
              type: "string"
            },
            definition: {
              $ref: "flow-definition.schema.json#/definitions/Action"
            }
          },
          required: [
            "updated",
            "definition"
          ]
        },
        relationships: {
          type: "object",
          properties: {
            flow: {
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
                    }
                  },
                  required: [
                    "type",
                    "id"
                  ]
                },
                links: {
                  type: "object",
                  properties: {
                    self: {
                      type: "string"
                    },
                    related: {
                      type: "string"
                    }
                  }
                }
              }
            },
            "flow-messages": {
              type: "object",
              properties: {
                data: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: {
                      type: {
                        const: "flow-message"
                      },
                      id: {
                        type: "string"
                      }
                    },
                    required: [
                      "type",
                      "id"
                    ]
                  }
                },
                links: {
                  type: "object",
                  properties: {
                    self: {
                      type: "string"
                    },
                    related: {
                      type: "string"
                    }
                  }
                }
              }
            }
          }
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    FlowMessageResource: {
      type: "object",
      properties: {
        type: {
          const: "flow-message"
        },
        id: {
          type: "string"
        },
        attributes: {
          type: "object",
          properties: {
            channel: {
              type: "string"
            },
            created: {
              type: "string"
            },
            updated: {
              type: "string"
            },
            definition: {
              type: "object"
            }
          }
        },
        relationships: {
          type: "object",
          properties: {
            "flow-action": {
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
                    }
                  },
                  required: [
                    "type",
                    "id"
                  ]
                },
                links: {
                  type: "object",
                  properties: {
                    self: {
                      type: "string"
                    },
                    related: {
                      type: "string"
                    }
                  }
                }
              }
            },
            template: {
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
                    }
                  },
                  required: [
                    "type",
                    "id"
                  ]
                },
                links: {
                  type: "object",
                  properties: {
                    self: {
                      type: "string"
                    },
                    related: {
                      type: "string"
                    }
                  }
                }
              }
            }
          }
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    TemplateResource: {
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
            editor_type: {
              type: "string"
            },
            html: {
              type: [
                "string",
                "null"
              ]
            },
            text: {
              type: [
                "string",
                "null"
              ]
            },
            created: {
              type: "string"
            },
            updated: {
              type: "string"
            }
          },
          required: [
            "name",
            "editor_type"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    MetricResource: {
      type: "object",
      properties: {
        type: {
          const: "metric"
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
            created: {
              type: "string"
            },
            updated: {
              type: "string"
            },
            integration: {
              anyOf: [
                {
                  type: "object",
                  properties: {
                    id: {
                      type: "string"
                    },
                    key: {
                      type: "string"
                    },
                    name: {
                      type: "string"
                    },
                    category: {
                      type: "string"
                    }
                  },
                  required: [
                    "name"
                  ]
                },
                {
                  type: "null"
                }
              ]
            }
          },
          required: [
            "name"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    ListResource: {
      type: "object",
      properties: {
        type: {
          const: "list"
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
            created: {
              type: "string"
            },
            updated: {
              type: "string"
            }
          },
          required: [
            "name"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    SegmentResource: {
      type: "object",
      properties: {
        type: {
          const: "segment"
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
            created: {
              type: "string"
            },
            updated: {
              type: "string"
            }
          },
          required: [
            "name"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    TagResource: {
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
              type: "string"
            }
          },
          required: [
            "name"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    AccountResource: {
      type: "object",
      properties: {
        type: {
          const: "account"
        },
        id: {
          type: "string"
        },
        attributes: {
          type: "object",
          properties: {
            contact_information: {
              type: "object",
              properties: {
                default_sender_name: {
                  type: "string"
                },
                default_sender_email: {
                  type: "string"
                },
                organization_name: {
                  type: "string"
                }
              },
              required: [
                "organization_name"
              ]
            },
            timezone: {
              type: "string"
            },
            preferred_currency: {
              type: "string"
            },
            test_account: {
              type: "boolean"
            },
            public_api_key: {
              type: "string"
            }
          },
          required: [
            "contact_information",
            "timezone",
            "preferred_currency"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    FlowValuesRow: {
      type: "object",
      properties: {
        groupings: {
          type: "object",
          additionalProperties: {
            type: [
              "string",
              "null"
            ]
          }
        },
        statistics: {
          type: "object",
          additionalProperties: {
            type: "number"
          }
        }
      },
      required: [
        "groupings",
        "statistics"
      ]
    },
    FlowSeriesRow: {
      type: "object",
      properties: {
        groupings: {
          type: "object",
          additionalProperties: {
            type: [
              "string",
              "null"
            ]
          }
        },
        statistics: {
          type: "object",
          additionalProperties: {
            type: "array",
            items: {
              type: "number"
            }
          }
        }
      },
      required: [
        "groupings",
        "statistics"
      ]
    },
    FlowValuesReport: {
      type: "object",
      properties: {
        type: {
          const: "flow-values-report"
        },
        id: {
          type: "string"
        },
        attributes: {
          type: "object",
          properties: {
            results: {
              type: "array",
              items: {
                $ref: "#/definitions/FlowValuesRow"
              }
            }
          },
          required: [
            "results"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    FlowSeriesReport: {
      type: "object",
      properties: {
        type: {
          const: "flow-series-report"
        },
        id: {
          type: "string"
        },
        attributes: {
          type: "object",
          properties: {
            results: {
              type: "array",
              items: {
                $ref: "#/definitions/FlowSeriesRow"
              }
            },
            date_times: {
              type: "array",
              items: {
                type: "string"
              }
            }
          },
          required: [
            "results",
            "date_times"
          ]
        },
        links: {
          type: "object",
          properties: {
            self: {
              type: "string"
            }
          }
        }
      },
      required: [
        "type",
        "id",
        "attributes"
      ]
    },
    ErrorObject: {
      type: "object",
      properties: {
        id: {
          type: "string"
        },
        status: {
          type: [
            "integer",
            "string"
          ]
        },
        code: {
          type: "string"
        },
        title: {
          type: "string"
        },
        detail: {
          type: "string"
        },
        source: {
          type: "object",
          properties: {
            pointer: {
              type: "string"
            },
            parameter: {
              type: "string"
            }
          }
        }
      },
      required: [
        "code",
        "title",
        "detail"
      ]
    },
    ErrorDocument: {
      type: "object",
      properties: {
        errors: {
          type: "array",
          items: {
            $ref: "#/definitions/ErrorObject"
          }
        }
      },
      required: [
        "errors"
      ]
    },
    MetricPropertyResource: {
      type: "object",
      description: "Klaviyo OpenAPI 2026-07-15: MetricPropertyResponseObjectResource.",
      required: [
        "type",
        "id",
        "attributes"
      ],
      properties: {
        type: {
          const: "metric-property"
        },
        id: {
          type: "string"
        },
        attributes: {
          type: "object",
          required: [
            "property"
          ],
          properties: {
            label: {
              type: "string"
            },
            property: {
              type: "string"
            },
            inferred_type: {
              type: "string"
            },
            sample_values: {
              type: [
                "array",
                "null"
              ],
              items: {
                type: [
                  "number",
                  "string",
                  "boolean"
                ]
              }
            }
          }
        }
      }
    }
  }
};

// src/evidence/contract-words.ts
var definitions = {
  ...flow_definition_schema_default.definitions,
  ...flow_definition_schema_default.rules,
  ...requests_schema_default.definitions,
  ...requests_schema_default.rules,
  ...resources_schema_default.definitions
};
function resolved(schema) {
  if (!isObject(schema)) return {};
  const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) ?? "" : void 0;
  return name === void 0 ? schema : resolved(definitions[name]);
}
function wordsIn(schema, depth = 0) {
  if (depth > 6) return [];
  const at = resolved(schema);
  const own = [at.const, ...Array.isArray(at.enum) ? at.enum : []].filter(
    (word) => typeof word === "string"
  );
  const below = [at.anyOf, at.oneOf, at.allOf].flatMap((list2) => Array.isArray(list2) ? list2 : []);
  return [...own, ...[...below, at.items].flatMap((one) => wordsIn(one, depth + 1))];
}
var telling = new Set("value timezone preferred_currency locale country_code region region_id country".split(" "));
function collect() {
  const found = /* @__PURE__ */ new Map();
  const walk = (schema) => {
    if (Array.isArray(schema)) return schema.forEach(walk);
    if (!isObject(schema)) return;
    if (isObject(schema.properties))
      for (const [key, value] of Object.entries(schema.properties)) {
        const words = found.get(key) ?? /* @__PURE__ */ new Set();
        if (!telling.has(key)) for (const word of wordsIn(value)) words.add(word);
        found.set(key, words);
      }
    Object.values(schema).forEach(walk);
  };
  walk(definitions);
  return found;
}
var contractWords = collect();

// src/evidence/vocabulary.ts
var list = (text) => new Set(text.trim().split(/\s+/));
var moreKeys = list(`
  included meta prev first last version jsonapi code flow flows flow-message message metric list segment tag account
  tag-groups metric-property additional-fields amp industry street_address address1 address2 city zip website_url
  postal_code experiments main_experiment opt_in_process is_processing is_active is_starred
  flow-triggers catalog variations country locale object`);
var isKey = (key) => contractWords.has(key) || moreKeys.has(key);
var moreWords = {
  type: list(`flow flow-action flow-message template metric list segment tag account metric-property
    flow-values-report flow-series-report`),
  trigger_type: list("Unconfigured"),
  editor_type: list("CODE SYSTEM_DRAGGABLE USER_DRAGGABLE SIMPLE HYBRID"),
  send_channel: list("email sms push-notification whatsapp"),
  channel: list("Email SMS WhatsApp email sms"),
  // A delay's zone is somebody's place, but for this one.
  timezone: list("profile"),
  action_type: list("SEND_MESSAGE TIME_DELAY BOOLEAN_BRANCH"),
  // Of a condition; an account's own region is in no list.
  region: list("european_union united_states"),
  experiment_status: list("completed draft live paused")
};
var isWord = (key, word) => contractWords.get(key)?.has(word) === true || moreWords[key]?.has(word) === true;
var wordsOfValues = new Set([...contractWords.values()].flatMap((words) => [...words]));
var english = list(`
  a account accounts action actions an and any api are at authentication authorization bad be body burst by call calls
  can cannot challenge change changed code complete condition conditions conversion create created credentials currently
  daily data date day days definition delete deleted detail digit digits does doing does't done during empty entry enabled
  error errors exceed exceeded exceeds exist exists expected failed field fields filter filters first flow flows for
  forbidden form format found from given greater grouping has have header id ids if in include incorrect input integer
  internal invalid is it item items key last least length less limit limits links list lists malformed may maximum message
  messages method metric metrics minimum missing more most must name names no not null number object of on one only or
  operation page parameter parameters passed perform permission permissions please profile properties property provided
  pointer querying rate read request requests required requires resource retry revision same scope scopes second seconds
  segment segments send sent server set should size source status step support supported supports tag tags template
  templates than that the this throttled throttling time timeframe times title to too trigger triggers try type unable
  unexpected unique unknown unsupported up update updated url use used valid value values was were which with within write
  year years you your available allowed already another are copy because range server unavailable interval month does
  FlowEmail FlowSMS FlowWebhook FlowAction Flow Template`);
var codes = list(`
  authentication_failed not_authenticated not_found conflict throttled permission_denied forbidden invalid method_not_allowed
  error not_simulated unavailable duplicate_resource service_error parse_error unsupported_media_type maximum_reached`);
var scopes = /^(accounts|flows|templates|metrics|lists|segments|tags|events|profiles):(read|write|full)$/;
var isEnglish = (word) => english.has(word) || english.has(word.toLowerCase()) || codes.has(word) || scopes.test(word) || isKey(word) || wordsOfValues.has(word);
var letterOf = {
  accounts: "O",
  flows: "F",
  "flow-actions": "A",
  "flow-messages": "M",
  templates: "T",
  metrics: "E",
  lists: "L",
  segments: "S",
  tags: "G"
};
var inPaths = list(
  "api relationships template flow metric-properties mapped-metrics revenue template-render flow-values-reports flow-series-reports flow-triggers metric-aggregates"
);
var isPathWord = (word) => inPaths.has(word) || word in letterOf;
var inQueries = list(
  "equals any contains contains-any contains-all greater-or-equal greater-than less-than less-or-equal and not"
);
var isQueryWord = (word) => inQueries.has(word) || isKey(word) || isPathWord(word);
var parameters = /^(filter|sort|include|page\[(size|cursor)\]|page_cursor|(additional-)?fields\[[a-z-]{1,24}\])$/;
var isParameter = (name) => parameters.test(name) && knownBracket(name);
var knownBracket = (name) => {
  const inside = /\[([a-z-]+)\]$/.exec(name)?.[1];
  return inside === void 0 || inside === "size" || inside === "cursor" || isKey(inside) || isWord("type", inside);
};

export {
  isKey,
  isWord,
  isEnglish,
  letterOf,
  isPathWord,
  isQueryWord,
  isParameter
};
