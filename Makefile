# Two commands do everything on a machine with make and Python 3.11 or newer: `make try` and `make test`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHONS := python3.13 python3.12 python3.11 python3 /usr/bin/python3.13 /usr/bin/python3.12 /usr/bin/python3.11 /usr/bin/python3
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.ready
RUN := PATH="$(CURDIR)/$(VENV)/bin:/usr/bin:/bin" $(PY)

SEED ?= 1
MINUTES ?= 30

.PHONY: help setup try browser test cores bench reliability soak docs scaffold coverage operations lint sanity release build clean

help: ## show what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

setup: $(STAMP) ## install everything into .venv

# A name on PATH may be a shim that does not run, so the first Python that really works is taken.
$(STAMP): requirements.txt tests/requirements.txt
	@python=""; for one in $(PYTHONS); do \
	  if "$$one" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then python="$$one"; break; fi; \
	done; \
	if [ -z "$$python" ]; then echo "Python 3.11 or newer with venv is needed (Debian: python3-venv)"; exit 1; fi; \
	echo "Setting up $(VENV) with $$($$python --version)"; \
	[ -x $(PY) ] || "$$python" -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt -r tests/requirements.txt
	@touch $(STAMP)

try: $(STAMP) ## onboard 100 sites on the bundled emulator and show what happened
	@$(PY) tools/try.py

# In CI alone, by root, from apt: what bindep.txt names for the tests. Where that fails, the tests that need it say that they were skipped.
browser:
	@if [ -n "$$CI" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && command -v timeout >/dev/null 2>&1 && ! command -v chromium >/dev/null 2>&1; then \
	  wanted="$$(sed -n 's/^\([a-z0-9.+-]*\) \[.*test.*\]$$/\1/p' bindep.txt)"; \
	  DEBIAN_FRONTEND=noninteractive timeout -k 10 30 apt-get update -qq </dev/null >/dev/null 2>&1 || true; \
	  DEBIAN_FRONTEND=noninteractive timeout -k 10 180 apt-get install -y -qq --no-install-recommends $$wanted </dev/null >/dev/null 2>&1 || true; \
	fi

test: $(STAMP) browser ## run all tests
	@$(RUN) -m pytest -n 2 -q --durations=10

bench: $(STAMP) ## measure what sites and tasks cost, into docs/benchmarks.md (about an hour)
	@$(PY) tests/benchmark/bench.py $(SECTIONS)

cores: $(STAMP) ## run the stories on every release line of ansible-core there is a Python for: make cores CORES="2.17 2.21"
	@$(PY) tools/cores.py $(CORES)

reliability: $(STAMP) ## try every promise of docs/reliability.md and write its figures
	@$(PY) tools/reliability.py
	@ROTATION=all $(RUN) -m pytest -n 2 -q -m dear

soak: $(STAMP) ## random faults for long: make soak SEED=7 MINUTES=60, goes on where it stopped
	@$(PY) tools/soak.py --seed $(SEED) --minutes $(MINUTES)

docs: $(STAMP) ## write the module documentation from the catalog
	@$(PY) tools/docs.py

scaffold: $(STAMP) ## make the module of a new resource, all drafts with SPEC: make scaffold NAME=switch_mtu SPEC=openapi.json
	@$(PY) tools/scaffold.py $(NAME) $(if $(SPEC),--spec $(SPEC)) $(if $(API_PATH),--path $(API_PATH))

coverage: $(STAMP) ## how much of the API there is: make coverage SPEC=openapi.json LIST=1 names what is not there
	@$(PY) tools/coverage_api.py $(SPEC) $(if $(LIST),--list) $(if $(STRICT),--strict)

operations: $(STAMP) ## write the tables of the API's operations: make operations SPEC=openapi.json
	@$(PY) tools/operations.py $(SPEC)

lint: $(STAMP) ## check code, types, documentation, roles and playbooks
	@$(PY) tools/docs.py --check
	@$(RUN) -m pytest -q tests/integration/test_lint.py tests/unit/test_docs.py tests/unit/test_rooms.py

sanity: $(STAMP) ## run ansible-test's sanity tests alone
	@$(RUN) -m pytest -q tests/integration/test_sanity.py

# The entry of the version in galaxy.yml is made, or made anew, from all fragments; they are kept.
release: docs ## write CHANGELOG.md from the fragments, and build the tarball
	@$(PY) tools/reliability.py --check
	@version=$$(sed -n 's/^version: //p' galaxy.yml); more=""; \
	if grep -q "^  $$version:" changelogs/changelog.yaml 2>/dev/null; then more="--update-existing --refresh --reload-plugins"; fi; \
	PATH="$(CURDIR)/$(VENV)/bin:/usr/bin:/bin" ANSIBLE_COLLECTIONS_PATH="$(CURDIR)/.cache/collections" \
	  $(VENV)/bin/antsibull-changelog release --version "$$version" $$more
	@$(MAKE) --no-print-directory build

build: $(STAMP) ## build the collection's tarball
	@$(VENV)/bin/ansible-galaxy collection build --force

clean: ## remove everything that was made
	@rm -rf $(VENV) .cache sitecraft-meraki-*.tar.gz
