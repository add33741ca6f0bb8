#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""make run opens the window where there is a display, and else prints the sample's report."""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, run_tool  # noqa: E402

suite = Suite('/house/start')


def start(folder, **display):
    environment = {name: value for name, value in os.environ.items()
                   if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    return run_tool(str(ROOT / '.ci/start'), str(folder), env={**environment, **display})


@suite.test('without-a-display-the-report-is-printed')
def check_report():
    done = start(os.environ.get('UND_BUILD_ROOT', ROOT / 'build'))
    assert done.returncode == 0, done.stdout
    assert 'Signatories of the letter' in done.stdout, done.stdout
    assert 'To open the window, run' in done.stdout, done.stdout


@suite.test('with-a-display-the-window-is-opened')
def check_window():
    stand_in = '#!/bin/sh\necho "the window, with $UND_DATA_DIR"\n'
    with Tree({'src/app/undersigned': stand_in}) as root:
        (root / 'src/app/undersigned').chmod(0o755)
        for name in ('DISPLAY', 'WAYLAND_DISPLAY'):
            done = start(root, **{name: ':7'})
            assert done.stdout == f'the window, with {ROOT}/data\n', done.stdout


suite.run()
