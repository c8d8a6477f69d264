// Small comforts for forms that all work without it.
(() => {
  "use strict";
  document.querySelectorAll(".js-only").forEach((element) => { element.hidden = false; });

  // A filter takes effect when it is chosen.
  document.querySelectorAll("form[data-auto-submit]").forEach((form) => {
    form.addEventListener("change", () => form.requestSubmit());
  });

  // A second click on Submit does nothing; coming back to the page makes it work again.
  document.querySelectorAll("form[data-submit-once]").forEach((form) => {
    const button = form.querySelector("button.primary");
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
      button.disabled = true;
    });
    addEventListener("pageshow", () => { delete form.dataset.sent; button.disabled = false; });
  });
})();
