PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
READY := .venv/ready

# Silences a banner of the theme in every build log; the README says which generator comes next.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build prepare offline zensical properdocs screenshot cheatsheet verify test test-quick test-all bench compat lighthouse coverage lint lock clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

serve: $(READY) ## build the site, serve it with live reload, print its address
	$(BIN)/python -m mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

build: $(READY) ## write the site to site/, which stays as it was when the build fails
	$(BIN)/python -m mkdocs build --strict --site-dir .cache/site
	rm -rf site && mv .cache/site site

prepare: $(READY) ## run what has not run, or a part of it (SHARD=2/4), and keep the results for a build
	$(BIN)/python -m tf2_memo.build prepare $(if $(SHARD),--shard $(SHARD))

offline: $(READY) ## write the site to offline/, whose pages open from a USB stick, without a server
	DIRECTORY_URLS=false $(BIN)/python -m mkdocs build --strict --config-file offline.yml --site-dir offline

zensical: $(READY) ## build the site with Zensical, which has no hooks, in place of MkDocs
	$(BIN)/python -m tf2_memo.build prepare
	$(BIN)/zensical build --clean --strict
	$(BIN)/python -m tf2_memo.build publish site

properdocs: $(READY) ## build the site with ProperDocs in place of MkDocs
	$(BIN)/properdocs build --strict --config-file mkdocs.yml

screenshot: build ## take the pictures of the site that the README shows
	PYTHONPATH=. $(BIN)/python .github/screenshot.py

cheatsheet: $(READY) ## write the site to site/ with its cheat sheet as a PDF, to which the page leads
	CHEATSHEET=cheatsheet.pdf $(MAKE) --no-print-directory build
	PYTHONPATH=. $(BIN)/python .github/cheatsheet.py site site/cheatsheet.pdf

verify: $(READY) ## say whether a site is what its commit makes (URL=https://…/ or DIR=site), which takes as long as a first build
	$(BIN)/python -m verify "$(URL)$(DIR)"

test: $(READY) ## pass all tests
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

test-quick: $(READY) ## pass the tests of what differs from the main branch, in a minute
	$(BIN)/python -m tests.quick

test-all: $(READY) ## pass all tests, and do with everything what the others do with a share
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup -m ""

bench: $(READY) ## measure what builds cost (ROUNDS=1, beside another commit: AGAINST=COMMIT), and write it to benchmarks/README.md
	$(BIN)/python -m benchmarks.bench --against "$(AGAINST)" --rounds $(or $(ROUNDS),5)

compat: $(READY) ## run the snippets with other versions (ONLY="'Keras 3.3' nightly": with these), and write compat/ledger.json
	$(BIN)/python -m compat.run $(ONLY)

lighthouse: build ## ask Lighthouse, which needs Node.js, how pages perform on a phone
	$(BIN)/python -m benchmarks.lighthouse

coverage: $(READY) ## pass all tests, and list the lines and branches that none has run
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest --numprocesses 2 --dist loadgroup
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

lint: $(READY) ## check style, types, spelling, workflows and the citation file
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyrefly check
	$(BIN)/pyrefly check --preset basic --check-unannotated-defs=true snippets
	$(BIN)/python -m pytest --quiet tests/test_spelling.py
	$(BIN)/zizmor --offline --quiet --persona pedantic .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff

lock: $(READY) ## renew the lock with the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile --upgrade --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
		--extra dev --output-file requirements.lock pyproject.toml

clean: ## remove what was built and cached
	rm -rf site offline .cache .compat .results docs/notebooks/*.md

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --no-deps --no-build-isolation --editable .
	touch $(READY)
