PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
READY := .venv/ready

# Silences a banner of the theme in every build log; the README says which generator comes next.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build screenshot test lint lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

serve: $(READY) ## build the site, serve it with live reload, print its address
	$(BIN)/python -m mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

build: $(READY) ## write the site to site/, which stays as it was when the build fails
	$(BIN)/python -m mkdocs build --strict --site-dir .cache/site
	rm -rf site && mv .cache/site site

screenshot: build ## take the pictures of the site that the README shows
	$(BIN)/python .github/screenshot.py

test: $(READY) ## pass all tests
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

lint: $(READY) ## check style and formatting
	$(BIN)/ruff check
	$(BIN)/ruff format --check

lock: $(READY) ## renew the lock with the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile --upgrade --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
		--extra dev --output-file requirements.lock pyproject.toml

clean: ## remove what was built and cached
	rm -rf site .cache

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --no-deps --no-build-isolation --editable .
	touch $(READY)
