/**
 * Triggers other tools know and Klaviyo does not, and what to use instead. Klaviyo starts flows from events (metrics),
 * lists, segments, dates on the profile, price drops and low inventory (OpenAPI 2026-07-15), and from nothing else.
 */
const base = 'Klaviyo starts flows from events, lists, segments and dates';

/** Words for triggers that the format has under another name, and how it is written. */
export const otherTriggers: Readonly<Record<string, string>> = {
  abandoned_cart: 'type: cart_abandoned',
  cart_abandonment: 'type: cart_abandoned',
  abandoned_checkout: 'type: checkout_abandoned',
  checkout_started: 'type: checkout_abandoned',
  started_checkout: 'type: checkout_abandoned',
  abandoned_browse: 'type: browse_abandoned',
  browse_abandonment: 'type: browse_abandoned',
  viewed_product: 'type: browse_abandoned',
  active_on_site: 'type: site_abandoned',
  placed_order: 'type: order_created',
  order_placed: 'type: order_created',
  fulfilled_order: 'type: order_fulfilled',
  added_to_cart: 'type: metric, metric: Added to Cart',
  add_to_cart: 'type: metric, metric: Added to Cart',
  back_in_stock: 'type: metric, metric: Subscribed to Back in Stock',
  birthday: 'type: date, property: Birthday, at: "09:00"',
  anniversary: 'type: date, property: Anniversary, at: "09:00"',
  date_property: 'type: date, property: Birthday, at: "09:00"',
  winback: 'type: lapsed_customer',
  win_back: 'type: lapsed_customer',
  subscribed: 'type: new_subscriber, list: Newsletter',
  subscribed_to_list: 'type: new_subscriber, list: Newsletter',
  added_to_list: 'type: list, list: Newsletter',
  added_to_segment: 'type: segment, segment: VIP',
  event: 'type: metric, metric: Ordered Product',
};

export const incompatible: Readonly<Record<string, string>> = {
  manual: `${base}; people cannot be enrolled one by one.\nUse new_subscriber with a list that you add people to, or keep this sequence outside Klaviyo.`,
  manual_enrollment: `${base}; people cannot be enrolled one by one.\nUse new_subscriber with a list that you add people to, or keep this sequence outside Klaviyo.`,
  tag_added: `${base}; it has no tags on people.\nKeep the mark as a profile property and use a segment on it: type: segment, segment: NAME.`,
  tag_removed: `${base}; it has no tags on people.\nKeep the mark as a profile property and use a segment of people without it: type: segment, segment: NAME.`,
  tag_based: `${base}; it has no tags on people.\nKeep the mark as a profile property and use a segment on it: type: segment, segment: NAME.`,
  date_based: `${base}, but a date needs the profile property that holds it.\nUse type: date with property and at, such as property: Birthday, at: "09:00".`,
  form_submitted: `${base}; a form puts people on a list.\nUse new_subscriber with the list of the form, or metric with the event your form sends.`,
  content_published: `${base}; publishing is no event about a person.\nSend a campaign, or send an event for each reader and use type: metric with its name.`,
  webhook: `${base}; a flow has no address that can be called.\nSend an event to Klaviyo's Events API and use type: metric with its name.`,
  purchase: `${base}; a purchase is the event "Placed Order".\nUse order_created.`,
  no_activity: `${base}; nothing happening is no event.\nUse a segment of people who have not been active (type: segment), or lapsed_customer with a long delay.`,
  trial_started: `${base}; it knows no trials of its own.\nSend an event "Trial Started" to Klaviyo's Events API and use type: metric, metric: Trial Started.`,
  trial_ending: `${base}; it knows no trials of its own.\nKeep the end as a date on the profile and use type: date, property: Trial ends, before: 3 days, repeat: never.`,
  subscription_created: `${base}; subscriptions come from the shop's own integration.\nUse type: metric with the event that your subscription app sends, such as "Subscription Started".`,
  subscription_cancelled: `${base}; subscriptions come from the shop's own integration.\nUse type: metric with the event that your subscription app sends, such as "Subscription Cancelled".`,
};
