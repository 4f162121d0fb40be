/** Git's marks of a merge that was not resolved (git-merge, "How conflicts are presented"). */

/** Where the first stands that opens or closes a conflict; undefined where there is none. In characters. */
export function conflictMark(text: string): number | undefined {
  const opens = /^<{7}(?= |\r?$)/m.exec(text)?.index;
  const closes = /^>{7}(?= |\r?$)/m.exec(text)?.index;
  return opens !== undefined && closes !== undefined ? Math.min(opens, closes) : (opens ?? closes);
}

export const conflictWords = {
  message: 'Here stand the marks of a merge conflict.',
  detail:
    'Keep one of the two sides between <<<<<<< and >>>>>>>, or both, take the three lines of marks out, then git add the file.',
};
