"""Everything a program hands to the system: its writes under `strace`, in the order in which they came, by place.

Writes through memory are not seen by it; so every file mapped to be written and shared is told as well.
"""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

CALLS = (
    "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,sendfile,copy_file_range,splice,mmap,"
    "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,io_uring_setup"
)
_LONGEST = 2**25
_HEX = re.compile(r"(?:\\x[0-9a-f]{2})+")
_CALL = re.compile(r"^\d+ +(\w+)\((.*)$")
_HANDLE = re.compile(r"^(-?\d+)<([^>]*)>")
_MAPPED = re.compile(r"<([^>]*)>")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_WRITES = frozenset({"write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg"})
_COPIES = frozenset({"sendfile", "copy_file_range", "splice", "io_uring_setup"})
_NAMES = frozenset({"rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mkdir", "mkdirat"})


@dataclass
class Seen:
    """What a program did.

    Attributes:
        code, out, err: exit code and standard streams.
        written: place -> everything written to it, one after the other; `out` and `err` are the standard streams.
        mapped: files whose memory is shared and can be written.
        opened: files opened to be written or made.
        named: names given to files and folders.
        copied: calls that move bytes within the system, unseen.
    """

    code: int
    out: bytes
    err: bytes
    written: dict[str, bytearray] = field(default_factory=dict)
    mapped: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    copied: set[str] = field(default_factory=set)


def available() -> bool:
    """Whether programs can be watched here."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


def watched(command: Sequence[str], trace: Path, *, folder: Path, environment: Mapping[str, str]) -> Seen:
    """Run a program to its end and tell what it did, with all it starts.

    Args:
        command: the program and its arguments.
        trace: file for the trace, removed again.
        folder: where it runs.
        environment: all of it.
    """
    strace = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-y",
        "-xx",
        "-s",
        str(_LONGEST),
        "-e",
        f"trace={CALLS}",
        "-o",
        str(trace),
    ]
    done = subprocess.run([*strace, *command], cwd=folder, env=environment, capture_output=True, check=False)
    seen = Seen(done.returncode, done.stdout, done.stderr)
    with trace.open("r", encoding="ascii") as lines:
        for line in lines:
            _note(seen, line, folder)
    trace.unlink()
    return seen


def _note(seen: Seen, line: str, folder: Path) -> None:
    call = _CALL.match(line)
    if call is None:
        return
    name, arguments = call.groups()
    if name in _WRITES:
        content = b"".join(_bytes(found) for found in _STRING.findall(arguments))
        seen.written.setdefault(_place(arguments), bytearray()).extend(content)
    elif name == "mmap" and "MAP_SHARED" in arguments and "PROT_WRITE" in arguments:
        seen.mapped.update(_text(found) for found in _MAPPED.findall(arguments))
    elif name in _COPIES:
        seen.copied.add(name)
    elif name in _NAMES:
        seen.named.update(_bytes(found).decode() for found in _STRING.findall(arguments))
    elif any(mode in arguments for mode in ("O_WRONLY", "O_RDWR", "O_CREAT")) or name == "creat":
        seen.opened.update(str(folder / _bytes(found).decode()) for found in _STRING.findall(arguments))


def _place(arguments: str) -> str:
    handle = _HANDLE.match(arguments)
    if handle is None:
        return "?"
    number, path = handle.groups()
    return {"1": "out", "2": "err"}.get(number) or _text(path)


def _text(escaped: str) -> str:
    return _HEX.sub(lambda found: _bytes(found.group()).decode(errors="replace"), escaped)


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
