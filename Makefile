# Everything runs from a .venv of its own, with the exact versions of requirements*.txt:
#   make run      open the app           make run ARGS="--server.port 8600 --server.headless true"
#   make test     the tests              make test ARGS="tests/rules -k thank"
#   make lint     ruff and mypy          make shots    pictures of every screen, in shots/
#   make bench    speed and size         make torture  what takes long: axe everywhere, kills, crowds
#   make cover    lines no test reaches  make mutants  changes of a rule that no test notices
#   make clean    forget everything     make teach    learn the hints from tests/labelled/lessons

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
VENV := .venv
PY := $(VENV)/bin/python

# What is imported is compiled once, then; not at every start, and not all that is installed.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run test lint cover mutants shots bench torture teach clean

run: $(VENV)/ready
	$(PY) -m streamlit run streamlit_app.py $(ARGS)

test: $(VENV)/ready-dev
	$(PY) -m tests.browser.chromium
	$(PY) -m tests.postgres
	$(PY) -m pytest --numprocesses=3 --maxschedchunk=1 $(ARGS)

lint: $(VENV)/ready-dev
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

cover: $(VENV)/ready-dev
	$(PY) -m pytest --numprocesses=2 --ignore=tests/browser --cov --cov-report=term-missing:skip-covered $(ARGS)

mutants: $(VENV)/ready-dev
	$(PY) -m pip install --quiet --no-compile --disable-pip-version-check mutmut==3.8.1
	$(PY) -m mutmut run --max-children 2 $(ARGS)
	$(PY) -m mutmut results | grep survived || true

shots: $(VENV)/ready-dev
	$(PY) -m tests.shots $(ARGS)

bench: $(VENV)/ready-dev
	$(PY) -m tests.bench $(ARGS)

teach: $(VENV)/ready-dev
	$(PY) -m tests.labelled.teach

torture: $(VENV)/ready-dev
	$(PY) -m tests.browser.chromium
	$(PY) -m tests.postgres
	$(PY) -m pytest -m "long or hypothesis" --hypothesis-profile=new --numprocesses=2
	$(PY) -m tests.torture $(ARGS)

clean:
	rm -rf $(VENV) shots mutants .coverage htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are newer than the pins exactly when nothing has to be installed.
$(PY):
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo 'Inside View needs Python 3.11 or newer; name one with: make $(MAKECMDGOALS) PYTHON=python3.12'; exit 1; }
	"$(PYTHON)" -m venv $(VENV)

$(VENV)/ready: requirements.txt | $(PY)
	$(PY) -m pip install --quiet --no-compile --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/ready-dev: requirements.txt requirements-accounts.txt requirements-dev.txt | $(PY)
	$(PY) -m pip install --quiet --no-compile --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/ready
