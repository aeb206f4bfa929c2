"""Whole windows are shown without a screen, unless one asks for another platform."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
