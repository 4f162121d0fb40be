export type RequestBody =
  | 'flow-create'
  | 'flow-update'
  | 'flow-action-update'
  | 'template-create'
  | 'template-update'
  | 'tag-create'
  | 'tag-flows'
  | 'flow-values-report'
  | 'flow-series-report';

export function checkBody(
  _name: RequestBody,
  text: string,
): { readonly value: unknown } | { readonly problems: { readonly pointer: string; readonly detail: string }[] } {
  return { value: JSON.parse(text) };
}
