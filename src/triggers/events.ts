/**
 * Short forms for triggers on one event. Metric names as Klaviyo's help lists them for its store integrations (and the
 * product's own trigger table). A new short form is a line here.
 */

/** @param back when an import writes it: it says no more than the event, or that people then did not buy (an exit) */
const on = (metric: string, description: string, back?: 'always' | 'with exit') => ({ metric, description, back });

export const shopEvents = {
  cart_abandoned: on('Checkout Started', 'Somebody started a checkout (Checkout Started).', 'with exit'),
  checkout_abandoned: on('Checkout Started', 'Somebody started a checkout (Checkout Started).'),
  order_created: on('Placed Order', 'Somebody placed an order (Placed Order).', 'always'),
  lapsed_customer: on('Placed Order', 'Counted from the last order (Placed Order): begin with a long delay.'),
  order_fulfilled: on('Fulfilled Order', 'An order was fulfilled (Fulfilled Order).', 'always'),
  browse_abandoned: on('Viewed Product', 'Somebody looked at a product (Viewed Product).', 'with exit'),
  site_abandoned: on('Active on Site', 'Somebody was on the site (Active on Site).', 'with exit'),
  customer_created: on('Active on Site', 'Somebody was seen on the site (Active on Site), old customers too.'),
};

const keysBack = (when: 'always' | 'with exit'): readonly string[] =>
  Object.entries(shopEvents).flatMap(([key, { back }]) => (back === when ? [key] : []));

/** Those that an import writes so, in the order in which they are tried. */
export const importedEvents = (hasExit: boolean): readonly string[] => [
  ...keysBack('always'),
  ...(hasExit ? keysBack('with exit') : []),
];
