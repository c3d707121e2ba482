from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import ThiduaError
from nlp.linear import (
    LinearChoice,
    LinearModel,
    load_choice,
    load_model,
    models_folder,
    save_choice,
    save_model,
)

MODEL = LinearModel({"đạt": 2.0, "phấn đấu": -3.0}, intercept=-0.5, threshold=0.6)
CHOICE = LinearChoice(
    ("tin", "thư"), (0.5, 0.0), {"kính gửi": (-2.0, 2.0), "sáng nay": (1.5, -1.5)}, 0.4
)


def test_features_weigh_once_and_unknown_ones_nothing() -> None:
    assert MODEL.probability(["đạt", "đạt", "lạ"]) == MODEL.probability(["đạt"])
    assert MODEL.probability([]) == pytest.approx(0.3775, abs=1e-4)


def test_a_sum_does_not_depend_on_the_order_of_its_weights() -> None:
    tenths = LinearModel({str(i): 0.1 for i in range(10)}, intercept=-1.0)
    assert tenths.probability(tenths.weights) == 0.5  # added one by one they come short of 1


def test_a_model_decides_by_its_threshold() -> None:
    assert MODEL.decides(["đạt"])
    assert not MODEL.decides(["đạt", "phấn đấu"])


@given(st.floats(-500, 500), st.floats(-500, 500))
def test_more_weight_is_never_less_likely(low: float, high: float) -> None:
    low, high = sorted((low, high))
    model = LinearModel({"low": low, "high": high}, 0.0)
    assert 0 <= model.probability(["low"]) <= model.probability(["high"]) <= 1


def test_a_very_unlikely_answer_is_no() -> None:
    assert not LinearModel({"x": -1e6}, 0.0).decides(["x"])


def test_equal_models_are_equal_files_and_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned = LinearModel(dict(reversed(MODEL.weights.items())), -0.5, 0.6)
    save_model(MODEL, tmp_path / "mau.json")
    save_model(turned, tmp_path / "turned.json")
    assert (tmp_path / "mau.json").read_bytes() == (tmp_path / "turned.json").read_bytes()
    monkeypatch.setenv("THIDUA_MODELS", str(tmp_path))
    assert load_model("mau") == MODEL
    load_model.cache_clear()


def test_a_missing_model_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THIDUA_MODELS", str(tmp_path))
    assert models_folder() == tmp_path
    with pytest.raises(ThiduaError, match="no_such_model") as caught:
        load_model("no_such_model")
    assert "THIDUA_MODELS" in caught.value.hint


def test_a_choice_gives_the_likeliest_answer_first() -> None:
    assert list(CHOICE.probabilities({"sáng nay": 1.0})) == ["tin", "thư"]
    assert list(CHOICE.probabilities({"kính gửi": 1.0, "lạ": 9.0})) == ["thư", "tin"]
    assert CHOICE.probabilities({})["tin"] == pytest.approx(0.6225, abs=1e-4)


def test_a_choice_gives_answers_from_its_threshold() -> None:
    assert CHOICE.likely({}) == ("tin",)
    assert CHOICE.likely({"kính gửi": 0.1}) == ("tin", "thư")


@given(st.dictionaries(st.sampled_from(["kính gửi", "sáng nay", "lạ"]), st.floats(-1e6, 1e6)))
def test_shares_of_a_choice_are_a_whole(features: dict[str, float]) -> None:
    assert sum(CHOICE.probabilities(features).values()) == pytest.approx(1.0)


def test_equal_choices_are_equal_files_and_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned = LinearChoice(
        CHOICE.answers, CHOICE.intercepts, dict(reversed(CHOICE.weights.items())), 0.4
    )
    save_choice(CHOICE, tmp_path / "the_loai.json")
    save_choice(turned, tmp_path / "turned.json")
    assert (tmp_path / "the_loai.json").read_bytes() == (tmp_path / "turned.json").read_bytes()
    monkeypatch.setenv("THIDUA_MODELS", str(tmp_path))
    assert load_choice("the_loai") == CHOICE
    load_choice.cache_clear()
