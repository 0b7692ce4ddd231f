"""From a lecture on your disk to a video students can watch."""

import sys

# httpx brings a command line of its own along, with rich, click and pygments: 8 MB and a tenth of a second.
# What stands here as None can't be imported, which it takes for "not installed".
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # documented; typeshed knows no None


def version() -> str:
    """The program's, as installed."""
    from importlib.metadata import version as installed  # noqa: PLC0415  # 30 ms that the window needn't wait for

    return installed("desktop-uploader")
