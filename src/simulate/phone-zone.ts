/**
 * The time zone quiet hours go by: the number's area code in the US and Canada, else the country's own zone, its eastern
 * one where there are several. [D] No readable number: undefined, and the person's own zone stands in.
 */
const areas: Readonly<Record<string, string>> = {
  'America/Chicago':
    '205 210 214 217 218 219 224 225 228 251 254 256 262 270 281 308 309 312 314 316 318 319 320 325 331 334 337 346 361 364 402 405 409 414 417 430 432 445 447 463 464 469 479 501 504 507 512 515 531 534 539 557 563 572 573 580 601 605 608 612 615 618 620 629 630 636 641 651 659 660 662 682 701 708 712 713 715 726 730 731 737 763 769 773 779 785 806 815 816 817 830 832 847 850 870 872 901 903 913 918 920 931 936 938 940 945 952 956 972 975 979 985',
  'America/Denver': '303 307 385 406 435 505 575 719 720 801 970 983 986 208 915',
  'America/Phoenix': '480 520 602 623 928',
  'America/Los_Angeles':
    '206 209 213 253 279 310 323 341 350 360 408 415 424 425 442 458 503 509 510 530 541 559 562 564 619 626 628 650 657 661 669 702 707 714 725 747 760 775 805 818 820 831 840 858 909 916 925 949 951 971',
  'America/Anchorage': '907',
  'Pacific/Honolulu': '808',
  'America/Puerto_Rico': '787 939 340',
  'America/Winnipeg': '204 431 584',
  'America/Regina': '306 474 639',
  'America/Edmonton': '368 403 587 780 825',
  'America/Vancouver': '236 250 257 604 672 778',
  'America/Halifax': '428 506 782 902',
  'America/St_Johns': '709 879',
  'America/Whitehorse': '867',
  'Pacific/Guam': '671 670',
};

const zoneOfArea = new Map(
  Object.entries(areas).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone])),
);

/** By calling code; the eastern zone where a country has several. */
const countries: Readonly<Record<string, string>> = {
  '1': 'America/New_York',
  '7': 'Asia/Kamchatka',
  '20': 'Africa/Cairo',
  '27': 'Africa/Johannesburg',
  '30': 'Europe/Athens',
  '31': 'Europe/Amsterdam',
  '32': 'Europe/Brussels',
  '33': 'Europe/Paris',
  '34': 'Europe/Madrid',
  '36': 'Europe/Budapest',
  '39': 'Europe/Rome',
  '40': 'Europe/Bucharest',
  '41': 'Europe/Zurich',
  '43': 'Europe/Vienna',
  '44': 'Europe/London',
  '45': 'Europe/Copenhagen',
  '46': 'Europe/Stockholm',
  '47': 'Europe/Oslo',
  '48': 'Europe/Warsaw',
  '49': 'Europe/Berlin',
  '52': 'America/Cancun',
  '54': 'America/Argentina/Buenos_Aires',
  '55': 'America/Sao_Paulo',
  '56': 'America/Santiago',
  '57': 'America/Bogota',
  '60': 'Asia/Kuala_Lumpur',
  '61': 'Australia/Sydney',
  '62': 'Asia/Jayapura',
  '63': 'Asia/Manila',
  '64': 'Pacific/Auckland',
  '65': 'Asia/Singapore',
  '66': 'Asia/Bangkok',
  '81': 'Asia/Tokyo',
  '82': 'Asia/Seoul',
  '84': 'Asia/Ho_Chi_Minh',
  '86': 'Asia/Shanghai',
  '90': 'Europe/Istanbul',
  '91': 'Asia/Kolkata',
  '92': 'Asia/Karachi',
  '351': 'Europe/Lisbon',
  '352': 'Europe/Luxembourg',
  '353': 'Europe/Dublin',
  '354': 'Atlantic/Reykjavik',
  '356': 'Europe/Malta',
  '357': 'Asia/Nicosia',
  '358': 'Europe/Helsinki',
  '359': 'Europe/Sofia',
  '370': 'Europe/Vilnius',
  '371': 'Europe/Riga',
  '372': 'Europe/Tallinn',
  '380': 'Europe/Kyiv',
  '385': 'Europe/Zagreb',
  '386': 'Europe/Ljubljana',
  '420': 'Europe/Prague',
  '421': 'Europe/Bratislava',
  '852': 'Asia/Hong_Kong',
  '886': 'Asia/Taipei',
  '971': 'Asia/Dubai',
  '972': 'Asia/Jerusalem',
};

/** "+49 30 123" → "49"; undefined where the number has no + or its country is not known here. */
export function callingCode(phone: string): string | undefined {
  const digits = /^\+([\d\s().-]+)$/.exec(phone.trim())?.[1]?.replace(/\D/g, '');
  if (digits === undefined) return undefined;
  return [1, 2, 3].map((length) => digits.slice(0, length)).find((code) => code in countries);
}

export function zoneOfPhone(phone: string): string | undefined {
  const code = callingCode(phone);
  if (code === undefined) return undefined;
  const area = phone.replace(/\D/g, '').slice(1, 4);
  return (code === '1' ? zoneOfArea.get(area) : undefined) ?? countries[code];
}
