# Two commands: `make run` builds Havre, fills a demo programme and serves it; `make test` checks everything.
# Each target is one script; see scripts/.
.DEFAULT_GOAL := help
.PHONY: help run build dev test test-rust test-browser lint bench lighthouse clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: ## Build, load the demo programme, serve on 127.0.0.1:3000
	@scripts/run.sh

build: ## Build target/release/havre, which carries its site
	@scripts/build.sh

dev: ## Serve on 127.0.0.1:3000 and rebuild on change
	@scripts/dev.sh

test: ## Check everything: lints, Rust tests on both databases, browser tests
	@scripts/test.sh

test-rust: ## Only the Rust tests
	@scripts/test.sh rust

test-browser: ## Only the browser tests (ARGS="pages.spec.ts -g home" narrows them)
	@scripts/test.sh browser $(ARGS)

lint: ## Only formatting, lints and house rules
	@scripts/test.sh lint

bench: ## Measure speed, start time and memory against the budgets
	@scripts/bench.sh

lighthouse: ## Lighthouse (mobile) on the pages that matter most
	@scripts/lighthouse.sh

clean: ## Remove everything that was built or installed here (not data/)
	@rm -rf target node_modules end2end/node_modules end2end/artefacts
