"""The folder that is a vault, and the names of what lies in it."""

from dataclasses import dataclass
from pathlib import Path

from fieldkit.files import place_errors

_PRIVATE = 0o700


@dataclass(frozen=True)
class VaultFolder:
    """A folder `NAME.fieldkit/`: one study on one device.

    Args:
        path: the folder itself.
    """

    path: Path

    @property
    def database(self) -> Path:
        """The SQLCipher database."""
        return self.path / "vault.db"

    @property
    def key_file(self) -> Path:
        """The key file; replacing it is what makes a change of slots done."""
        return self.path / "keys.json"

    @property
    def key_copy(self) -> Path:
        """The second copy of the key file, used when the first is damaged."""
        return self.path / "keys.copy.json"

    @property
    def recordings(self) -> Path:
        """Encrypted audio streams."""
        return self.path / "recordings"

    @property
    def backups(self) -> Path:
        """Rotating automatic backups and, while one is made, its encrypted stage."""
        return self.path / "backups"

    @property
    def lock_file(self) -> Path:
        """Says which process has the vault open."""
        return self.path / "lock"

    def exists(self) -> bool:
        """Whether a vault, however damaged, lies here.

        Raises:
            PlaceError, InputError: nobody can say, because the folder may not be looked into.
        """
        with place_errors(self.path):
            return any(path.exists() for path in (self.key_file, self.key_copy, self.database))

    def make(self) -> None:
        """Make the folder and its inner folders, for their owner only.

        Raises:
            OSError: as the system says, `FileExistsError` included.
        """
        for path in (self.path, self.recordings, self.backups):
            path.mkdir(mode=_PRIVATE)

    def tidy(self) -> None:
        """Make inner folders that a copy without empty folders lost, and remove what a killed process left unfinished.

        Only for who holds the lock.

        Raises:
            PlaceError: read-only place.
        """
        with place_errors(self.path):
            for inner in (self.recordings, self.backups):
                inner.mkdir(mode=_PRIVATE, exist_ok=True)
            for pattern in (".*.part", "backups/.*"):
                for path in self.path.glob(pattern):
                    path.unlink(missing_ok=True)
