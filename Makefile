PYTHON ?= $(or $(shell command -v python3 || command -v python),$(error no Python here: install 3.11 or newer, or name it: make PYTHON=/path/to/python3 ...))
HOUSE = @$(PYTHON) scripts/house.py

.PHONY: run test lint bench docs
run:   ; $(HOUSE) run    # serve the timeline of seeds/ on 127.0.0.1:8000
test:  ; $(HOUSE) test   # all tests but those that only .ci/run has time for
lint:  ; $(HOUSE) lint   # format, ruff, mypy, import contracts
bench: ; $(HOUSE) bench  # accuracy and speed
docs:  ; $(HOUSE) docs   # write docs/ anew from the code
