from __future__ import annotations

import json
from pathlib import Path
from shutil import copy

import pytest

from nlp.evaluate.__main__ import main
from nlp.evaluate.floors import Floors


@pytest.fixture
def corpus(marked: Path, tmp_path: Path) -> Path:
    for split in ("train", "dev", "test"):
        (tmp_path / "gold" / split).mkdir(parents=True)
        name = "tho-tre-thi-tai" if split == "test" else "sach-duong-dep-ngo"
        copy(marked / f"{name}.txt", tmp_path / "gold" / split / f"{name}.txt")
    return tmp_path / "gold"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Give a function that runs a command line: exit code, output, errors."""

    def type_in(*arguments: object) -> tuple[object, str, str]:
        monkeypatch.setattr("sys.argv", ["evaluate", *map(str, arguments)])
        with pytest.raises(SystemExit) as stop:
            main()
        return stop.value.code, *capsys.readouterr()

    return type_in


def test_measures_are_shown_and_written(run, corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    code, shown, _ = run(corpus, "--no-ablation", "--json", out)
    assert code == 0
    for words in ("dev: 1 documents", "test: 1 documents", "CAMPAIGN", "award_grant", "genre"):
        assert words in shown
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["splits"].keys() == {"dev", "test"}
    assert "ablation" not in found


def test_ablation_is_shown(
    run, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variants = {"all": (), "without dates": ("thidua.dates",)}
    monkeypatch.setattr("nlp.evaluate.__main__.VARIANTS", variants)
    out = tmp_path / "out.json"
    code, shown, _ = run(corpus, "--split", "dev", "--json", out)
    assert code == 0
    assert "without dates" in shown
    ablation = json.loads(out.read_text(encoding="utf-8"))["ablation"]
    assert ablation["without dates"]["DATE.exact_f1"] == 0.0 < ablation["all"]["DATE.exact_f1"]


def test_floors_are_pinned_then_compared_then_kept(run, corpus: Path) -> None:
    assert run(corpus, "--update-floors")[0] == 0
    assert "the floors hold" in run(corpus, "--no-ablation")[1]
    pinned = Floors.load(corpus)
    impossible = pinned.floors | {"dev": dict.fromkeys(pinned.floors["dev"], 1.5)}
    Floors(pinned.digest, impossible).save(corpus)
    assert "below the floor" in run(corpus, "--no-ablation")[1]
    assert "below the floor" not in run(corpus, "--no-ablation", "--split", "test")[1]
    code, _, problem = run(corpus, "--update-floors")
    assert code == 2
    assert "--allow-regression" in problem
    assert Floors.load(corpus).floors == impossible
    assert run(corpus, "--update-floors", "--allow-regression")[0] == 0
    assert Floors.load(corpus) == pinned


def test_errors_are_listed_for_dev(run, corpus: Path) -> None:
    path = corpus / "dev" / "sach-duong-dep-ngo.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n---\n", "\n---\nGặp <EVENT>Nguyệt Hạ</EVENT>.\n", 1), "utf-8")
    code, shown, _ = run(corpus, "--errors", "EVENT")
    assert code == 0
    assert shown == "sach-duong-dep-ngo missed EVENT: Gặp [Nguyệt Hạ].\n"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--errors", "ALL", "--split", "test"], "the test split is not read for errors"),
        (["--errors", "UNITS"], "UNITS: no such label"),
        (["--split", "train", "--errors", "Unit"], "Unit: no such label"),
    ],
)
def test_wrong_usage_is_one_line(run, corpus: Path, arguments: list[str], problem: str) -> None:
    code, shown, said = run(corpus, *arguments)
    assert (code, shown) == (2, "")
    assert said.startswith(problem)


def test_corpus_is_described(run, corpus: Path) -> None:
    code, shown, _ = run(corpus, "--describe")
    assert code == 0
    assert "| documents | 1 | 1 | 1 | 3 |" in shown.splitlines()


def test_readings_are_compared(run, corpus: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    for path in (*corpus.glob("dev/*"), *corpus.glob("test/*")):
        text = path.read_text(encoding="utf-8").replace("<PERSON>", "").replace("</PERSON>", "")
        (second / path.name).write_text(text, encoding="utf-8")
    assert "exact F1 of all mentions: 1.000" in run(second, "--against", second)[1]
    code, shown, _ = run(second, "--against", corpus)
    assert code == 0
    assert "exact F1 of all mentions: 0." in shown
