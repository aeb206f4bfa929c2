"""Importing what comes after Qt without its help."""

import importlib
import sys


def lean() -> None:
    """Keep Qt for Python from reading the source of every module that is imported from now on.

    It looks for `from __feature__ import …`, which nothing here uses, and keeps what it has read: for pandas alone a
    quarter of a second and 30 MB. Where sources do not ship, as in the built application, it finds nothing either.
    """
    importlib.import_module("PySide6.QtCore")
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and "_mod_uses_pyside" in vars(feature):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False
