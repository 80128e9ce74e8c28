# Every target does its own set-up; see packaging/setup.sh.
.DEFAULT_GOAL := help
.PHONY: help setup demo test check format bench languages pins clean
python := .venv/bin/python
unexport PYTHONDONTWRITEBYTECODE  # a module that is compiled each time it is loaded makes every start slow

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

setup: ## System packages, virtual environment, pinned packages
	@packaging/setup.sh

demo: setup ## One approval, end to end (DEMO=auto: unattended, on a virtual screen)
	@$(python) -m tests.demo

test: setup ## Run every test
	$(python) -m pytest -n 2 --dist worksteal -m "not alone"
	$(python) -m pytest -m alone

check: setup ## Format, lint, types, import rule
	$(python) -m ruff format --check .
	$(python) -m ruff check .
	$(python) -m mypy
	.venv/bin/lint-imports

format: setup ## Format the code and fix what can be fixed
	$(python) -m ruff format .
	$(python) -m ruff check --fix .

bench: setup ## Ours beside a peer, in one run
	@$(python) -m tests.bench

languages: setup ## Collect texts for translators, compile what they wrote
	@$(python) -m tests.languages

screenshots: setup ## New pictures: of the tour in docs/pictures, of every page in build/screenshots
	$(python) -m tests.screen.tour docs/pictures
	rm -f tests/ui/pictures/*.webp
	COUNTERSIGN_PICTURES=build/screenshots $(python) -m pytest -n 2 -q tests/ui/test_pictures.py

pins: ## Compile the hashed pins anew (needs uv)
	cd packaging && for name in requirements requirements-dev requirements-peer-siwe; do \
	  uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
	    --python-version 3.11 $$name.in -o $$name.txt || exit 1; done

clean: ## Remove what make made
	rm -rf .venv build dist
