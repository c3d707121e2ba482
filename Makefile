# Needs make and Python 3.11 or newer, nothing else; `make help` lists what there is.
# Another interpreter: make demo PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CATALOGUE := demo/thidua.db

.DEFAULT_GOAL := help
.PHONY: help install demo test lint evaluate train requirements clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(VENV)/.installed ## Make .venv with what the toolkit needs, each package checked by its hash

demo: $(VENV)/.installed ## Build a catalogue from the sample corpus and show what is in it
	@mkdir -p $(dir $(CATALOGUE))
	@$(BIN)/thidua build corpora/sample/documents --catalogue $(CATALOGUE)
	@echo
	@$(BIN)/thidua show campaigns --catalogue $(CATALOGUE) --limit 10
	@echo
	@echo "thidua is in $(BIN): try  . $(BIN)/activate  and then  thidua --help"

test: $(VENV)/.installed-dev ## Run the tests, on two cores
	$(BIN)/python -m pytest -n 2 -q

lint: $(VENV)/.installed-dev ## Check style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict

evaluate: $(VENV)/.installed ## Measure the extractors against the gold corpus, and compare with the pinned floors
	$(BIN)/python -m nlp.evaluate corpora/gold --no-ablation

train: $(VENV)/.installed-dev ## Train the models in models/ again, from the gold corpus
	$(BIN)/python -m nlp.train corpora/gold models

requirements: $(VENV)/.installed-dev ## Pin the packages of pyproject.toml again, for Python 3.11 and newer
	$(BIN)/python -m pip install --quiet "uv>=0.9"
	$(PIN) --output-file requirements.txt
	$(PIN) --extra dev --output-file requirements-dev.txt

clean: ## Remove .venv and what was built
	rm -rf $(VENV) demo build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

# setuptools builds the package itself; it is pinned too, so that nothing unpinned is ever fetched
PIN := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header --group build pyproject.toml
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --quiet

$(VENV)/.installed: requirements.txt pyproject.toml
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" \
		|| { echo "$(PYTHON) is older than 3.11; try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV), once; this takes a minute or two"
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@
