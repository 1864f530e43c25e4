# The commands of the product and of its developers; `make` lists them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
SOURCES := analysis api commands components data demo domain figures guide intake loaders pages reports slides views wording

.DEFAULT_GOAL := help
.PHONY: help setup run test check fix bench shots guide clean

help:            ## list the commands
	@grep -E '^[a-z]+: .*##|^[a-z]+:  +##' $(MAKEFILE_LIST) | sed 's/:.*##/  -/'

run: setup       ## set everything up and serve on http://127.0.0.1:8050 (LEPESTOK_PORT)
	@$(PY) dashboard.py serve

setup: $(VENV)/run.stamp  ## .venv, pinned dependencies, demonstration store
	@$(PY) dashboard.py demo --if-empty

test: $(VENV)/dev.stamp  ## every test, the browser's and the office's too (installs both where it may)
	@tests/browser/install.sh
	@tests/office_install.sh
	@$(PY) -m pytest -q -n auto --dist loadgroup

check: $(VENV)/dev.stamp  ## the gate: format, lint, types
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy $(SOURCES) cli.py config.py dashboard.py delivery.py i18n.py

fix: $(VENV)/dev.stamp  ## put the format right
	@$(PY) -m ruff check --fix . && $(PY) -m ruff format .

bench: $(VENV)/dev.stamp  ## speed as ratios measured in one run
	@$(PY) -m benchmarks

shots: $(VENV)/dev.stamp  ## pictures of every screen into var/shots
	@$(PY) -m benchmarks.shots

$(VENV)/run.stamp: requirements.txt constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Lepestok needs Python 3.11 or newer; name it: make PYTHON=python3.12 run")'
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned dependencies…"
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt -c constraints.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c constraints.txt
	@touch $@

guide: $(VENV)/dev.stamp  ## the pictures of the user guide, from the demonstration
	@$(PY) -m benchmarks.guide

clean:           ## remove what can be made again; the store in var/ stays
	rm -rf $(VENV) .pytest_cache .ruff_cache .mypy_cache .hypothesis
