from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from nlp.catalogue import open_catalogue
from nlp.cli.app import app
from nlp.cli.commands import load
from nlp.records import Document


@pytest.fixture
def place(tmp_path: Path, street: Document, factory: Document) -> Path:
    place = tmp_path / "thidua.db"
    with open_catalogue(place, create=True) as catalogue:
        catalogue.save(street)
        catalogue.save(factory)
        catalogue.settle()
    return place


def _run(*args: str, place: Path) -> Result:
    return CliRunner().invoke(app, [*args, "--catalogue", str(place), "--lang", "en"])


def _told(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def _key(place: Path, figure: str) -> str:
    with open_catalogue(place) as catalogue:
        frame = catalogue.frame("achievements").set_index("figure")
    document, rest = str(frame.loc[figure, "key"]).split(":", 1)
    return f"{document[:12]}:{rest}"  # as `show --keys` prints it


def test_fact_is_rejected_and_taken_back(place: Path) -> None:
    key = _key(place, "9/11 ấp")
    rejected = _run("judge", "reject", key, "--who", "Duyệt", "--why", "in the plan", place=place)
    assert "judge undo 1" in _told(rejected)
    assert "9/11 ấp" not in _told(_run("show", "achievements", place=place))
    _told(_run("judge", "undo", "1", "--who", "Duyệt", place=place))
    assert "9/11 ấp" in _told(_run("show", "achievements", place=place))
    shown = _told(_run("show", "judgements", place=place))
    assert "reject" in shown
    assert "undo" in shown


def test_slot_is_corrected_with_text_or_json(place: Path) -> None:
    key = _key(place, "9/11 ấp")
    for slot, value in (("subject", "xã Tân Phước"), ("value", "10"), ("period", '["2025", null]')):
        _told(_run("judge", "correct", key, slot, value, "--who", "Duyệt", place=place))
    with open_catalogue(place) as catalogue:
        row = catalogue.frame("achievements").set_index("figure").loc["9/11 ấp"]
    assert (row["subject"], row["value"], row["verdict"]) == ("xã Tân Phước", 10, "corrected")


def test_entities_are_merged_and_named(place: Path) -> None:
    with open_catalogue(place) as catalogue:
        one, other = catalogue.frame("units")["id"][:2]
    _told(_run("judge", "merge", one, other, "--who", "Duyệt", place=place))
    with open_catalogue(place) as catalogue:
        units = catalogue.frame("units")
    assert len(set(units["id"]) & {one, other}) == 1
    standing = units.loc[units["forms"] == 2, "id"].item()
    _told(_run("judge", "rename", standing, "Đội thi công", "--who", "Duyệt", place=place))
    assert "Đội thi công" in _told(_run("show", "units", place=place))


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["reject", "no-key"], "no key of a mention or fact"),
        (["confirm", "ffffffff:achievement:1-2:0"], "0 documents"),
        (["undo", "7"], "no judgement 7"),
        (["split", "unit:a", "unit:b"], "no entity unit:a"),
    ],
)
def test_judgement_on_nothing_is_wrong_usage(place: Path, args: list[str], told: str) -> None:
    result = _run("judge", *args, "--who", "Duyệt", place=place)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())


def test_who_judges_may_stand_in_the_environment(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THIDUA_WHO", "Phòng Thi đua")
    _told(_run("judge", "confirm", _key(place, "9/11 ấp"), place=place))
    with open_catalogue(place) as catalogue:
        assert [j.who for j in catalogue.judgements()] == ["Phòng Thi đua"]


def test_check_tells_and_repairs(place: Path) -> None:
    assert "2 files" in _told(_run("check", place=place))
    with open_catalogue(place) as catalogue, catalogue._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE mentions SET text = 'x' WHERE position = 0")
    broken = _run("check", place=place)
    assert broken.exit_code == 1
    assert "is not at" in broken.output
    assert "repaired" in _told(_run("check", "--repair", place=place))
    _told(_run("check", place=place))


def test_show_takes_filters(place: Path) -> None:
    everything = _told(_run("show", "documents", place=place))
    later = _told(_run("show", "documents", "--since", "2030", place=place))
    assert len(later) < len(everything)
    wrong = _run("show", "documents", "--since", "soon", place=place)
    assert wrong.exit_code == 2


@pytest.mark.parametrize("name", ["campaigns_by_year", "awards_by_level", "achievements_over_time"])
def test_summaries_are_shown(place: Path, name: str) -> None:
    assert _told(_run("summary", name, place=place))


def test_every_way_of_judging_says_what_it_does() -> None:
    judging = load("judge")
    assert all(command.help for command in judging.commands.values())
