"""Run as ``python -m nlp.cli``."""

from nlp.cli.entry import main

main()
