"""The style sheet, built from the tokens of a theme."""

from ui.style.metrics import BASE, CAPTION, LARGE, RADIUS, SMALL, TITLE
from ui.style.tokens import Tokens


def build(tokens: Tokens) -> str:
    """The Qt style sheet of a theme for the whole application."""
    return "\n".join(
        part(tokens)
        for part in (_ground, _texts, _cards, _buttons, _fields, _choices, _lists, _bars, _scrolling, _popups, _frame)
    )


def _ground(t: Tokens) -> str:
    return f"""
QWidget {{ color: {t.text}; font-size: {BASE}px; }}
QMainWindow, QWidget#content {{ background: {t.window}; }}
QDialog {{ background: {t.surface}; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: none; padding: 4px 7px; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.border}; }}
"""


def _texts(t: Tokens) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {SMALL}px; }}
QLabel[role="caption"] {{ color: {t.muted}; font-size: {CAPTION}px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="title"] {{ font-size: {TITLE}px; font-weight: 600; }}
QLabel[role="large"] {{ font-size: {LARGE}px; font-weight: 600; }}
QLabel[role="problem"] {{ color: {t.danger_text}; font-size: {SMALL}px; }}
QLabel[role="link"] {{ color: {t.accent_text}; }}
"""


def _cards(t: Tokens) -> str:
    return f"""
QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: {RADIUS + 1}px; }}
QFrame[cardHeader="true"] {{ border: none; border-bottom: 1px solid {t.border}; }}
QFrame[cardFooter="true"] {{ border: none; border-top: 1px solid {t.border}; }}
QFrame[rule="true"] {{ background: {t.border}; border: none; max-height: 1px; min-height: 1px; }}
QLabel[keycap="true"] {{
    background: {t.surface}; color: {t.muted}; border: 1px solid {t.border}; border-bottom: 2px solid {t.border};
    border-radius: 4px; padding: 0 4px; font-size: {CAPTION}px;
}}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.outline}; border-radius: {RADIUS}px;
    padding: 5px 12px; min-height: 18px;
}}
QPushButton:hover {{ background: {t.hover}; border-color: {t.border_strong}; }}
QPushButton:pressed {{ background: {t.selection}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.sunken}; border-color: {t.border}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.accent_pressed}; }}
QPushButton[kind="danger"] {{ background: {t.danger}; color: {t.on_danger}; border-color: {t.danger}; }}
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:pressed {{ background: {t.danger_hover}; }}
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus {{ border-color: {t.text}; }}
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {{
    color: {t.muted}; background: {t.sunken}; border-color: {t.border};
}}
QPushButton[kind="flat"] {{ background: transparent; border: 1px solid transparent; color: {t.accent_text}; }}
QPushButton[kind="flat"]:hover {{ background: {t.hover}; border-color: transparent; }}
QPushButton[kind="flat"]:focus {{ border: 2px solid {t.focus}; }}
QPushButton[kind="flat"]:disabled {{ color: {t.muted}; }}
QPushButton[compact="true"] {{ padding: 1px 8px; min-height: 16px; border-radius: 5px; font-size: {SMALL}px; }}
QPushButton[compact="true"]:focus {{ padding: 0 7px; }}
QPushButton[iconOnly="true"] {{ padding: 5px; }}
QPushButton[iconOnly="true"]:focus {{ padding: 4px; }}
QPushButton[iconOnly="true"][compact="true"] {{ padding: 1px; }}
QPushButton[iconOnly="true"][compact="true"]:focus {{ padding: 0; }}
QPushButton::menu-indicator {{
    image: url(icons:sheet/chevron-down.svg); width: 12px; height: 12px; subcontrol-position: right center; right: 8px;
}}
QPushButton[menu="true"] {{ padding-right: 26px; }}
"""


def _fields(t: Tokens) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"
    focused = ", ".join(f"{field.strip()}:focus" for field in fields.split(","))
    return f"""
{fields} {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border_strong}; border-radius: {RADIUS}px;
    padding: 5px 9px; selection-background-color: {t.accent}; selection-color: {t.on_accent};
    placeholder-text-color: {t.muted};
}}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: 20px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
    border: none; padding: 0; background: transparent; min-height: 0;
}}
QSpinBox, QDoubleSpinBox {{ padding: 4px 0 3px 0; }}
QDateEdit {{ padding: 4px 9px 3px 9px; }}
QPlainTextEdit, QTextEdit {{ padding: 5px 6px; }}
{focused} {{ border: 2px solid {t.focus}; padding: 4px 8px; }}
QSpinBox:focus, QDoubleSpinBox:focus {{ padding: 3px 0 2px 0; }}
QDateEdit:focus {{ padding: 3px 8px 2px 8px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 4px 5px; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"], QFrame[problem="true"] {{
    border-color: {t.danger_text};
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {t.sunken}; color: {t.muted}; }}
QLineEdit[bare="true"] {{ border: none; background: transparent; padding: 2px; }}
QPlainTextEdit[reading="true"], QTextEdit[reading="true"] {{ background: {t.surface}; color: {t.text}; }}
QFrame[field="true"] {{
    background: {t.surface}; border: 1px solid {t.border_strong}; border-radius: {RADIUS}px; padding: 1px;
}}
QFrame[field="true"][active="true"] {{ border: 2px solid {t.focus}; padding: 0; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url(icons:sheet/chevron-down.svg); width: 12px; height: 12px; }}
QDateEdit::drop-down {{ border: none; width: 26px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px; background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url(icons:sheet/chevron-up.svg); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: url(icons:sheet/chevron-down.svg); width: 10px; height: 10px; }}
"""


def _choices(t: Tokens) -> str:
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 5px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {t.focus}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.muted}; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator {{
    width: 14px; height: 14px; border: 1px solid {t.border_strong}; background: {t.surface}; border-radius: 4px;
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.focus}; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url(icons:sheet/check.svg);
}}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate {{
    background: {t.accent}; border-color: {t.accent}; image: url(icons:sheet/dash.svg);
}}
QRadioButton::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url(icons:sheet/dot.svg);
}}
"""


