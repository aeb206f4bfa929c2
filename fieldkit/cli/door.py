"""The one place where what went wrong becomes a sentence and an exit code."""

from types import TracebackType

from fieldkit import logs
from fieldkit.cli import words
from fieldkit.cli.output import Output
from fieldkit.errors import BugError, Cancelled, FieldKitError, UserError

DONE, ACT, MISUSE, BUG = 0, 1, 2, 3


class MisuseError(FieldKitError):
    """The command was written wrongly.

    Args:
        usage: how it is written.
        message: what is wrong with it.
    """

    def __init__(self, usage: str, message: str) -> None:
        super().__init__("misuse")
        self.usage = usage
        self.message = message


class WindowMissingError(FieldKitError):
    """This installation has no window to open."""


class Door:
    """Lets no exception out.

    Args:
        out: where sentences go.

    Attributes:
        code: the exit code.
    """

    def __init__(self, out: Output) -> None:
        self._out = out
        self.code = DONE

    def __enter__(self) -> "Door":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if error is not None:
            self.code = self._meet(error, trace)
        return error is not None

    def _meet(self, error: BaseException, trace: TracebackType | None) -> int:
        match error:
            case SystemExit():
                return error.code if isinstance(error.code, int) else DONE
            case MisuseError():
                self._out.trouble(words.Told("usage", error.message, words.USAGE_NEXT), before=error.usage)
                return MISUSE
            case UserError():
                self._out.trouble(words.told(error))
                return ACT
            case Cancelled() | KeyboardInterrupt():
                self._out.trouble(words.CANCELLED)
                return ACT
            case WindowMissingError():
                self._out.trouble(words.NO_WINDOW)
                return ACT
            case _:
                self._out.trouble(words.fault(_event(error, trace)))
                return BUG


def _event(error: BaseException, trace: TracebackType | None) -> str:
    """The event name of a fault; of an exception from elsewhere only its kind, since its text may quote anybody."""
    if isinstance(error, BugError):
        logs.event("bug", name=str(error))
        return str(error)
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    module = str(trace.tb_frame.f_globals.get("__name__", "?")) if trace is not None else "?"
    line = trace.tb_lineno if trace is not None else 0
    kind = type(error).__name__.lower()
    logs.event("uncaught", kind=kind, module=module.lower(), line=line)
    return f"uncaught-{kind}"
