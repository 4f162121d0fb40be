/** Who a message is shown for where no fixture says: nobody real, and an event that fits the trigger. */

const item = (title: string, variant: string, price: number, quantity: number) => ({
  title,
  variant_title: variant,
  quantity,
  price,
  line_price: price * quantity,
  sku: 'OAK-01',
  product: {
    title,
    images: [{ src: 'https://shop.test/pan.jpg', thumb_src: 'https://shop.test/pan-small.jpg' }],
    variant: { title: variant, images: [{ src: 'https://shop.test/pan.jpg' }] },
  },
});
const items = [item('Cast iron pan', '26 cm', 89.5, 1), item('Linen cloth', 'Sand', 14, 2)];

const order = {
  $value: 117.5,
  $event_id: 'order-1001',
  ItemCount: 3,
  Items: items.map(({ title }) => title),
  Collections: ['Kitchen'],
  'Discount Codes': [],
  extra: {
    line_items: items,
    checkout_url: 'https://shop.test/checkout/1001',
    responsive_checkout_url: 'https://shop.test/checkout/1001',
    order_number: 1001,
    order_status_url: 'https://shop.test/orders/1001',
    full_landing_site: 'https://shop.test/',
    total_price: 117.5,
    shipping_address: { first_name: 'Robin', city: 'Springfield', country: 'United States' },
    fulfillments: [
      { tracking_number: '1Z999', tracking_company: 'Parcel Co', tracking_url: 'https://parcel.test/1Z999' },
    ],
  },
};

const product = {
  ProductName: 'Cast iron pan',
  Name: 'Cast iron pan',
  Title: 'Cast iron pan',
  ProductID: '4711',
  ItemId: '4711',
  SKU: 'OAK-01',
  ImageURL: 'https://shop.test/pan.jpg',
  ImageUrl: 'https://shop.test/pan.jpg',
  URL: 'https://shop.test/products/pan',
  Url: 'https://shop.test/products/pan',
  Categories: ['Kitchen'],
  Brand: 'Shop',
  Price: 89.5,
  $value: 89.5,
};

/** JSON as a fixture has it; ints are bigints only where a fixture's reader made them so. */
export interface Fixture {
  readonly person?: unknown;
  readonly event?: unknown;
  readonly account?: unknown;
}

/** @param withEvent whether the flow is started by an event */
export const sampleFixture = (withEvent: boolean): Fixture => ({
  person: {
    first_name: 'Robin',
    last_name: 'Sample',
    email: 'robin@example.com',
    phone_number: '+15555550100',
    city: 'Springfield',
    country: 'United States',
  },
  ...(withEvent ? { event: { ...product, ...order } } : {}),
  account: {
    name: 'Your shop',
    full_address: '1 Example Street, Springfield',
    url: 'https://shop.test',
    timezone: 'UTC',
    currency: 'USD',
  },
});
