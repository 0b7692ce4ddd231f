# Two commands: `make run` and `make test`. Everything they need, they set up themselves.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3

.PHONY: run test setup lint types contracts tests benchmark format clean

run:
	@PYTHON="$(PYTHON)" packaging/setup.sh "$(VENV)" run
	@$(BIN)/desktop-uploader --demo

test: lint types contracts tests

setup:
	@PYTHON="$(PYTHON)" packaging/setup.sh "$(VENV)" test

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

tests: setup
	$(BIN)/pytest -n 2 --dist worksteal -m "not benchmark"

benchmark: setup
	$(BIN)/pytest -m benchmark -s

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
