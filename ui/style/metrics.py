"""Sizes in device-independent pixels, shared by the style sheet and by widgets that paint themselves."""

BASE = 13
SMALL = 12
CAPTION = 11
TITLE = 15
LARGE = 20

RADIUS = 6
GAP = 12
PAD = 12

RAIL_WIDTH = 176
TOP_HEIGHT = 44
STATUS_HEIGHT = 26
ROW_HEIGHT = 30
