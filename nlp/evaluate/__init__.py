"""Measure predictions against gold."""

from nlp.evaluate.evaluation import Evaluation, evaluate, evaluate_each
from nlp.evaluate.gold import load_gold, load_predictions, load_split
from nlp.evaluate.mentions import Slip

__all__ = [
    "Evaluation",
    "Slip",
    "evaluate",
    "evaluate_each",
    "load_gold",
    "load_predictions",
    "load_split",
]
