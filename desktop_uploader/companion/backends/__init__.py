"""Where videos lie when not on this machine: video providers, each behind the same Protocol."""
