"""The window: the only part of the program that knows Qt."""

import sys

import PySide6  # noqa: F401  # it brings along the module below, which is in no file

# At each import, it reads the module's whole source to see whether PySide's `__feature__`s, which we don't
# use, may be wanted there; and Python keeps all that text: 10 MB.
if feature := sys.modules.get("shibokensupport.feature"):
    vars(feature)["_mod_uses_pyside"] = lambda _: False
