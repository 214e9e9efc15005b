// Read before everything else, by browsers of any age (ES5): where the page does not start, it says what is missing.
// The build puts `WORDS` above, in which "%" stands for what differs.
/* global WORDS */
(function () {
  var box = null;
  var missing = [];
  var needed = {
    "JavaScript modules": "noModule" in document.createElement("script"),
    "Array.prototype.at": [].at,
    "Array.prototype.findLast": [].findLast,
    "Array.prototype.flatMap": [].flatMap,
    "Array.prototype.toReversed": [].toReversed,
    "Object.fromEntries": Object.fromEntries,
    "Object.hasOwn": Object.hasOwn,
    AbortController: window.AbortController,
    MessageChannel: window.MessageChannel,
    Path2D: window.Path2D,
    ResizeObserver: window.ResizeObserver,
    "the dialog element": window.HTMLDialogElement,
  };

  function started() {
    return document.getElementById("root") && !document.getElementById("arriving");
  }

  function show(text) {
    if (!document.body) return setTimeout(show, 50, text);
    if (!box) {
      box = document.createElement("p");
      box.id = "arrival";
      box.setAttribute("role", "alert");
      document.body.insertBefore(box, document.body.firstChild);
    }
    box.textContent = text;
  }

  function say(sentence, what) {
    if (!started()) show(sentence.replace("%", what));
  }

  function failed(event) {
    var file = event.target && (event.target.src || event.target.href);
    if (file) say(WORDS.blocked, file.replace(/^.*\//, ""));
    else if (event.message) say(WORDS.broke, event.message);
  }

  function rejected(event) {
    say(WORDS.broke, (event.reason && event.reason.message) || event.reason);
  }

  function late() {
    if (!box) say(WORDS.slow, "");
  }

  function watch() {
    if (!started()) setTimeout(watch, 250);
    else if (box) box.parentNode.removeChild(box);
  }

  for (var name in needed) if (!needed[name]) missing.push(name);
  if (missing.length) return show(WORDS.lacks.replace("%", missing.join(", ")));
  window.addEventListener("error", failed, true);
  window.addEventListener("unhandledrejection", rejected);
  setTimeout(late, 4000);
  watch();
})();
