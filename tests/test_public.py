from __future__ import annotations

import inspect
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import nlp
from nlp.errors import ThiduaError
from nlp.version import VERSION

_PUBLIC = [
    "Document",
    "ThiduaError",
    "__version__",
    "build_catalogue",
    "open_catalogue",
    "process",
    "read",
]


def test_public_names_are_these() -> None:
    assert sorted(nlp.__all__) == _PUBLIC
    assert dir(nlp) == _PUBLIC


@pytest.mark.parametrize("name", _PUBLIC)
def test_public_names_lead_somewhere_documented(name: str) -> None:
    found = getattr(nlp, name)
    assert name == "__version__" or inspect.getdoc(found)


def test_read_is_the_function_and_not_the_folder() -> None:
    import_module("nlp.read.sniff")
    assert inspect.isfunction(nlp.read)


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="medals"):
        nlp.medals  # noqa: B018
    assert issubclass(nlp.ThiduaError, ThiduaError)


def test_version_is_that_of_the_distribution() -> None:
    settings = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
    assert nlp.__version__ == VERSION == settings["project"]["version"]
