/**
 * Triggers other tools know and Klaviyo does not, and what to use instead. Klaviyo starts flows from events (metrics),
 * lists, segments, dates on the profile, price drops and low inventory (OpenAPI 2026-07-15), and from nothing else.
 */
const base = 'Klaviyo starts flows from events, lists, segments and dates';

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
