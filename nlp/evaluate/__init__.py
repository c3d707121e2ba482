"""Measure predictions against gold."""

from nlp.evaluate.evaluation import Evaluation, evaluate
from nlp.evaluate.gold import load_gold, load_predictions
from nlp.evaluate.mentions import Slip

__all__ = ["Evaluation", "Slip", "evaluate", "load_gold", "load_predictions"]
