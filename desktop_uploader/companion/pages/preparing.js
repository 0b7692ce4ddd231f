// Looks every few seconds whether the video is ready, and reloads once it is (or once it is gone).
"use strict";
(() => {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
      if (answer.headers.get("Watch-State") !== "preparing") return location.reload();
    } catch { /* The server may be away for a moment; the next look tells. */ }
    setTimeout(look, 3000);
  };
  setTimeout(look, 3000);
})();
