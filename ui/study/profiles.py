"""What an archive or a printer gets: how coarse, in plain words."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.profile import ARCHIVE, COARSENESS, PRINT, Profile
from fieldkit.domain.study import Attribute, StudyInfo
from ui import words
from ui.study.levels import LevelField
from ui.widgets.dialogs import Sheet
from ui.widgets.forms import Form, NumberField
from ui.widgets.panels import Stack, scrolling
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments

_WIDTH, _TALLEST = 620, 430
_MOST = 99
_KINDS = tuple(FindingKind)


class ProfilesSheet(Sheet):
    """A form for each profile.

    Args:
        parent: over whose window.
        info: the study.
        values: key of an attribute -> values listed and noted, for examples.
        founded: whether this vault founded the study; others can only choose something coarser.
    """

    def __init__(self, parent: QWidget, info: StudyInfo, values: Mapping[str, Sequence[str]], *, founded: bool) -> None:
        super().__init__(parent, self.tr("What others get"), width=_WIDTH)
        held = [(one, found) for one in info.profiles if (found := info.profile(one.name)) is not None]
        names = {ARCHIVE: self.tr("Archive"), PRINT: self.tr("Print")}
        self.pages = QStackedWidget()
        self.forms = [
            ProfileForm(found, floor if not founded else None, info.attributes, values) for floor, found in held
        ]
        self.which = Segments([(at, names.get(one.name, one.name)) for at, (one, _) in enumerate(held)], 0)
        self.which.chosen.connect(lambda at: self.pages.setCurrentIndex(int(str(at))))
        self.add(
            Text(
                self.tr("The coordinator gets what is decided; an archive or a printed page gets the same or less."),
                Role.MUTED,
            )
        )
        if not founded:
            self.add(Text(self.tr("The founder of the study chose this; here it can only be coarser."), Role.MUTED))
        self.add(self.which)
        for form in self.forms:
            self.pages.addWidget(scrolling(form))
        self.pages.setFixedHeight(_TALLEST)
        self.add(self.pages)
        self.add_cancel()
        self.confirm = self.add_confirm(self.tr("Save"))

    def changed(self) -> list[Profile]:
        """The profiles that are other than they were."""
        return [form.profile() for form in self.forms if form.profile() != form.before]


class ProfileForm(Stack):
    """One profile.

    Args:
        profile: as it is.
        floor: what the founder chose, when only something coarser may be chosen.
        attributes: of the study.
        values: key -> values, for examples.
    """

    def __init__(
        self,
        profile: Profile,
        floor: Profile | None,
        attributes: Sequence[Attribute],
        values: Mapping[str, Sequence[str]],
    ) -> None:
        super().__init__()
        self.before = profile
        self.levels: dict[str, LevelField] = {}
        self.kinds: dict[FindingKind, QComboBox] = {}
        self._add_attributes(floor, [one for one in attributes if one.shareable], values)
        self._add_words(floor)
        self.least_count = NumberField(floor.least_count if floor else 0, _MOST)
        self.least_count.setValue(profile.least_count)
        self.least_group = NumberField(floor.least_group if floor else 1, _MOST)
        self.least_group.setValue(profile.least_group)
        numbers = Form()
        numbers.add_beside(
            ("count", self.tr("Cover counts of fewer people than"), self.least_count),
            ("group", self.tr("Nobody shall be in a group smaller than"), self.least_group),
        )
        self.add(Text(self.tr("Tables"), Role.STRONG))
        self.add(numbers)
        self.add_stretch()

    def profile(self) -> Profile:
        """The profile as the form says."""
        levels = {key: field.level() for key, field in self.levels.items() if field.level()}
        kept = {key: level for key, level in self.before.attributes.items() if key not in self.levels}
        floors = {kind: Decision(box.currentData()) for kind, box in self.kinds.items() if box.currentData()}
        return Profile(self.before.name, {**kept, **levels}, floors, self.least_count.value(), self.least_group.value())

    def _add_attributes(
        self, floor: Profile | None, attributes: Sequence[Attribute], values: Mapping[str, Sequence[str]]
    ) -> None:
        self.add(Text(self.tr("Attributes of respondents"), Role.STRONG))
        form = Form()
        for one in attributes:
            field = self.levels[one.key] = LevelField()
            least = floor.attributes.get(one.key, 0) if floor else 0
            field.offer(
                one.hierarchy, values.get(one.key, ()), least=least, first=self.tr("as the coordinator gets it")
            )
            field.set_level(self.before.attributes.get(one.key, 0))
        for pair in (attributes[at : at + 2] for at in range(0, len(attributes), 2)):
            form.add_beside(*((one.key, one.label, self.levels[one.key]) for one in pair))
        if not attributes:
            form.column.addWidget(Text(self.tr("None leaves yet."), Role.SMALL))
        self.add(form)

    def _add_words(self, floor: Profile | None) -> None:
        self.add(Text(self.tr("In the words"), Role.STRONG))
        said = {
            Decision.PSEUDONYM: self.tr("a stand-in is enough"),
            Decision.GENERALISE: self.tr("at least something coarser"),
            Decision.REMOVE: self.tr("only what it was"),
        }
        form = Form()
        for first, second in zip(_KINDS[::2], _KINDS[1::2], strict=True):
            for kind in (first, second):
                box = self.kinds[kind] = QComboBox()
                held = floor.words.get(kind) if floor else None
                if held is None:
                    box.addItem(self.tr("as decided"), "")
                for decision in COARSENESS[COARSENESS.index(held) if held else 0 :]:
                    box.addItem(said[decision], decision.value)
                wanted = self.before.words.get(kind)
                box.setCurrentIndex(max(0, box.findData(wanted.value if wanted else "")))
            form.add_beside(
                (first.value, words.finding_kind(first).capitalize(), self.kinds[first]),
                (second.value, words.finding_kind(second).capitalize(), self.kinds[second]),
            )
        self.add(form)