def _lists(t: Tokens) -> str:
    return f"""
QTableView, QTreeView, QListView {{
    background: {t.surface}; alternate-background-color: {t.sunken}; border: none; outline: none;
    selection-background-color: {t.selection}; selection-color: {t.text};
}}
QAbstractItemView[framed="true"] {{ border: 1px solid {t.border}; border-radius: {RADIUS}px; }}
QAbstractItemView[framed="true"]:focus {{ border-color: {t.focus}; }}
QTreeView::item, QListView::item {{ padding: 4px 6px; border-radius: 5px; border: 1px solid transparent; }}
QTreeView::item:hover, QListView::item:hover {{ background: {t.hover}; }}
QTreeView::item:selected, QListView::item:selected {{ background: {t.selection}; color: {t.text}; }}
QTreeView:focus::item:selected, QListView:focus::item:selected {{ border-color: {t.focus}; }}
QTreeView::branch {{ background: transparent; }}
QTreeView::branch:has-children:closed {{ image: url(icons:sheet/chevron-right.svg); padding: 4px; }}
QTreeView::branch:has-children:open {{ image: url(icons:sheet/chevron-down.svg); padding: 4px; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{
    background: {t.surface}; color: {t.muted}; font-weight: 600; font-size: {SMALL}px; border: none;
    border-bottom: 1px solid {t.border}; padding: 6px 8px;
}}
QHeaderView::section:hover {{ color: {t.text}; background: {t.hover}; }}
QHeaderView::up-arrow {{ image: url(icons:sheet/chevron-up.svg); width: 10px; height: 10px; }}
QHeaderView::down-arrow {{ image: url(icons:sheet/chevron-down.svg); width: 10px; height: 10px; }}
QTabBar::tab {{ padding: 6px 12px; color: {t.muted}; border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar:focus::tab:selected {{ color: {t.accent_text}; border-bottom-color: {t.focus}; }}
QTabWidget::pane {{ border: none; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QProgressBar {{ background: {t.border}; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
QProgressBar[tone="good"]::chunk {{ background: {t.good.text}; }}
QProgressBar[tone="warning"]::chunk {{ background: {t.warning_text}; }}
QProgressBar[tone="danger"]::chunk {{ background: {t.danger}; }}
QSlider::groove:horizontal {{ background: {t.border}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{
    background: {t.accent}; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
}}
QSlider::handle:horizontal:focus {{ border: 2px solid {t.text}; }}
"""


