// The first script of every page: once the page can be read, and the browser is idle, it fetches what
// makes navigation happen in place. Never with Data Saver or on 2G; any failure leaves an ordinary site.
const own = document.querySelector("script[data-glue]");
const network = navigator.connection || {};
const thrifty = network.saveData || /2g$/.test(network.effectiveType);

async function start() {
  try {
    // Offline reading is for every phone that can do it; its registration may be refused.
    if (navigator.serviceWorker) navigator.serviceWorker.register("/sw.js").catch(() => {});
    if (thrifty || !own) return;
    const glue = await import(own.dataset.glue);
    await glue.default({ module_or_path: own.dataset.wasm });
    glue.hydrate(glue);
  } catch (_) {
    // An old browser: every link and form works without us.
  }
}

function whenIdle() {
  if (window.requestIdleCallback) requestIdleCallback(start, { timeout: 3000 });
  else setTimeout(start, 300);
}

if (document.readyState === "complete") whenIdle();
else addEventListener("load", whenIdle);
