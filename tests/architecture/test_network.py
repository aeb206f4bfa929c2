"""The program opens no network connection: no module of it could, and none is opened while every page is shown."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.watching import available

ROOT = Path(__file__).parents[2]
NETWORK = frozenset(
    {
        "aiohttp",
        "asyncio",
        "ftplib",
        "http",
        "httpx",
        "imaplib",
        "poplib",
        "requests",
        "smtplib",
        "socket",
        "socketserver",
        "ssl",
        "telnetlib",
        "urllib",
        "urllib3",
        "webbrowser",
        "xmlrpc",
    }
)
NETWORK_OF_QT = frozenset(
    {
        "QtNetwork",
        "QtNetworkAuth",
        "QtWebChannel",
        "QtWebEngineCore",
        "QtWebEngineWidgets",
        "QtWebSockets",
        "QtWebView",
        "QtHttpServer",
        "QtRemoteObjects",
    }
)
SHOW_EVERY_PAGE = """
import sys
from ui.start import try_out
status = try_out()
sys.stdout.write(" ".join(name for name in sys.modules if name.startswith("PySide6.")))
sys.exit(status)
"""


def imported(source: str) -> set[str]:
    """Full names of everything a module imports, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.update(f"{node.module}.{one.name}" for one in node.names)
    return found


def opens_the_network(name: str) -> bool:
    first, _, rest = name.partition(".")
    return first in NETWORK or (first == "PySide6" and rest.partition(".")[0] in NETWORK_OF_QT)


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import urllib.request",
        "def f() -> None:\n    from http import client",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
        "import PySide6.QtNetwork",
    ],
)
def test_what_could_open_a_connection_is_recognised(source: str) -> None:
    assert any(map(opens_the_network, imported(source)))


def test_no_module_imports_what_could_open_a_connection() -> None:
    files = [file for folder in ("fieldkit", "ui") for file in (ROOT / folder).rglob("*.py")]
    guilty = {
        (file.relative_to(ROOT).as_posix(), name)
        for file in files
        for name in imported(file.read_text("utf-8"))
        if opens_the_network(name)
    }
    assert len(files) > 100
    assert guilty == set()


def calls_of(code: str, folder: Path) -> tuple[list[str], str]:
    """Calls about sockets that leave the machine's own, and standard output, of a program and all it starts."""
    trace = folder / "trace"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "FIELDKIT_CONFIG": str(folder / "config")}
    watch = ["strace", "-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o", str(trace)]
    program = [sys.executable, "-c", code]
    done = subprocess.run([*watch, *program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return [line for line in trace.read_text("utf-8").splitlines() if "AF_UNIX" not in line], done.stdout


@pytest.mark.skipif(not available(), reason="calls of the system cannot be watched here")
def test_no_socket_is_made_while_every_page_is_shown(tmp_path: Path) -> None:
    seen, _ = calls_of("import socket; socket.socket().close()", tmp_path)
    assert any("AF_INET" in call for call in seen)
    calls, loaded = calls_of(SHOW_EVERY_PAGE, tmp_path)
    assert "PySide6.QtWidgets" in loaded
    assert not set(loaded.split()) & {f"PySide6.{name}" for name in NETWORK_OF_QT}
    assert calls == []
