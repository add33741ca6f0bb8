# SPDX-License-Identifier: GPL-3.0-or-later
# Two commands: `make run` opens the program, `make check` proves it.

.PHONY: run check

run:
	@.ci/packages run
	@.ci/build build
	@.ci/start build

check:
	@.ci/packages run check
	@.ci/check
