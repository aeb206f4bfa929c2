"""Disks that are full and places that cannot be written: told clearly, nothing left by half, nothing lost."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldkit.domain.profile import PRINT
from fieldkit.errors import Code, PlaceError
from fieldkit.services import (
    codebook,
    coding,
    exporting,
    importing,
    interviews,
    keeping,
    merging,
    overview,
    releasing,
    sheets,
    vaults,
)
from fieldkit.services.importing import Item
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, WORDS, Laptop, code, looked_through, opened, respondent, tables_of, transcript

resource = pytest.importorskip("resource", reason="needs limits and users of POSIX")

OTHER = "nine quiet horses cross an old bridge"
NOBODY = 65534
TMPFS = 24 * 2**20
_LOCAL = ("vault.db-wal", "vault.db-shm")


@dataclass(frozen=True)
class Site:
    """An open study with work in it, things handed to it, and a folder where it is to write.

    Attributes:
        study: the study.
        place: where the vault, `handed` and `out` lie.
    """

    study: Study
    place: Path

    @property
    def out(self) -> Path:
        """Where the person wants files."""
        return self.place / "out"

    @property
    def bundle(self) -> Path:
        """A bundle from somebody else that was not merged yet."""
        return self.place / "handed" / "theirs.fkb"

    @property
    def kept(self) -> Path:
        """A backup."""
        return self.place / "handed" / "kept.fkbackup"

    @property
    def text(self) -> Path:
        """An interview that was not imported yet."""
        return self.place / "handed" / "words.txt"

    def files(self) -> set[Path]:
        """Every file and folder but what the open database itself keeps."""
        return {path for path in self.place.rglob("*") if not path.name.endswith(_LOCAL) and path.name != "ballast"}


def save(site: Site) -> None:
    assert not importing.import_files(site.study, [Item(site.text)]).value.refused


def draw_contact_sheet(site: Site) -> None:
    source = interviews.source_rows(site.study)[0].source.id
    sheets.save_pdf(site.out / "contact.pdf", sheets.contact_pdf(site.study, source))


def restore(site: Site) -> Study:
    return keeping.restore(site.kept, site.out / "R.fieldkit", passphrase=PASSPHRASE)


def create(site: Site) -> Study:
    return vaults.create(site.out / "N.fieldkit", OTHER, title="Дом", cost=LEAST)


Action = Callable[[Site], object]
IN_THE_VAULT: dict[str, Action] = {
    "save": save,
    "merge": lambda site: merging.merge(site.study, site.bundle, trust=True),
    "passphrase": lambda site: vaults.change_passphrase(site.study, new=OTHER, again=OTHER, cost=LEAST),
}
TO_A_PLACE: dict[str, Action] = {
    "export": lambda site: exporting.export(site.study, site.out / "a.fkb"),
    "backup": lambda site: keeping.backup(site.study, site.out / "a.fkbackup"),
    "contact sheet": draw_contact_sheet,
    "study sheet": lambda site: sheets.save_pdf(site.out / "study.pdf", sheets.study_page(site.study).pdf),
    "recovery sheet": lambda site: vaults.make_recovery_sheet(site.study, site.out / "r.pdf", cost=LEAST),
    "address": lambda site: exporting.write_address_file(site.study, site.out / "a.fkaddress"),
    "release": lambda site: releasing.release(site.study, site.out / "release", profile=PRINT),
    "codebook": lambda site: codebook.export_csv(site.study, site.out / "codes.csv"),
    "restore": restore,
    "create": create,
}
ACTIONS = IN_THE_VAULT | TO_A_PLACE


@pytest.fixture(scope="module")
def built(founded: tuple[list[Laptop], Path], tmp_path_factory: pytest.TempPathFactory) -> Laptop:
    """A vault with work in it, beside it what `Site` names, and the configuration folder that belongs to it."""
    folder = tmp_path_factory.mktemp("built")
    for name in ("handed", "out"):
        (folder / name).mkdir()
    (folder / "handed" / "words.txt").write_text(WORDS * 60, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(shutil.copytree(founded[1], folder / "configuration")))
        theirs = founded[0][1].copied(folder / "theirs")
        mine = founded[0][0].copied(folder / "V.fieldkit")
        with opened([mine, theirs], folder) as team:
            for study in team.studies:
                who = respondent(study, names=["Нурлан"])
                transcript(study, folder, words=WORDS * 20, who=[who])
                coding.code_matches(study, code=code(study, "Документы").id, text="документы")
            team.export(1).path.rename(folder / "handed" / "theirs.fkb")
            looked_through(team[0])
            keeping.backup(team[0], folder / "handed" / "kept.fkbackup")
        shutil.rmtree(theirs.folder)
    return mine


@contextmanager
def site_in(place: Path, built: Laptop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A copy of everything in `place`, its study open."""
    shutil.copytree(built.folder.parent, place, dirs_exist_ok=True)
    monkeypatch.setenv("FIELDKIT_CONFIG", str(place / "configuration"))
    site = Site(Laptop(place / "V.fieldkit", built.key).open(), place)
    site.study.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    try:
        yield site
    finally:
        site.study.close()


