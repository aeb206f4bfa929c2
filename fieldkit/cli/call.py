"""What a command is given."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.cli import words
from fieldkit.cli.output import Output
from fieldkit.cli.passphrase import Secrets
from fieldkit.errors import Code, VaultError
from fieldkit.files import VAULT_SUFFIX, place_errors
from fieldkit.services import vaults
from fieldkit.services.session import Study


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the program.

    Attributes:
        args: parsed arguments.
        out: where results and progress go.
        secrets: passphrases and codes.
        window: opens the window; None where there is none.
    """

    args: Namespace = field(repr=False)
    out: Output
    secrets: Secrets = field(repr=False)
    window: Callable[..., int] | None = None

    @contextmanager
    def study(self) -> Iterator[Study]:
        """The study in the vault the person named, open until the block ends.

        Raises:
            VaultError: what opening raises.
        """
        folder = existing(self.args.vault)
        study = vaults.open_study(folder, passphrase=self.secrets.passphrase(self.args.passphrase_file))
        with self.holding(study):
            yield study

    @contextmanager
    def holding(self, study: Study) -> Iterator[Study]:
        """An open study until the block ends; what opening healed and closing left is told beside the answer."""
        if study.healed:
            self.out.note(words.HEALED)
        try:
            yield study
        except BaseException:
            vaults.leave(study)
            raise
        incomplete = vaults.leave(study)
        if incomplete is not None:
            self.out.note(words.close_incomplete(incomplete))


def existing(folder: Path) -> Path:
    """The folder of a vault that is there, named with or without `.fieldkit`.

    Raises:
        VaultError: VAULT_MISSING.
        PlaceError, InputError: the place may not be looked at.
    """
    for place in (folder, suffixed(folder)):
        if vaults.exists(place):
            return place
    raise VaultError(Code.VAULT_MISSING, path=str(folder))


def free(folder: Path) -> Path:
    """The folder a vault can be made in, named with or without `.fieldkit`.

    Raises:
        VaultError: VAULT_EXISTS.
        PlaceError, InputError: the place may not be looked at.
    """
    place = suffixed(folder)
    with place_errors(place):
        taken = place.exists()
    if taken:
        raise VaultError(Code.VAULT_EXISTS)
    return place


def suffixed(folder: Path) -> Path:
    """The folder a new vault gets: the name as given, ending in `.fieldkit`."""
    named = folder if folder.name not in ("", "..") else folder.resolve()
    return named if named.suffix == VAULT_SUFFIX or not named.name else named.with_name(named.name + VAULT_SUFFIX)
