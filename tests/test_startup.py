"""What a command does not need is not loaded: people wait for every library that is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_CATALOGUE = {"alembic", "datasketch", "pandas", "scipy", "sklearn", "sqlalchemy"}
_READERS = {"docx", "lxml", "openpyxl", "pdfplumber", "pypdfium2", "trafilatura"}
_HEAVY = {"spacy", "pyarrow", "xlsxwriter"} | _CATALOGUE | _READERS
_TEXT = "Ngày 5/4/2025, UBND xã Tân Bình tặng Giấy khen cho 12 hộ gia đình.\n"
_PROGRAM = """
import atexit, sys
sys.argv = ["thidua", {arguments}]
atexit.register(lambda: print("\\nLOADED", *sys.modules))
"""


def _loaded(program: str) -> set[str]:
    """Run a program in a Python of its own, and give the modules that it has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.rpartition("LOADED ")[2].split())


def _command(*arguments: str) -> set[str]:
    listed = ", ".join(map(repr, arguments))
    return _loaded(_PROGRAM.format(arguments=listed) + "from nlp.cli import main; main()")


def _refuse(loaded: set[str], unneeded: set[str], what: str) -> None:
    found = sorted(loaded & unneeded)
    assert not found, f"{what} loads {', '.join(found)}, which it does not need"


def test_the_package_alone_loads_no_heavy_library() -> None:
    loaded = _loaded("import sys, nlp; print('LOADED', *sys.modules)")
    assert "nlp.read" in loaded
    _refuse(loaded, _HEAVY | {"numpy", "underthesea"}, "import nlp")


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_what_is_told_without_a_command_loads_no_heavy_library(option: str) -> None:
    loaded = _command(option)
    assert "nlp.cli.app" in loaded
    _refuse(loaded, _HEAVY | {"numpy", "underthesea"}, f"thidua {option}")


def test_extraction_of_plain_text_needs_no_catalogue_no_docs_and_no_readers(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text(_TEXT, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    loaded = _command("extract", str(path), "-o", str(out))
    assert "Giấy khen" in out.read_text(encoding="utf-8")
    _refuse(loaded, _HEAVY, "thidua extract")
