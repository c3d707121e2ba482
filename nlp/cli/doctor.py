"""Whether this installation works, and what to do where it does not."""

from __future__ import annotations

import os
import platform
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from nlp.catalogue import open_catalogue
from nlp.catalogue.database import MissingCatalogue
from nlp.cli.messages import Words
from nlp.cli.session import explain_error
from nlp.errors import CatalogueError, ThiduaError
from nlp.linear import models_folder
from nlp.pipeline import annotate
from nlp.records import Document, Meta
from nlp.version import VERSION

_LIBRARIES = (
    "lxml",
    "pandas",
    "pdfplumber",
    "pydantic",
    "spacy",
    "sqlalchemy",
    "trafilatura",
    "underthesea",
    "xlsxwriter",
)
_OPTIONAL = {"pg8000": "optional_pg8000"}  # module: the message that says what it is for
_TRIAL = "Ngày 12/3/2024, UBND tỉnh Bến Tre tặng Bằng khen cho 15 tập thể."
# what a pipeline that cannot be built or loaded raises
_BROKEN_PIPELINE = (ThiduaError, OSError, LookupError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; ``advice`` is empty where all is well."""

    name: str
    found: str
    fine: bool = True
    advice: str = ""


def examine(catalogue: str, words: Words) -> list[Check]:
    """Look at versions, models, extraction, write access, the catalogue and optional parts."""
    return [
        Check(words("check_version"), VERSION),
        Check(words("check_python"), f"{platform.python_version()}, {platform.platform()}"),
        _libraries(words),
        _models(words),
        _pipeline(words),
        *_places(catalogue, words),
        _optional(words),
    ]


def _libraries(words: Words) -> Check:
    found, missing = [f"sqlite {sqlite3.sqlite_version}"], []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    name = words("check_libraries")
    if not missing:
        return Check(name, ", ".join(found))
    told = words("libraries_missing", names=", ".join(missing))
    return Check(name, told, fine=False, advice=words("install_again"))


def _models(words: Words) -> Check:
    name, folder = words("check_models"), models_folder()
    found = sorted(path.name for path in folder.glob("*.json"))
    if found:
        return Check(name, f"{folder}: {', '.join(found)}")
    told = words("models_missing", path=folder)
    return Check(name, told, fine=False, advice=words("install_again"))


def _pipeline(words: Words) -> Check:
    name, started = words("check_pipeline"), time.monotonic()
    trial = Document(sha256(_TRIAL.encode()).hexdigest(), "-", "txt", Meta(), _TRIAL, ())
    try:
        mentions = len(next(annotate([trial])).mentions)
    except _BROKEN_PIPELINE as error:
        told = f"{type(error).__name__}: {error}"
        return Check(name, told, fine=False, advice=words("install_again"))
    if not mentions:
        return Check(
            name, words("pipeline_finds_nothing"), fine=False, advice=words("install_again")
        )
    seconds = time.monotonic() - started
    return Check(name, words("pipeline_works", mentions=mentions, seconds=seconds))


# of what a check may find, what makes a catalogue unusable
DAMAGE = frozenset({"database", "reference", "evidence", "entity"})


def _places(catalogue: str, words: Words) -> Iterator[Check]:
    if "://" not in catalogue:
        yield _folder(Path(catalogue).absolute().parent, words)
    yield _catalogue(catalogue, words)


def _folder(folder: Path, words: Words) -> Check:
    name = words("check_folder")
    if os.access(folder, os.W_OK):
        return Check(name, words("folder_writable", path=folder))
    told = words("folder_closed", path=folder)
    return Check(name, told, fine=False, advice=words("choose_folder"))


def _catalogue(place: str, words: Words) -> Check:
    name = words("check_catalogue")
    try:
        with open_catalogue(place) as catalogue:
            counts = catalogue.counts()
            damage = [finding.what for finding in catalogue.check() if finding.kind in DAMAGE]
    except MissingCatalogue:
        return Check(name, words("catalogue_none", place=place), advice=words("build_one"))
    except CatalogueError as error:
        return Check(name, explain_error(error, words), fine=False)
    if damage:
        told = words("catalogue_damaged", place=place, damage="; ".join(damage[:3]))
        return Check(name, told, fine=False, advice=words("build_anew"))
    tally = {kind: counts[kind] for kind in ("documents", "failures")}
    return Check(name, words("catalogue_sound", place=place, **tally))


def _optional(words: Words) -> Check:
    name = words("check_optional")
    missing = [module for module in _OPTIONAL if find_spec(module) is None]
    if not missing:
        return Check(name, words("optional_present"))
    advice = "; ".join(words(_OPTIONAL[module]) for module in missing)
    return Check(name, words("optional_missing", names=", ".join(missing)), advice=advice)
