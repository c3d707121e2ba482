"""One file made into a document, or into the reason why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from nlp.batch.account import Fate, Outcome
from nlp.batch.files import FoundFile, why_skipped
from nlp.errors import ReadError
from nlp.records import Document

Process = Callable[[Path], Document]
# what a mistake of ours or of a library looks like: on one file it must not cost the others
_CRASHES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def attempt(process: Process, file: FoundFile) -> Document | Outcome:
    """Process one file; with no state of its own, so that another process may do it."""
    failed = partial(Outcome, file.name, Fate.FAILED)
    try:
        return replace(process(file.path), source=file.name)
    except ReadError as error:
        return failed(error.status, error.reason, error.hint)
    except OSError as error:
        return failed("unreadable", str(error.strerror or error), "see that it may be read")
    except MemoryError:
        return failed("out_of_memory", "needs more memory than there is", "split the file")
    except RecursionError:
        return failed("parse_error", "is nested too deep", "save it again in a simpler form")
    except _CRASHES as error:
        return failed("crashed", f"{type(error).__name__}: {error}", "report it with this message")


def skipped(file: FoundFile) -> Outcome:
    """Say why a file is left out; a folder that may not be looked into is a failure."""
    fate = Fate.FAILED if file.skipped == "closed_folder" else Fate.SKIPPED
    return Outcome(file.name, fate, file.skipped, why_skipped(file))
