"""The documents say what the code does: examples run, commands exist, floors hold."""

from __future__ import annotations

import ast
import doctest
import re
import shlex
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from nlp.cli.app import app
from nlp.extract.components import FACTORIES
from nlp.read import READERS
from nlp.records import (
    Achievement,
    AwardGrant,
    Block,
    BlockKind,
    Campaign,
    Comparison,
    Document,
    Entity,
    Label,
    Mention,
    Meta,
    Topic,
)
from nlp.values import AwardValue, DateValue, FigureValue

_ROOT = Path(__file__).parents[1]
_README = {name: (_ROOT / name).read_text("utf-8") for name in ("README.md", "README.vi.md")}
_DOCUMENTS = [
    *_README,
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "corpora/README.md",
    "corpora/FORMAT.md",
    "corpora/GUIDELINES.md",
    "corpora/gold/README.md",
    "corpora/sample/README.md",
]
_LINK = re.compile(r"\]\(([^)#]+)\)")
_OBJECTS = (
    Document, Meta, Block, Mention, Entity, Campaign, Achievement, AwardGrant, Comparison, Topic,
)  # fmt: skip
_VALUES = (AwardValue, DateValue, FigureValue)


@pytest.fixture(params=sorted(_README))
def readme(request: pytest.FixtureRequest) -> str:
    return _README[request.param]


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "corpora").symlink_to(_ROOT / "corpora")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(pattern: str, text: str) -> list[Any]:
    """Find a pattern whose ^ and $ are the ends of lines."""
    return re.findall(pattern, text, re.MULTILINE)


def _fenced(text: str, language: str) -> list[str]:
    return _found(rf"^```{language}\n((?:(?!```).*\n)*)```$", text)


def _read(name: str) -> str:
    return (_ROOT / name).read_text("utf-8")


def test_readme_opens_with_the_two_commands(readme: str) -> None:
    first = readme.split("```")[1].splitlines()
    assert [line.split("#")[0].strip() for line in first if line] == ["make demo", "make test"]


def test_twins_have_the_same_parts() -> None:
    english, vietnamese = (_README[name] for name in ("README.md", "README.vi.md"))
    for pattern in (r"^#+ ", r"^\| ", r"^- ", r"^```"):
        assert len(_found(pattern, english)) == len(_found(pattern, vietnamese))
    for language in ("python", "console"):
        assert _fenced(english, language) == _fenced(vietnamese, language)


def test_examples_of_python_give_what_is_shown(workplace: Path) -> None:
    examples = "\n".join(_fenced(_README["README.md"], "python"))
    test = doctest.DocTestParser().get_doctest(examples, {}, "README.md", None, None)
    shown: list[str] = []
    results = doctest.DocTestRunner().run(test, out=shown.append)
    assert results.attempted > 10
    assert results.failed == 0, "".join(shown)


def test_commands_that_are_shown_run(workplace: Path) -> None:
    lines = "".join(_fenced(_README["README.md"], "console")).splitlines()
    for line in lines:
        program, *words = shlex.split(line.removeprefix("$ "))
        assert program == "thidua"
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, f"{line}\n{done.output}"


def test_every_command_is_documented(readme: str) -> None:
    shown = {line.split()[2] for line in "".join(_fenced(readme, "console")).splitlines()}
    commands = set(get_command(app).commands)
    assert shown == commands
    assert [name for name in commands if f"| `{name}` |" not in readme] == []


def test_every_label_component_and_format_is_documented(readme: str) -> None:
    assert [label for label in Label if f"| `{label}` |" not in readme] == []
    assert [name for name in FACTORIES if f"`{name}`" not in readme] == []
    assert [name for name in READERS if f"`.{name}`" not in readme] == []


def test_every_field_is_documented(readme: str) -> None:
    names = {f.name.rstrip("_") for kind in (*_OBJECTS, *_VALUES) for f in fields(kind)}
    names |= {kind.value for kind in BlockKind}
    missing = {name for name in names if not re.search(rf"`(records\.)?{name}\b", readme)}
    assert missing == set()


def test_guidelines_have_a_section_for_each_label() -> None:
    assert _found(r"^## ([A-Z]+)$", _read("corpora/GUIDELINES.md")) == list(Label)


def _links() -> list[tuple[str, str]]:
    found = [(name, target) for name in _DOCUMENTS for target in _LINK.findall(_read(name))]
    return [(name, target) for name, target in found if "://" not in target]


@pytest.mark.parametrize(("name", "target"), _links())
def test_links_lead_somewhere(name: str, target: str) -> None:
    assert ((_ROOT / name).parent / target).exists()


def test_targets_of_make_that_are_named_exist() -> None:
    targets = _found(r"^([a-z]+):", _read("Makefile"))
    texts = "\n".join(_read(name) for name in (*_README, "CONTRIBUTING.md"))
    named = set(_found(r"(?:`|^)make ([a-z]+)", texts))
    assert named <= set(targets)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_pinned_packages_are_all_there_and_name_no_place(name: str) -> None:
    pinned = _read(name)
    settings = tomllib.loads(_read("pyproject.toml"))
    project = settings["project"]
    wanted = [*project["dependencies"], *settings["build-system"]["requires"]]
    if "dev" in name:
        wanted += project["optional-dependencies"]["dev"]
    bare = {re.split(r"[<>=]", line)[0].replace("_", "-") for line in wanted}
    assert bare <= set(_found(r"^([\w-]+)==", pinned))
    assert _found(r"://|^-|^#", pinned) == []
    assert len(_found(r"^[\w-]+==.* \\\n    --hash=sha256:", pinned)) == len(
        _found("^[a-z]", pinned)
    )


def test_data_sheet_counts_the_gold() -> None:
    said = dict(_found(r"^\| (train|dev|test) \| (\d+) \|", _read("corpora/gold/README.md")))
    found = Counter(path.parent.name for path in (_ROOT / "corpora/gold").glob("*/*.txt"))
    assert {split: int(count) for split, count in said.items()} == found


def _floors() -> dict[str, int]:
    """Read the drawing of ARCHITECTURE.md: which room is on which floor."""
    drawing = _read("ARCHITECTURE.md").split("```")[1]
    floors = {}
    for line in drawing.strip().splitlines():
        floor, *rooms = line.partition("·")[0].split()
        floors |= dict.fromkeys(rooms, int(floor))
    return floors


def _imports() -> Iterator[tuple[str, str, str]]:
    """Give the file, room and imported room of each import of our own."""
    for path in sorted((_ROOT / "nlp").rglob("*.py")):
        place = path.relative_to(_ROOT / "nlp")
        if place.name == "__init__.py" and len(place.parts) == 1:
            continue  # the door of the house names what is in it
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("nlp."):
                room = place.parts[0].removesuffix(".py")
                yield str(place), room, (node.module or "").split(".")[1]


def test_every_room_stands_on_a_floor() -> None:
    rooms = {path.name.removesuffix(".py") for path in (_ROOT / "nlp").iterdir()}
    rooms -= {"__init__", "__pycache__", "py.typed"}
    assert set(_floors()) == rooms


def test_imports_point_down() -> None:
    floors = _floors()
    found = list(_imports())
    assert len(found) > 50
    rising = [f for f in found if f[1] != f[2] and floors[f[1]] <= floors[f[2]]]
    assert rising == []
