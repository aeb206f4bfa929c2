# FieldKit: everything is set up by the target that needs it.
#   make run     open the application with the sample study (without a display: the same journey headless)
#   make test    lint, types, import contracts and all tests
#   make bench   benchmarks beside bare loops      make screens  pictures of every screen into run/screens
#   make lint    only the checks                   make build    the application as one folder in dist/
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The library of the system's Python that a built application carries along; other Pythons bring it with them.
SHARED_PYTHON = $(shell $(PYTHON) -c 'import sys; print("libpython%d.%d" % sys.version_info[:2] * (sys.prefix == "/usr"))')

.PHONY: run test bench lint screens build translations clean

run: $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/fieldkit --sample; \
	else \
		rm -rf run/demo && mkdir -p run && $(BIN)/fieldkit demo run/demo; \
	fi

test: lint
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m "not slow"

bench: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest tests/benchmarks -m "" --benchmark-only -o addopts="--import-mode=importlib" --timeout 1800
	$(BIN)/python -m tests.benchmarks.score_anonymise

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

screens: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.e2e.screens run/screens

build: $(READY)
	.ci/prepare $(PYTHON) $(VENV) binutils $(SHARED_PYTHON)
	$(BIN)/uv sync --frozen --inexact --all-groups
	$(BIN)/pyinstaller --noconfirm --clean --distpath dist --workpath build build.spec
	QT_QPA_PLATFORM=offscreen dist/fieldkit/fieldkit --smoke-test

translations: $(READY)
	$(BIN)/python -m resources.i18n.gather
	$(BIN)/pyside6-lrelease -silent resources/i18n/*.ts

$(READY): pyproject.toml uv.lock .ci/prepare
	.ci/prepare $(PYTHON) $(VENV)
	@touch $(READY)

clean:
	rm -rf $(VENV) build dist run
