// Plays a history as it is sent, step by step. Without this script the page has links from step to step.
"use strict";

(() => {
  const region = document.getElementById("replay");
  const lines = document.getElementById("lines");
  const heading = document.getElementById("steps");
  const play = document.getElementById("play");
  const said = document.getElementById("replay-said");
  const paceShown = document.getElementById("pace");
  const words = region.dataset;
  const language = document.documentElement.lang === "en" ? "en" : "nl";
  const paces = [0.25, 0.5, 1, 2, 4, 8];
  const shown = 8;

  let pace = 2;
  let step = 0;
  let last = null;
  let reading = null;
  let begun = false;

  const filled = (pattern, ...values) => values.reduce((text, value, place) => text.replace(`{${place}}`, value), pattern);

  function showPace() {
    paceShown.value = filled(words.pace, paces[pace].toLocaleString(language));
  }

  function show(entry) {
    if (!begun) {
      lines.replaceChildren();
      begun = true;
    }
    for (const line of lines.children) {
      line.classList.remove("replay__line--last");
      line.removeAttribute("aria-current");
    }
    const line = document.createElement("li");
    const when = document.createElement("time");
    const what = document.createElement("span");
    when.textContent = entry.occurredOn[language];
    what.textContent = entry.sentence[language];
    line.append(when, what);
    line.classList.add("replay__line--last");
    line.setAttribute("aria-current", "step");
    lines.append(line);
    while (lines.children.length > shown) {
      lines.firstElementChild.remove();
    }
    step += 1;
    heading.textContent = filled(words.step, step, Math.max(step, Number(words.total)));
  }

  function stopped(why) {
    reading = null;
    play.textContent = words.play;
    said.textContent = why;
  }

  function take(event) {
    const field = (name) => event.split("\n").filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2)).join("\n");
    if (field("event") === "entry") {
      show(JSON.parse(field("data")));
      last = field("id");
    }
    return field("event") === "end";
  }

  async function read(going) {
    const headers = last === null ? {} : { "Last-Event-ID": last };
    const answer = await fetch(`${words.stream}&pace=${paces[pace]}`, { headers, signal: going.signal });
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    const stream = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let part = await stream.read(); !part.done; part = await stream.read()) {
      text += part.value;
      const events = text.split("\n\n");
      text = events.pop();
      if (events.some(take)) {
        return true;
      }
    }
    return false;
  }

  async function start() {
    const going = new AbortController();
    reading = going;
    play.textContent = words.pause;
    said.textContent = "";
    try {
      const ended = await read(going);
      if (reading === going) {
        stopped(ended ? words.ended : words.broken);
      }
    } catch (fault) {
      if (reading === going) {
        stopped(words.broken);
      }
    }
  }

  function pause() {
    const going = reading;
    stopped("");
    going?.abort();
  }

  function at(change) {
    pace = Math.min(paces.length - 1, Math.max(0, pace + change));
    showPace();
    if (reading !== null) {
      pause();
      start();
    }
  }

  function again() {
    pause();
    last = null;
    step = 0;
    begun = false;
    start();
  }

  play.addEventListener("click", () => (reading === null ? start() : pause()));
  document.getElementById("slower").addEventListener("click", () => at(-1));
  document.getElementById("faster").addEventListener("click", () => at(1));
  document.getElementById("again").addEventListener("click", again);
  document.getElementById("player").addEventListener("keydown", (key) => {
    const change = { ArrowLeft: -1, ArrowRight: 1 }[key.key];
    if (change !== undefined) {
      at(change);
      key.preventDefault();
    }
  });
  window.addEventListener("pagehide", () => reading?.abort());

  document.getElementById("player").hidden = false;
  showPace();
})();
