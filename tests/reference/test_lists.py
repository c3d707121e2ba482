from __future__ import annotations

from importlib.resources import files

import pytest

from nlp.reference.lists import words
from nlp.text import normalize

FOLDER = files("nlp.reference") / "data" / "words"
NAMES = sorted(entry.name.removesuffix(".txt") for entry in FOLDER.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_a_list_says_what_it_is_and_holds_each_entry_once(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    entries = [line for line in lines if line and not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert len(entries) == len(set(entries))
    assert words(name)


@pytest.mark.parametrize("name", NAMES)
def test_entries_are_normal_text(name: str) -> None:
    assert all(entry == normalize(entry).strip() for entry in words(name))


@pytest.mark.parametrize("name", ["noun_pairs", "noun_stop_pairs"])
def test_pairs_are_of_two_syllables_or_more(name: str) -> None:
    assert all(" " in entry for entry in words(name))


def test_no_pair_both_ends_and_goes_on() -> None:
    assert not words("noun_pairs") & words("noun_stop_pairs")


def test_a_list_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        words("no_such_list")
