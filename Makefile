# Two commands: `make run` and `make test`. Everything they need, they set up themselves.
# `make journey` plays the whole way, from a drop to watchable, on a screen nobody sees, and takes pictures.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
PICTURES ?= pictures
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter-out Linux,$(shell uname))

.PHONY: run journey gallery gallery-references test setup lint types contracts tests endurance benchmark translations format clean

run:
	@PYTHON="$(PYTHON)" packaging/setup.sh "$(VENV)" run
ifeq ($(SCREEN),)
	@echo "No screen here: the window plays its journey on a virtual one."
	@$(BIN)/python -m tests.ui.journey "$(PICTURES)"
else
	@$(BIN)/desktop-uploader
endif

journey:
	@env -u DISPLAY -u WAYLAND_DISPLAY PYTHON="$(PYTHON)" packaging/setup.sh "$(VENV)" run
	@$(BIN)/python -m tests.ui.journey "$(PICTURES)"

# Every state, dialog, theme and size as a picture, in one folder with an index.html; nothing is shown.
gallery:
	@PYTHON="$(PYTHON)" packaging/setup.sh "$(VENV)" test
	@$(BIN)/python -m tests.gallery "$(PICTURES)"

# What `make test` compares with and what the README shows, anew: for whoever has looked at what changed.
gallery-references: setup
	@$(BIN)/python -m tests.gallery --references
	@$(BIN)/python -m tests.gallery --readme

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
	$(BIN)/pytest -n 3 --dist worksteal -m "not benchmark"

# Every kill and every fault schedule; what they came to is written into docs/benchmarks.md.
endurance: setup
	$(BIN)/python -m tests.endurance.record

benchmark: setup
	$(BIN)/pytest -m benchmark -s

# What is new in the sources goes into resources/translations, and what is translated into the program.
translations: setup
	$(BIN)/python -m tests.languages

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
