"""The page of interviews over a study of its own."""

from tests.ui import desk
from ui.interviews.screen import InterviewsScreen

Page = desk.Page[InterviewsScreen]
