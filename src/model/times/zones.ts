/** Names that Node or older files have, and Klaviyo's own for the same clock. */
export const olderZones: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'America/Godthab': 'America/Nuuk',
  'Etc/UTC': 'UTC',
  'Etc/GMT': 'GMT',
  Z: 'UTC',
  CET: 'Europe/Berlin',
  EST: 'America/New_York',
  PST: 'America/Los_Angeles',
  BST: 'Europe/London',
};
