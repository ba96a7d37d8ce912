// The emulator's control API.

const PATIENCE = 30_000;

/** Asks the emulator; the answer's JSON, or an Error whose message can be shown. */
async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: method === "GET" ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Error("The emulator does not answer. Is it still running?");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The emulator answered ${response.status}.`);
  return answer;
}

export const readState = () => ask("GET", "/api/state");
export const readMessage = (seq) => ask("GET", `/api/messages/${seq}`);
export const say = (text) => ask("POST", "/api/utterances", { text });
export const advance = (seconds) => ask("POST", "/api/clock/advance", { seconds });
export const unlink = () => ask("DELETE", "/api/link");
