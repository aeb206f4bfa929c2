"""The page of respondents over a study of its own."""

from tests.ui import desk
from ui.respondents.screen import RespondentsScreen

Page = desk.Page[RespondentsScreen]
