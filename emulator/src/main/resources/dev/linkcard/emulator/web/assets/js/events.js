// What the emulator tells by itself: its state at every change, and every message.

const AGAIN_AFTER = 2_000;

/** Listens for good: a lost stream is opened again, and resumes after the last message it had. */
export function listen({ onState, onMessage, onConnection }) {
  const stream = new EventSource("/api/events");
  stream.addEventListener("open", () => onConnection("live"));
  stream.addEventListener("state", (event) => onState(JSON.parse(event.data)));
  stream.addEventListener("message", (event) => onMessage(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    onConnection("reconnecting");
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen({ onState, onMessage, onConnection }), AGAIN_AFTER);
  });
}
