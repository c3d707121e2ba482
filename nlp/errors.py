"""The errors that a user can meet.

ThiduaError
├── ReadError            one file could not be read; ``status`` says why
│   ├── MissingFile      there is nothing at that path
│   ├── EmptyFile        no byte, or no text, in it
│   ├── UnsupportedFile  a kind of file that no reader takes
│   │   └── OldEncoding  its Vietnamese is older than Unicode: TCVN3, VNI, VISCII …
│   ├── EncryptedFile    a password is needed
│   ├── ScannedFile      pages are pictures: there is no text to read
│   └── BrokenFile       damaged, or not what its name says
├── CatalogueError       the catalogue cannot be opened, or holds something else
├── MarkupError          an annotated document breaks the rules of its format
└── UsageError           what was asked for does not fit together
"""

from __future__ import annotations

from pathlib import Path


class ThiduaError(Exception):
    """What happened, to which thing, and (``hint``) what to do about it."""

    def __init__(self, problem: str, *, hint: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.problem} → {self.hint}" if self.hint else self.problem


class ReadError(ThiduaError):
    """One file could not be read; the others go on."""

    status = "unreadable"

    def __init__(self, path: str | Path, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{path}: {problem}", hint=hint)
        self.path = str(path)
        self.reason = problem

    def __reduce__(self) -> tuple[object, ...]:
        """Rebuild from keywords, so that the error crosses process borders whole."""
        return (_rebuild_read_error, (type(self), self.path, self.reason, self.hint))


def _rebuild_read_error(kind: type[ReadError], path: str, reason: str, hint: str) -> ReadError:
    return kind(path, reason, hint=hint)


class MissingFile(ReadError):
    """There is nothing at that path."""

    status = "missing"


class EmptyFile(ReadError):
    """The file holds no byte, or no text."""

    status = "empty"


class UnsupportedFile(ReadError):
    """No reader takes this kind of file."""

    status = "unsupported"


class OldEncoding(UnsupportedFile):
    """The Vietnamese of the file is typed in an encoding older than Unicode."""

    status = "old_encoding"

    @classmethod
    def named(cls, path: str | Path, encoding: str) -> OldEncoding:
        """Say which encoding it is, and how to get out of it."""
        return cls(
            path,
            f"its Vietnamese is in the old encoding {encoding}, not in Unicode",
            hint=f"Convert it from {encoding} to Unicode (UniKey does it) and save it again.",
        )


class EncryptedFile(ReadError):
    """A password is needed to open the file."""

    status = "encrypted"


class ScannedFile(ReadError):
    """The pages are pictures, or their text layer is no text."""

    status = "scanned"


class BrokenFile(ReadError):
    """The file is damaged, or is not what its name says."""

    status = "broken"


class CatalogueError(ThiduaError):
    """The catalogue cannot be opened, or the file is no catalogue."""


class MarkupError(ThiduaError):
    """An annotated document breaks the rules of its format."""


class UsageError(ThiduaError):
    """What was asked for does not fit together."""
