from __future__ import annotations

from collections import Counter

import pytest

from nlp.evaluate.topics import Answers, TopicScore, commonest, macro_f1, micro_f1
from nlp.records import Topic

# pairs of gold and answer · micro F1, macro F1
SCORES = [
    (["aa", "bb"], 1.0, 1.0),
    (["aa", "aa", "aa", "ba"], 0.75, (6 / 7 + 0) / 2),
    (["aa", "ab", "bb", "bb"], 0.75, (2 / 3 + 4 / 5) / 2),
    (["ac"], 0.0, 0.0),
]


def _pairs(pairs: list[str]) -> Answers:
    return Counter((gold, given) for gold, given in pairs)


@pytest.mark.parametrize(("pairs", "micro", "macro"), SCORES)
def test_scores(pairs: list[str], micro: float, macro: float) -> None:
    assert micro_f1(_pairs(pairs)) == pytest.approx(micro)
    assert macro_f1(_pairs(pairs)) == pytest.approx(macro)


def test_no_answer_costs_recall_alone() -> None:
    answers: Answers = Counter([("a", "a"), ("a", None)])
    assert micro_f1(answers) == macro_f1(answers) == pytest.approx(2 / 3)


def test_the_commonest_answer_is_a_low_bar() -> None:
    assert commonest(_pairs(["ab", "bb", "bc"])) == Counter({("b", "b"): 2, ("a", "b"): 1})


def test_topics_are_compared_by_their_parts() -> None:
    gold = Topic(True, "news", ("economy", "welfare"))
    score = TopicScore.of(gold, Topic(True, "feature", ("economy",)))
    assert score.measures() == {
        "topic.relevant_micro_f1": 1.0,
        "topic.relevant_macro_f1": 1.0,
        "topic.genre_micro_f1": 0.0,
        "topic.genre_macro_f1": 0.0,
        "topic.field_micro_f1": 1.0,
        "topic.field_macro_f1": 1.0,
        "topic.fields_f1": pytest.approx(2 / 3),
    }


def test_scores_of_documents_add_up() -> None:
    topic, other = Topic(True, "news", ("economy",)), Topic(False, "plan", ())
    total = TopicScore.of(topic, topic) + TopicScore.of(topic, other) + TopicScore()
    assert total.answers["relevant"] == Counter({("True", "True"): 1, ("True", "False"): 1})
    assert total.answers["field"] == Counter({("economy", "economy"): 1, ("economy", None): 1})
    assert total.fields == (2, 1, 1)


def test_gold_without_a_topic_counts_nothing() -> None:
    assert TopicScore.of(Topic(), Topic(True, "news", ("economy",))).measures() == {}