def _scrolling(t: Tokens) -> str:
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget[scrolled="true"] {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {t.outline}; margin: 3px; border-radius: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.border_strong}; margin: 2px; border-radius: 3px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0;
}}
QAbstractScrollArea::corner {{ background: transparent; }}
"""


def _popups(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.surface}; border: 1px solid {t.border}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {t.selection}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 6px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.border}; padding: 4px; }}
QComboBox QAbstractItemView::item {{ min-height: 26px; padding: 2px 8px; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface}; }}
QCalendarWidget QToolButton {{
    background: {t.surface}; color: {t.text}; border: none; border-radius: 5px; padding: 5px 8px;
}}
QCalendarWidget QToolButton:hover {{ background: {t.hover}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QToolButton#qt_calendar_prevmonth {{ qproperty-icon: url(icons:sheet/chevron-left.svg); }}
QToolButton#qt_calendar_nextmonth {{ qproperty-icon: url(icons:sheet/chevron-right.svg); }}
"""


def _frame(t: Tokens) -> str:
    return f"""
QFrame#topBar {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.border}; }}
QFrame#statusBar {{ background: {t.surface}; border: none; border-top: 1px solid {t.border}; }}
QFrame#rail, QFrame#rail QScrollArea, QFrame#rail QWidget#railItems {{ background: {t.rail}; border: none; }}
QFrame#rail QScrollBar::handle {{ background: {t.rail_pill}; border-color: {t.rail}; }}
QLabel#brand {{ font-weight: 700; font-size: {BASE}px; }}
QLabel[role="railCaption"] {{ color: {t.rail_caption}; font-size: {CAPTION}px; letter-spacing: 0.8px; }}
QFrame#statusBar QLabel {{ color: {t.muted}; font-size: {SMALL}px; }}
QFrame#statusBar QLabel[keycap="true"] {{ font-size: {CAPTION}px; }}
QFrame#statusBar[tone="danger"] {{ background: {t.critical.fill}; border-top-color: {t.critical.border}; }}
QFrame#statusBar[tone="danger"] QLabel#message {{ color: {t.critical.text}; }}
QFrame#statusBar[tone="good"] {{ background: {t.good.fill}; border-top-color: {t.good.border}; }}
QFrame#statusBar[tone="good"] QLabel#message {{ color: {t.good.text}; }}
QFrame#statusBar QLabel#message {{ color: {t.text}; font-size: {SMALL}px; font-weight: 600; }}
QLineEdit#search {{ padding-right: 62px; background: {t.sunken}; border-color: {t.border}; }}
QLineEdit#search:focus {{ background: {t.surface}; padding-right: 61px; border-color: {t.focus}; }}
QPushButton#lockPill {{
    background: {t.good.fill}; color: {t.good.text}; border: 1px solid {t.good.border}; border-radius: 11px;
    padding: 1px 10px; min-height: 18px; font-size: {SMALL}px;
}}
QPushButton#lockPill:hover {{ border-color: {t.good.text}; }}
QPushButton#lockPill:focus {{ border: 2px solid {t.focus}; padding: 0 9px; }}
"""
