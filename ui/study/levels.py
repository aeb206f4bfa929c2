"""Hierarchies and levels in words, and the fields in which they are chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.study import Attribute
from fieldkit.services import hierarchies

translate = QCoreApplication.translate

NONE, OWN = "", "own"


def hierarchy_name(name: str) -> str:
    """What a hierarchy that comes with the program is called."""
    return {
        "ages": translate("Levels", "ages in bands of 10 and 20 years"),
        "countries": translate("Levels", "countries and parts of the world"),
        "jobs": translate("Levels", "jobs and groups of jobs"),
        "places": translate("Levels", "towns and provinces of Central Asia"),
        "role": translate("Levels", "roles: none, member, leader"),
        "years": translate("Levels", "years in bands of 5 and 10"),
    }.get(name, name)


def example(hierarchy: Hierarchy, values: Sequence[str], level: int) -> str:
    """What becomes of the first value of which something is said: "Osh → Osh city"."""
    for value in (*values, *hierarchy.broader):
        told = hierarchy.at(value, level)
        if told and told != value:
            return f"{value} → {told}"
    return ""


def leaves_as(attribute: Attribute) -> str:
    """In which form an attribute leaves, in a few words."""
    if not attribute.shareable:
        return translate("Levels", "no")
    if not attribute.leaving:
        return translate("Levels", "as noted")
    return (
        translate("Levels", "level %1 of %2")
        .replace("%1", str(attribute.leaving))
        .replace("%2", str(attribute.hierarchy.depth))
    )


class LevelField(QComboBox):
    """On which level of a hierarchy values are told; each level with an example."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)

    def offer(self, hierarchy: Hierarchy, values: Sequence[str], *, least: int = 0, first: str = "") -> None:
        """Offer the levels of a hierarchy, keeping the one that is chosen as far as it is there.

        Args:
            hierarchy: of the values.
            values: from which the examples come, before others.
            least: the finest level that may be chosen.
            first: what the finest level is called; "as noted" by default.
        """
        chosen = self.level()
        self.clear()
        self.addItem(first or translate("Levels", "as noted"), 0)
        for level in range(1, hierarchy.depth + 1):
            said = example(hierarchy, values, level)
            name = translate("Levels", "level %1").replace("%1", str(level))
            self.addItem(f"{name}: {said}" if said else name, level)
        self.addItem(translate("Levels", "does not leave"), hierarchy.depth + 1)
        model = self.model()
        if isinstance(model, QStandardItemModel):
            for level in range(min(least, hierarchy.depth + 1)):
                model.item(level).setEnabled(False)
        self.set_level(max(chosen, least))

    def level(self) -> int:
        """The chosen one; beyond the depth of the hierarchy nothing is told."""
        return int(self.currentData() or 0)

    def set_level(self, level: int) -> None:
        """Choose a level; one beyond the last says that nothing is told."""
        self.setCurrentIndex(min(level, self.count() - 1))


class HierarchyField(QComboBox):
    """Which hierarchy values belong to: none, one that comes with the program, or a table of the study's own."""

    def __init__(self, hierarchy: Hierarchy, values: Sequence[str]) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self._own = hierarchy if hierarchy.depth and not hierarchy.supplied else Hierarchy()
        fitting = hierarchies.proposal(values)
        self.addItem(translate("Levels", "nothing coarser"), NONE)
        for name in hierarchies.names():
            said = hierarchy_name(name)
            self.addItem(translate("Levels", "%1 (fits)").replace("%1", said) if name == fitting else said, name)
        if self._own.depth:
            self._add_own()
        self.setCurrentIndex(max(0, self.findData(OWN if self._own.depth else hierarchy.supplied)))

    def hierarchy(self) -> Hierarchy:
        """The chosen one."""
        name = self.currentData()
        if name == OWN:
            return self._own
        return hierarchies.supplied(name) if name else Hierarchy()

    def choose_own(self, hierarchy: Hierarchy) -> None:
        """Choose a table of the study's own."""
        self._own = hierarchy
        if self.findData(OWN) < 0:
            self._add_own()
        self.setCurrentIndex(self.findData(OWN))

    def _add_own(self) -> None:
        self.addItem(translate("Levels", "a table of your own"), OWN)
