/** What broke Klaviyo's contract since it was last looked at: openapi.ts notes it, contract.ts looks after each test. */
export const broken: string[] = [];
