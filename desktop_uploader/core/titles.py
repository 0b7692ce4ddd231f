"""A first title from a file's name, for people to better."""

import re
from pathlib import PurePath


def title_of(path: str) -> str:
    """`week_03-intro.final.mp4` → `Week 03 intro final`; at most 200 characters, never empty."""
    words = re.sub(r"[\s_.\-]+", " ", PurePath(path).stem.encode("utf-8", "replace").decode()).strip()
    return (words[:1].upper() + words[1:])[:200] or "Untitled"
