"""The companion's own tus 1.0.0 server: reading headers, keeping bytes, one writer an upload."""