@contextmanager
def quota(_place: Path, room: int) -> Iterator[None]:
    """No file may grow beyond so many bytes: what a quota does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def full_stick(place: Path, room: int) -> Iterator[None]:
    """So many bytes are left where everything lies."""
    ballast = place / "ballast"
    free = os.statvfs(place)
    with ballast.open("wb") as stream:
        os.posix_fallocate(stream.fileno(), 0, max(1, free.f_bavail * free.f_bsize - room))
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def mounted(folder: Path) -> Iterator[Path]:
    """A small file system of its own."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={TMPFS}", "tmpfs", str(folder)]
    if os.geteuid() != 0 or shutil.which("mount") is None or subprocess.run(command, check=False).returncode:
        pytest.skip("needs the right to mount")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


Scarcity = Callable[[Path, int], AbstractContextManager[None]]


def every_size(site: Site, action: Action, scarce: Scarcity) -> list[int]:
    """Try an action with more and more room until it is done; the sizes at which it was refused."""
    refused = []
    before, files = tables_of(site.study), site.files()
    for room in (0, 4_096, 16_384, 65_536, 180_000, 500_000):
        try:
            with scarce(site.place, room):
                done = action(site)
        except PlaceError as error:
            assert error.code is Code.DISK_FULL
            assert site.files() == files, room
            assert tables_of(site.study) == before
            refused.append(room)
        else:
            break
    else:
        done = action(site)
    if isinstance(done, Study):
        done.close()
    return refused


@pytest.mark.parametrize("name", ACTIONS)
def test_a_quota_is_told_and_leaves_nothing(
    built: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with site_in(tmp_path / "site", built, monkeypatch) as site:
        assert 0 in every_size(site, ACTIONS[name], quota)
        assert keeping.check(site.study).sound


@pytest.mark.parametrize("name", ACTIONS)
def test_a_full_disk_is_told_and_leaves_nothing(
    built: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with mounted(tmp_path / "stick") as place, site_in(place, built, monkeypatch) as site:
        assert 0 in every_size(site, ACTIONS[name], full_stick)
        assert keeping.check(site.study).sound


@contextmanager
def as_nobody() -> Iterator[None]:
    """The right to write everywhere is given up for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def public(built: Laptop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site outside pytest's folder, which is closed to other users; the vault belongs to nobody."""
    place = Path(tempfile.mkdtemp())
    try:
        with site_in(place, built, monkeypatch) as site:
            place.chmod(0o755)
            if os.geteuid() == 0:
                for path in (place / "V.fieldkit", place / "configuration"):
                    for one in (path, *path.rglob("*")):
                        os.chown(one, NOBODY, NOBODY)
            yield site
            site.out.chmod(0o755)
    finally:
        shutil.rmtree(place)


@pytest.mark.parametrize("name", TO_A_PLACE)
def test_a_read_only_place_is_told(public: Site, name: str) -> None:
    # What is imported on first use is loaded now: nobody may be unable to read the program.
    done = TO_A_PLACE[name](public)
    if isinstance(done, Study):
        done.close()
    shutil.rmtree(public.out)
    public.out.mkdir()
    public.out.chmod(0o555)
    before, files = tables_of(public.study), public.files()
    with as_nobody(), pytest.raises(PlaceError) as refused:
        TO_A_PLACE[name](public)
    assert refused.value.code is Code.PLACE_READ_ONLY
    assert public.files() == files
    assert tables_of(public.study) == before
    assert keeping.check(public.study).sound


def test_a_bundle_on_a_read_only_stick_is_merged(public: Site) -> None:
    for path in (public.bundle, public.bundle.parent):
        path.chmod(0o555)
    merging.inspect(public.study, public.bundle)
    with as_nobody():
        assert merging.merge(public.study, public.bundle, trust=True).value.new_operations
    public.bundle.parent.chmod(0o755)


def test_work_is_done_where_no_marker_can_be_left(
    built: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The configuration folder cannot be written: each publication begins a new epoch, and no story is told twice."""
    with site_in(tmp_path / "site", built, monkeypatch) as site:
        monkeypatch.setenv("FIELDKIT_CONFIG", str(site.text))
        assert merging.merge(site.study, site.bundle, trust=True).value.new_operations
        for number in range(2):
            code(site.study, f"Дорога {number}")
            assert exporting.export(site.study, site.out / "a.fkb").value.new_operations
        assert overview.fingerprint(site.study).devices == 2
        assert keeping.check(site.study).sound
