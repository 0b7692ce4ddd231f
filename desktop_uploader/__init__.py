"""From a lecture on your disk to a video students can watch."""

import sys
from importlib.metadata import version

__version__ = version("desktop-uploader")

# httpx brings a command line of its own along, with rich, click and pygments: 8 MB and a tenth of a second.
# What stands here as None can't be imported, which it takes for "not installed".
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # documented; typeshed knows no None
