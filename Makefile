# What a person does with this project, one line each; CI runs the same targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
SWIFT_FILES := $(shell git ls-files --cached --others --exclude-standard '*.swift' 2>/dev/null)
# Across modules the optimiser saves a twentieth of the time of a board.
RELEASE := swift build -c release --static-swift-stdlib -Xswiftc -cross-module-optimization

.PHONY: help setup build demo gallery test test-faults test-office test-browser serve screenshots package lint format golden check bench bench-web bench-large fuzz clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 16

setup: ## install the system packages that are missing (apt; sudo unless root)
	@Scripts/setup.sh

build: setup ## build the program: .build/release/thubay
	@echo "Building thubay (a few minutes the first time) …"
	@$(RELEASE) --product thubay

demo: build ## a simulated season: the board on two days, three charts in demo/
	@Scripts/demo.sh .build/release/thubay demo

gallery: build ## every chart for a simulated season, into charts/gallery/
	@Scripts/gallery.sh .build/release/thubay charts/gallery

test: setup ## build and run the suite
	@swift build --build-tests
	@swift test --skip-build --parallel

test-faults: setup ## kill, fill disks and crowd the program: nothing half is left (minutes)
	@swift build --build-tests
	@Scripts/test-faults.sh

test-office: setup ## open what is written for Office with LibreOffice, python-docx, openpyxl (installs them)
	@swift build --product thubay
	@Scripts/test-office.sh .build/debug/thubay

test-browser: setup ## sign in, record, lose the network, confirm in a real browser (installs it)
	@swift build --product thubay
	@Scripts/test-browser.sh .build/debug/thubay

screenshots: build ## every page at 360 and 1280 pixels, into demo/screenshots/
	@Scripts/test-browser.sh .build/release/thubay --screenshots demo/screenshots

serve: build ## the demonstration in a browser: prints address, accounts, password (OLD=1: 2022–2024)
	@Scripts/serve.sh .build/release/thubay demo

package: build ## a Debian package and a tarball of the same, into dist/
	@Scripts/package.sh .build/release/thubay dist

lint: ## swift-format, strict
	@swift format lint --strict --parallel $(SWIFT_FILES)

format: ## put every Swift file into the house format
	@swift format format --in-place --parallel $(SWIFT_FILES)

golden: setup ## write the golden files anew; look at the difference before you commit it
	-@RECORD_GOLDEN=1 swift test

check: build ## every finding in targets/ and charts/
	@.build/release/thubay check

bench: build ## speed of the whole process, printed
	@Scripts/bench.sh .build/release/thubay
	@Scripts/bench-import.sh .build/release/thubay
	@$(RELEASE) --product ChartBench
	@Scripts/bench-charts.sh .build/release/ChartBench
	@$(RELEASE) --product ExcelBench
	@Scripts/bench-excel.sh .build/release/ExcelBench .build/release/thubay
	@$(RELEASE) --product CalculatorBench
	@Scripts/bench-calculator.sh .build/release/CalculatorBench .build/release/thubay
	@Scripts/bench-merge.sh .build/release/thubay
	@$(RELEASE) --product LogBench
	@Scripts/bench-log.sh .build/release/thubay .build/release/LogBench

bench-web: build ## pages and recordings a second, against Django and Flask on the same log (minutes)
	@$(RELEASE) --product LogBench
	@Scripts/bench-web.sh .build/release/thubay .build/release/LogBench

bench-large: build ## the same of a log of two million work days (minutes)
	@$(RELEASE) --product LogBench
	@Scripts/bench-log.sh .build/release/thubay .build/release/LogBench 31 250 3

fuzz: setup ## the readers of files under libFuzzer, for SECONDS (60)
	@Scripts/fuzz.sh $(or $(SECONDS),60)

clean: ## remove what was built
	@rm -rf .build .build-fuzz demo dist
