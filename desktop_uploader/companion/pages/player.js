// Plays the page's video: with the browser's own HLS where it has it, else with hls.js from this server.
"use strict";
(() => {
  const video = document.getElementById("player");
  const { source, library } = video.dataset;
  const notice = document.getElementById("notice");

  const sayItFailed = () => {
    notice.textContent = "The video could not be played just now. Reloading the page usually helps.";
  };

  const playWithLibrary = () => {
    const script = document.createElement("script");
    script.src = library;
    script.onerror = sayItFailed;
    script.onload = () => {
      if (!Hls.isSupported()) return sayItFailed();
      // fMP4 segments go straight to the browser, so a worker would only ask for a looser policy.
      const hls = new Hls({ enableWorker: false });
      let recovered = false;
      hls.on(Hls.Events.ERROR, (_, { fatal, type }) => {
        if (!fatal) return;
        if (type === Hls.ErrorTypes.MEDIA_ERROR && !recovered) {
          recovered = true;
          return hls.recoverMediaError();
        }
        hls.destroy();
        sayItFailed();
      });
      hls.loadSource(source);
      hls.attachMedia(video);
    };
    document.head.append(script);
  };

  if (video.canPlayType("application/vnd.apple.mpegurl")) {
    // Some browsers promise more than they keep.
    video.addEventListener("error", () => { video.removeAttribute("src"); playWithLibrary(); }, { once: true });
    video.src = source;
  } else {
    playWithLibrary();
  }

  const keys = {
    " ": () => (video.paused ? video.play() : video.pause()),
    ArrowLeft: () => { video.currentTime = Math.max(0, video.currentTime - 5); },
    ArrowRight: () => { video.currentTime = Math.min(video.duration || 0, video.currentTime + 5); },
    f: () => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
    m: () => { video.muted = !video.muted; },
  };

  // While the video has the focus, its own controls answer the keyboard.
  document.addEventListener("keydown", (event) => {
    const key = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!key || event.target === video || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    key();
  });
})();
