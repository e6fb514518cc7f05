# One command each; every target sets up what it needs. PYTHON=python3.12 make run picks another interpreter.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: all setup run test check fix golden quality bench train-nli clean

all: check test

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt torch
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@

run: setup
	$(BIN)/cyberdocs run raw/ --out out

test: check
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fix: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: setup
	CYBERDOCS_REWRITE_GOLDEN=1 $(BIN)/python -m pytest tests/golden

quality: setup
	$(BIN)/python -m tests.quality.gate

bench: setup
	$(BIN)/python -m benchmarks.speed

# PAIRS is the folder of the entailment pairs, WORK an empty one for checkpoints, LARGE the folder of all-mpnet-base-v2;
# hours on two cores.
train-nli: setup
	sh models/nli-minilm/rounds.sh $(BIN)/python $(PAIRS) $(WORK) $(LARGE)

clean:
	rm -rf $(VENV) out .cyberdocs
