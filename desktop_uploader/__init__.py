"""From a lecture on your disk to a video students can watch."""

from importlib.metadata import version

__version__ = version("desktop-uploader")
