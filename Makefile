# make demo: try the bot; make demo LISTS=1: with the official lists, fetched meanwhile.  make install: only set it up.
# make test: run every test.  make check: what must hold before a commit.
# make mutate: which changes of the code no test notices.
# make golden: what names and messages score, are read as and are answered, written anew into tests/golden.
# make bench-match: how well and how fast names are matched.  make bench-update DATA=FOLDER: how fast lists are stored.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
LOCAL_SLACK := node_modules/.package-lock.json

.PHONY: demo install test check golden bench-match bench-update mutate pins requirements sbom audit

demo: $(VENV)/.runtime $(LOCAL_SLACK)
	@$(BIN)/python -m bot demo $(if $(LISTS),--lists)

install: $(VENV)/.runtime

test: $(VENV)/.dev $(LOCAL_SLACK)
	@$(BIN)/pytest -n 3 --dist worksteal

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot data check

# The tables that tests compare with what the code does: after a change that is meant; git diff shows all it does.
golden: $(VENV)/.dev
	@$(BIN)/python tests/bench/scores.py
	@$(BIN)/python tests/bench/names_read.py
	@$(BIN)/python tests/bench/messages_read.py
	@$(BIN)/python tests/bench/steps_read.py
	@$(BIN)/python tests/bench/features_seen.py
	@$(BIN)/python tests/bench/answers_told.py

# Accuracy and speed of name resolution on the golden pairs; on labelled sets: python tests/bench/match.py --data FOLDER.
bench-match: $(VENV)/.dev
	@$(BIN)/python tests/bench/golden.py

# Time and memory of an update; DATA is a folder of real list files (see tests/bench/update.py).
bench-update: $(VENV)/.dev
	@$(BIN)/python tests/bench/update.py --data $(DATA)

# What could break unseen: 80 mutations against the tests that import the module (an hour or two, at low priority).
mutate: $(VENV)/.dev
	@nice -n 15 $(BIN)/python tests/bench/mutate.py

# After a change to the dependencies: constraints.txt anew, everything at its newest.
pins:
	@rm -rf var/pins && mkdir -p var && $(PYTHON) -m venv var/pins
	@var/pins/bin/pip --quiet install --upgrade setuptools
	@var/pins/bin/pip --quiet install --no-build-isolation '.[dev,mcp,pdf]'
	@var/pins/bin/pip freeze --all | grep -vE '^(pip|screenbot)\b' >constraints.txt

# After pins: requirements.txt anew, what runs the bot by the hashes of its files. No address is written down.
requirements:
	@rm -rf var/requirements && mkdir -p var && $(PYTHON) -m venv var/requirements
	@var/requirements/bin/pip --quiet install pip-tools
	@var/requirements/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
		--no-emit-options --constraint constraints.txt --output-file requirements.txt pyproject.toml
	@var/requirements/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
		--no-emit-options --constraint constraints.txt --extra mcp --output-file requirements-mcp.txt pyproject.toml

# What is in it: var/sbom.json (CycloneDX), of what requirements.txt installs, with licences and what needs what.
sbom:
	@rm -rf var/sbom && mkdir -p var/sbom && $(PYTHON) -m venv var/sbom/tool && $(PYTHON) -m venv --without-pip var/sbom/bot
	@var/sbom/tool/bin/pip --quiet install --upgrade pip cyclonedx-bom
	@var/sbom/tool/bin/pip --quiet --python var/sbom/bot install --require-hashes --only-binary :all: -r requirements.txt
	@var/sbom/tool/bin/cyclonedx-py environment var/sbom/bot --pyproject pyproject.toml --output-reproducible \
		--output-file var/sbom.json
	@echo "var/sbom.json"

# Whether a library has a known vulnerability: asks PyPI's advisories, so it needs the internet and is not in CI. Fails where it cannot ask.
audit:
	@rm -rf var/audit && mkdir -p var && $(PYTHON) -m venv var/audit
	@var/audit/bin/pip --quiet install pip-audit
	@var/audit/bin/pip-audit --requirement requirements.txt --require-hashes --disable-pip --strict

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.11 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv is missing: sudo apt-get install -y python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

# The build tool is pinned as everything else, so it is installed first and the build left unisolated. Our modules are compiled as pip
# compiles those of the libraries: where Python is told to write no bytecode, each start would compile them anew.
$(VENV)/.runtime: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing the bot into $(VENV)…"
	@$(PIP) install -c constraints.txt setuptools
	@$(PIP) install -c constraints.txt --no-build-isolation -e .
	@$(BIN)/python -m compileall -q bot handlers data
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	@echo "Installing what the tests need…"
	@$(PIP) install -c constraints.txt --no-build-isolation -e '.[dev,mcp,pdf]'
	@touch $@

# Without npm, or for a machine local-slack is not made for, the demo is a chat in the terminal.
$(LOCAL_SLACK): package.json package-lock.json
	@if command -v npm >/dev/null; then \
		npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@ \
			|| echo "npm could not install the local Slack; see its message above."; \
	fi
