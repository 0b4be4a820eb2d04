// Comfort only: every page works without this file.
(function () {
  "use strict";

  // Access keys are shown on buttons only where a keyboard is likely.
  if (window.matchMedia("(hover: hover) and (pointer: fine)").matches) {
    document.documentElement.classList.add("has-keys");
  }

  // A summary of errors is read first.
  var summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
    document.title = "Lỗi: " + document.title;
  }

  // A button pressed twice sends its form once.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(function () { delete form.dataset.sent; }, 3000);
  });

  // Parts of pages asked for by htmx carry the same protection as forms.
  document.addEventListener("htmx:configRequest", function (event) {
    var field = document.querySelector("input[name=csrfmiddlewaretoken]");
    if (field) event.detail.headers["X-CSRFToken"] = field.value;
  });
})();
