"""Training: from the gold corpora to the models that ship."""
