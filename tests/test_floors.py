"""The rules of the house that a machine can check, on the package and on planted violations."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "nlp"
_TOO_LONG = 300
_LONGEST_FUNCTION = 40
# a room may import from itself and from the floors before its own; rooms of one floor are siblings
_FLOORS = (
    {"errors", "lazy", "settings", "version"},
    {"values"},
    {"records", "judgements"},
    {"text"},
    {"markup", "linear"},
    {"tokenizer", "reference"},
    {"read", "extract", "resolve"},
    {"pipeline"},
    {"catalogue"},
    {"export"},
    {"batch", "evaluate", "train", "imports"},
    {"cli", "web"},
    {"__init__"},
)
_FLOOR_OF = {room: floor for floor, rooms in enumerate(_FLOORS) for room in rooms}
_DOORS = {
    "spacy": {"tokenizer", "extract", "pipeline", "train", "export"},
    "sqlalchemy": {"catalogue"},
    "pdfplumber": {"read"},
}
_PLACE = re.compile(r"nlp\.[\w.]+(:\w+)?")  # what is loaded later, named in a table
_NAMELESS = {"utils", "helpers", "common", "misc", "base", "core", "manager", "handler"}


def check(package: Path) -> list[str]:
    """Name every broken rule in a package, as ``file:line: what``."""
    found: list[str] = []
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package)
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source)
        found += [f"{place}: {problem}" for problem in _of_file(place, source)]
        for line, problem in _of_tree(_room(place), tree):
            found.append(f"{place}:{line}: {problem}")
    return found


def _room(place: Path) -> str:
    return place.parts[0].removesuffix(".py")


def _of_file(place: Path, source: str) -> Iterator[str]:
    lines = source.count("\n")
    if lines >= _TOO_LONG:
        yield f"{lines} lines"
    for part in place.parts:
        if part.removesuffix(".py") in _NAMELESS:
            yield f"a room of no name: {part}"
    if _room(place) not in _FLOOR_OF:
        yield "stands on no floor"


def _of_tree(room: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > _LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {length} lines"
        elif isinstance(node, ast.ExceptHandler):
            if node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"):
                yield node.lineno, "catches everything"
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "print" and room != "cli":
            yield node.lineno, "prints"
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for module in _modules(node):
                yield from ((node.lineno, p) for p in _of_import(room, module))
        elif isinstance(node, ast.Constant) and _PLACE.fullmatch(str(node.value)):
            module = str(node.value).partition(":")[0]
            yield from ((node.lineno, p) for p in _of_import(room, module))
    yield from ((line, "imports inside a function") for line in _inner_imports(tree))


def _modules(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if node.level:
        return ["." * node.level + (node.module or "")]
    if node.module == "nlp":
        return [f"nlp.{alias.name}" for alias in node.names]
    return [node.module or ""]


def _of_import(room: str, module: str) -> Iterator[str]:
    top, _, rest = module.partition(".")
    if module == "nlp" or not top:
        yield f"imports {module}"
    elif top == "nlp":
        other = rest.partition(".")[0]
        if other != room and not _allowed(room, other):
            yield f"{room} imports {other}, which is not below it"
    elif room not in _DOORS.get(top, {room}):
        yield f"{room} opens the door to {top}"


def _allowed(room: str, other: str) -> bool:
    return _FLOOR_OF.get(other, len(_FLOORS)) < _FLOOR_OF.get(room, -1)


def _inner_imports(tree: ast.Module) -> Iterator[int]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield node.lineno


def test_the_package_keeps_the_rules() -> None:
    assert check(PACKAGE) == []


_PLANTED = [
    (
        "catalogue/a.py",
        "from nlp.cli import main\n",
        "catalogue imports cli, which is not below it",
    ),
    ("read/a.py", "from nlp.extract import dates\n", "read imports extract, which is not below it"),
    (
        "extract/a.py",
        "from nlp.resolve import x\n",
        "extract imports resolve, which is not below it",
    ),
    ("text.py", "from nlp import pipeline\n", "text imports pipeline, which is not below it"),
    ("records.py", "import nlp.batch\n", "records imports batch, which is not below it"),
    ("read/a.py", 'X = "nlp.cli.app:app"\n', "read imports cli, which is not below it"),
    ("resolve/a.py", 'X = {"a": "nlp.batch"}\n', "resolve imports batch, which is not below it"),
    ("cli/a.py", "import nlp\n", "imports nlp"),
    ("read/a.py", "from . import b\n", "imports ."),
    ("read/a.py", "import spacy\n", "read opens the door to spacy"),
    ("export/a.py", "from sqlalchemy import select\n", "export opens the door to sqlalchemy"),
    ("extract/a.py", "import pdfplumber.page\n", "extract opens the door to pdfplumber"),
    ("read/utils.py", "", "a room of no name: utils.py"),
    ("read/core/a.py", "", "a room of no name: core"),
    ("attic/a.py", "", "stands on no floor"),
    ("read/a.py", "#\n" * 300, "300 lines"),
    ("read/a.py", "def f():\n" + "    1\n" * 40, "f has 41 lines"),
    ("read/a.py", "print('x')\n", "prints"),
    ("read/a.py", "try:\n    1\nexcept:\n    2\n", "catches everything"),
    ("read/a.py", "try:\n    1\nexcept Exception as e:\n    2\n", "catches everything"),
    ("read/a.py", "def f():\n    import json\n", "imports inside a function"),
]


@pytest.mark.parametrize(("place", "source", "problem"), _PLANTED)
def test_broken_rules_are_found(tmp_path: Path, place: str, source: str, problem: str) -> None:
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text(source, encoding="utf-8")
    assert [found.split(": ", 1)[1] for found in check(tmp_path)] == [problem]


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("extract/a.py", "from nlp.text import fold_key\nimport spacy\n"),
        ("extract/a.py", "from nlp.extract.b import c\n"),
        ("extract/a.py", 'X = "nlp.extract.b:c"\nY = "nlp.text"\nZ = "nlp in prose"\n'),
        ("cli/a.py", "print('x')\n"),
        ("read/a.py", "try:\n    1\nexcept (OSError, ValueError):\n    2\n"),
        ("read/a.py", "#\n" * 299),
    ],
)
def test_kept_rules_are_not_complained_of(tmp_path: Path, place: str, source: str) -> None:
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text(source, encoding="utf-8")
    assert check(tmp_path) == []
