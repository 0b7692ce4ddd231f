"""One page with all pictures, by scene."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

_HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 24px; background: #eceef1; color: #16191f; }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; } figcaption { color: #5c6470; margin-top: 4px; }
img { max-width: 560px; max-height: 480px; box-shadow: 0 1px 4px #0004; background: #fff; }
</style><h1>Desktop Uploader, every state</h1>
"""


def index_of(shown: Mapping[str, Sequence[str]]) -> str:
    """`shown`: the files of each scene."""
    return _HEAD + "\n".join(_section(scene, files) for scene, files in shown.items()) + "</html>\n"


def _section(scene: str, files: Sequence[str]) -> str:
    figures = "\n".join(_figure(file) for file in files)
    return f"<h2>{escape(scene.replace('_', ' '))}</h2>\n<section>\n{figures}\n</section>"


def _figure(file: str) -> str:
    name = escape(file.removesuffix(".png"))
    link = quote(file)
    return (
        f'<figure><a href="{link}"><img loading="lazy" src="{link}" alt="{name}"></a>'
        f"<figcaption>{name}</figcaption></figure>"
    )
