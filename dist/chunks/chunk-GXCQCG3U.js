import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  standing
} from "./chunk-UAVHVDVM.js";
import {
  success
} from "./chunk-ZU3F52LC.js";

// src/github/pull-request.ts
async function mergedPullRequest(github, commit, branch, patience = []) {
  const ask = () => github.list("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: commit });
  let pulls = await ask();
  for (const ms of patience) {
    if (!pulls.ok || pulls.data.length > 0) break;
    await github.sleep(ms);
    pulls = await ask();
  }
  if (!pulls.ok) return pulls;
  const merged = pulls.data.filter(({ merged_at, base }) => merged_at !== null && base.ref === branch);
  return success((merged.find(({ merge_commit_sha }) => merge_commit_sha === commit) ?? merged[0])?.number);
}
async function pullRequestHead(github, number) {
  const pull = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
    pull_number: number
  });
  return pull.ok ? success(pull.data.head.sha) : pull;
}
async function labelsOf(github, number, wanted, shown) {
  if (wanted.length === 0) return success({ allowed: [], void: [] });
  const events = await github.list("GET /repos/{owner}/{repo}/issues/{issue_number}/events", {
    issue_number: number
  });
  if (!events.ok) return events;
  const allowed = [];
  const without = [];
  for (const name of wanted) {
    const last = events.data.filter(({ event, label: label2 }) => /^(un)?labeled$/.test(event) && label2?.name === name).at(-1);
    if (last?.event !== "labeled") continue;
    const label = `The label ${name} on pull request #${number} does not count:`;
    if (Date.parse(last.created_at) <= Date.parse(shown)) {
      without.push(
        `${label} it was set before the plan was last shown. Take it off, set it again, and run this again.`
      );
      continue;
    }
    const may = last.actor ? await canWrite(github, last.actor.login) : success(false);
    if (!may.ok) return may;
    if (may.data) allowed.push(name);
    else without.push(`${label} ${last.actor?.login ?? "who set it"} may not write to this repository.`);
  }
  return success({ allowed, void: without });
}
async function canWrite(github, username) {
  const answer = await github.request(
    "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
    { username }
  );
  if (!answer.ok) return answer.error.kind === "not-found" ? success(false) : answer;
  return success(["admin", "maintain", "write"].includes(answer.data.permission));
}

// src/github/reviews.ts
async function reviewersOf(github, number, { from }) {
  const pull = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
  if (!pull.ok) return pull;
  const listed = await github.list("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
    pull_number: number
  });
  if (!listed.ok) return listed;
  const reviews = listed.data.flatMap(
    ({ user, state, commit_id, submitted_at = "" }) => user === null ? [] : [{ login: user.login, isBot: user.type === "Bot", state, commit: commit_id, at: submitted_at }]
  );
  const approvers = [];
  const { approvers: given, fallen } = standing(reviews, pull.data.head.sha, pull.data.user?.login ?? "");
  const words = (login, why) => `The approval of ${login} on pull request #${number} does not count: ${why}`;
  const without = Object.entries(fallen).map(([login, why]) => words(login, why));
  for (const login of given) {
    const why = await whyNot(github, login, from);
    if (!why.ok) return why;
    if (why.data === void 0) approvers.push(login);
    else without.push(words(login, why.data));
  }
  return success({ approvers, void: without });
}
async function teamMembers(github, team) {
  const [org = "", slug = ""] = team.replace(/^@/, "").split("/");
  const members = await github.list("GET /orgs/{org}/teams/{team_slug}/members", {
    org,
    team_slug: slug
  });
  return members.ok ? success(members.data.map(({ login }) => login)) : members;
}
async function whyNot(github, login, from) {
  const may = await canWrite(github, login);
  if (!may.ok) return may;
  if (!may.data) return success(`${login} may not write to this repository.`);
  if (from.length === 0 || from.some((one) => one.replace(/^@/, "") === login)) return success(void 0);
  const unread = [];
  for (const team of from.filter((one) => one.includes("/"))) {
    const [org = "", slug = ""] = team.replace(/^@/, "").split("/");
    const member = await github.request("GET /orgs/{org}/teams/{team_slug}/memberships/{username}", {
      org,
      team_slug: slug,
      username: login
    });
    if (member.ok && member.data.state === "active") return success(void 0);
    if (!member.ok && member.error.kind === "forbidden") unread.push(team);
    else if (!member.ok && member.error.kind !== "not-found") return member;
  }
  return success(
    unread.length === 0 ? `policy.approvals.from does not name them.` : `the token may not read who is in ${unread.join(", ")}. Name people in policy.approvals.from, or give the action a token that may read the organisation's members.`
  );
}

export {
  mergedPullRequest,
  pullRequestHead,
  labelsOf,
  canWrite,
  reviewersOf,
  teamMembers
};
